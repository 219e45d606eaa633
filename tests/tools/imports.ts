import { dirname, join } from 'node:path/posix';
import { parseSync, Visitor, type Expression } from 'oxc-parser';
import { splitFrontMatter } from '../../src/text/markdown/front-matter.ts';

/** One import of a source file. */
export interface Import {
  /** As written: `../text/dates.ts`. */
  readonly specifier: string;
  /** Path from the root of the repository, or `undefined` for a package. */
  readonly path: string | undefined;
  /** Nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean;
  /** It is loaded only when the code around it runs. */
  readonly onDemand: boolean;
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

/** Everything that a source file imports, re-exports or loads on demand. `file` is a path from the root. */
export function importsOf(file: string, source: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: Expression | null, typeOnly: boolean, onDemand = false) => {
    const text = textOf(specifier);
    if (text === undefined) return;
    const path = text.startsWith('.')
      ? join(dirname(file), text)
      : text.startsWith('/src/')
        ? text.slice(1)
        : undefined;
    found.push({ specifier: text, path, typeOnly, onDemand });
  };
  const visitor = new Visitor({
    ImportDeclaration: ({ source: from, importKind, specifiers }) => {
      const areTypes = specifiers.map((name) => name.type === 'ImportSpecifier' && name.importKind === 'type');
      add(from, importKind === 'type' || (areTypes.length > 0 && areTypes.every(Boolean)));
    },
    ExportNamedDeclaration: ({ source: from, exportKind, specifiers }) => {
      add(from, exportKind === 'type' || specifiers.every((name) => name.exportKind === 'type'));
    },
    ExportAllDeclaration: ({ source: from, exportKind }) => add(from, exportKind === 'type'),
    ImportExpression: ({ source: from }) => add(from, false, true),
    TSImportType: ({ source: from }) => add(from, true),
  });
  for (const code of scriptsOf(file, source)) {
    const { program, errors } = parseSync('module.ts', code);
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
    visitor.visit(program);
  }
  return found;
}

/** Returns the text of a string, however it is quoted; `undefined` for anything else. */
function textOf(node: Expression | null): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' && node.expressions.length === 0
    ? (node.quasis[0]?.value.cooked ?? undefined)
    : undefined;
}
