import type { MdastNode } from 'satteri';
import { attributeMistake, readValue } from '../body/attribute-source.ts';
import type { BodyMistake } from '../body/body-mistake.ts';
import { renamingAdvice } from '../former-names.ts';

/** A block that authors write with colons: a container such as `:::pullquote`, or a leaf such as `::figure`. */
export type Directive = Extract<MdastNode, { type: 'containerDirective' | 'leafDirective' | 'textDirective' }>;

/** What an author wrote between the braces of a directive. */
export type Attributes = Readonly<Record<string, string>>;

interface Form {
  readonly type: Directive['type'];
  readonly form: string;
  readonly attributes: readonly string[];
}

/** The directives that a body may use: how each is written, and its attributes. */
const directives = new Map<string, Form>([
  ['pullquote', { type: 'containerDirective', form: ':::pullquote{by="…"}', attributes: ['by'] }],
  ['gallery', { type: 'containerDirective', form: '::::gallery with ::figure lines in it', attributes: ['label'] }],
  [
    'figure',
    {
      type: 'leafDirective',
      form: '::figure{file="…" alt="…" credit="…"}',
      attributes: ['file', 'alt', 'caption', 'credit', 'license'],
    },
  ],
  ['embed', { type: 'leafDirective', form: '::embed{url="…" title="…"}', attributes: ['url', 'title'] }],
]);

/** All forms, as a message lists them. */
export const forms = [...directives.values()].map(({ form }) => form).join(', ');

/** How a directive is written, or `undefined` if there is none of this name. Case and hyphens do not count. */
export function formOf(name: string): string | undefined {
  return directives.get(name.toLowerCase().replaceAll('-', ''))?.form;
}

export function colonsMistake(name: string, form: string): string {
  return `${name} begins with another number of colons → write ${form}`;
}

/**
 * Finds what is wrong with a directive by itself; its attributes' values are judged where their meaning is known.
 *
 * @param source the Markdown, as the parser got it.
 */
export function* directiveMistakes(
  node: Directive,
  parent: Readonly<MdastNode> | undefined,
  source: string,
): Generator<BodyMistake> {
  const line = lineOfNode(node);
  const directive = directives.get(node.name);
  const opening = openingOf(node, source);
  if (!directive) {
    const form = formOf(node.name);
    yield { line, message: `unknown directive "${node.name}" → ${form ? `write ${form}` : `use ${forms}`}` };
    return;
  }
  if (directive.type !== node.type) {
    yield { line, message: colonsMistake(node.name, directive.form) };
    return;
  }
  if (isUnclosed(node, source)) {
    const colons = /^:+/.exec(opening)?.[0] ?? ':::';
    const message = `${node.name} is not closed, so the rest of the text would stand in it → write ${colons} on a line of its own where it ends`;
    yield { line, message };
    return;
  }
  const mistake = spellingMistake(node, opening);
  if (mistake !== undefined) {
    yield { line, message: mistake };
    return;
  }
  for (const name of Object.keys(node.attributes ?? {})) {
    if (!directive.attributes.includes(name)) {
      const renaming = renamingAdvice(name, directive.attributes);
      const message = renaming
        ? `the attribute "${name}" of ${node.name} ${renaming}`
        : `unknown attribute "${name}" of ${node.name} → use ${directive.attributes.join(', ')}`;
      yield { line, message };
    }
  }
  const isInGallery = node.name === 'figure' && parent?.type === 'containerDirective' && parent.name === 'gallery';
  if (parent?.type !== 'root' && !isInGallery) {
    const message = `the directive ${node.name} stands inside another block → set it at the margin, with empty lines around it`;
    yield { line, message };
  }
  if (node.name === 'gallery') yield* galleryMistakes(node);
  if (node.name === 'pullquote') yield* pullQuoteMistakes(node);
}

/** Does a container run to the end of the text, since its closing line is missing? */
export function isUnclosed(node: Directive, source: string): boolean {
  if (node.type !== 'containerDirective') return false;
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const colons = /^:+/.exec(written)?.[0].length ?? 3;
  const last = /\n[ \t>]*(:{3,})[ \t]*\n?$/.exec(written)?.[1] ?? '';
  return last.length < colons;
}

/** Returns what is wrong with the characters of an opening line, or `undefined`. */
export function spellingMistake(node: Directive, opening: string): string | undefined {
  const form = formOf(node.name) ?? '';
  if (/^:+[\w-]+\[/.test(opening)) {
    return `the words in square brackets after ${node.name} are not printed → write ${form}`;
  }
  if (/^:+[\w-]+[ \t]+\S/.test(opening)) {
    return `a space stands after ${node.name}, so what follows is not read → write ${form}`;
  }
  if (/^:+[\w-]+\{[^}]*$/.test(opening)) return `the brace of ${node.name} is not closed → end the line with }`;
  return attributeMistake(opening);
}

/** The line that opens a directive, from its colons on. */
export function openingOf(node: Directive, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset).split('\n', 1)[0] ?? '';
}

function* galleryMistakes(gallery: Directive): Generator<BodyMistake> {
  // A directive that does not belong here is told of by itself.
  const strays = gallery.children.filter(({ type }) => !type.endsWith('Directive'));
  for (const stray of strays) {
    const message =
      'a gallery holds pictures alone → take this out, or write it as ::figure{file="…" alt="…" credit="…"}';
    yield { line: lineOfNode(stray), message };
  }
  if (strays.length === 0 && figuresIn(gallery).length < 2) {
    const message = 'a gallery has at least two pictures → add ::figure lines, or write a single ::figure without it';
    yield { line: lineOfNode(gallery), message };
  }
}

function* pullQuoteMistakes(quote: Directive): Generator<BodyMistake> {
  const children: readonly MdastNode[] = quote.children;
  for (const child of children.filter(({ type }) => type !== 'paragraph' && !type.endsWith('Directive'))) {
    yield { line: lineOfNode(child), message: 'a pull quote holds paragraphs alone → write this before or after it' };
  }
  if (children.length === 0) {
    yield { line: lineOfNode(quote), message: 'a pull quote says nothing → write the words between its two lines' };
  }
}

/** The attributes of the pictures of a gallery, in their order. */
export function figuresIn(gallery: Directive): Attributes[] {
  const children: readonly MdastNode[] = gallery.children;
  return children.flatMap((child) =>
    child.type === 'leafDirective' && child.name === 'figure' ? [attributesOf(child)] : [],
  );
}

export function attributesOf(node: Directive): Attributes {
  const pairs = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, readValue(value ?? '')] as const);
  return Object.fromEntries(pairs);
}

/** The line on which a node begins, counted from 1. */
export function lineOfNode(node: Readonly<MdastNode>): number {
  return node.position?.start.line ?? 1;
}
