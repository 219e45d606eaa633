import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { splitFrontMatter } from '../../src/text/markdown/front-matter.ts';

/** One import of a source file. */
export interface Import {
  /** As written: `../text/dates.ts`. */
  readonly specifier: string;
  /** Path from the root of the repository, or `undefined` for a package. */
  readonly path: string | undefined;
  /** Nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean;
}

/** The TypeScript in a file: all of a module; the front matter and the inline scripts of an Astro component. */
function scriptsOf(file: string, source: string): string[] {
  if (!file.endsWith('.astro')) return [source];
  const { frontMatter, body } = splitFrontMatter(source);
  const inline = [...body.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes, code]) => {
    const src = /\bsrc=(["'])(.+?)\1/.exec(attributes ?? '')?.[2];
    return src?.startsWith('.') ? `import '${src}';` : (code ?? '');
  });
  return [frontMatter ?? '', ...inline];
}

/** Every node of a piece of TypeScript, depth first. */
function* nodesOf(code: string): Generator<ts.Node> {
  const pending: ts.Node[] = [ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true)];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    ts.forEachChild(node, (child) => void pending.push(child));
  }
}

/** Everything that a source file imports, re-exports or loads on demand. `file` is a path from the root. */
export function importsOf(file: string, source: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const path = text.startsWith('.')
      ? join(dirname(file), text)
      : text.startsWith('/src/')
        ? text.slice(1)
        : undefined;
    found.push({ specifier: text, path, typeOnly });
  };
  for (const code of scriptsOf(file, source)) {
    for (const node of nodesOf(code)) {
      if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
      else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node));
      else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        add(node.arguments[0], false);
      } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    }
  }
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const names = node.exportClause;
  return !!names && ts.isNamedExports(names) && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}
