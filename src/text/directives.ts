import type { MdastNode } from 'satteri';

/** A block that authors write with colons: a container such as `:::pullquote`, or a leaf such as `::figure`. */
export type Directive = Extract<MdastNode, { type: 'containerDirective' | 'leafDirective' | 'textDirective' }>;

/** What an author wrote between the braces of a directive. */
export type Attributes = Readonly<Record<string, string>>;

/** A mistake in a body. `line` counts from 1 at the first line of the Markdown given. */
export interface BodyMistake {
  readonly line: number;
  readonly message: string;
}

/** The directives that a body may use: how each is written, and its attributes. */
const directives = {
  containerDirective: {
    pullquote: { form: ':::pullquote{by="…"}', attributes: ['by'] },
    gallery: { form: '::::gallery with ::figure lines in it', attributes: ['label'] },
  },
  leafDirective: {
    figure: {
      form: '::figure{file="…" alt="…" credit="…"}',
      attributes: ['file', 'alt', 'caption', 'credit', 'licence'],
    },
    embed: { form: '::embed{url="…" title="…"}', attributes: ['url', 'title'] },
  },
  textDirective: {},
} as const;

/** What is wrong with a directive by itself; its attributes' values are judged where their meaning is known. */
export function* directiveMistakes(node: Directive, parent: Readonly<MdastNode> | undefined): Generator<BodyMistake> {
  const line = lineOfNode(node);
  const known: Readonly<Record<string, { form: string; attributes: readonly string[] }>> = directives[node.type];
  const directive = known[node.name];
  if (!directive) {
    const forms = Object.values(known).map(({ form }) => form);
    yield { line, message: `unknown directive "${node.name}" → here only ${forms.join(' and ')} are understood` };
    return;
  }
  for (const name of Object.keys(node.attributes ?? {})) {
    if (!directive.attributes.includes(name)) {
      const message = `unknown attribute "${name}" of ${node.name} → use ${directive.attributes.join(', ')}`;
      yield { line, message };
    }
  }
  const isInGallery = node.name === 'figure' && parent?.type === 'containerDirective' && parent.name === 'gallery';
  if (parent?.type !== 'root' && !isInGallery) {
    const message = `the directive ${node.name} stands inside another block → set it at the margin, with empty lines around it`;
    yield { line, message };
  }
  if (node.name === 'gallery') yield* galleryMistakes(node);
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

/** The attributes of the pictures of a gallery, in their order. */
export function figuresIn(gallery: Directive): Attributes[] {
  const children: readonly MdastNode[] = gallery.children;
  return children.flatMap((child) =>
    child.type === 'leafDirective' && child.name === 'figure' ? [attributesOf(child)] : [],
  );
}

export function attributesOf(node: Directive): Attributes {
  const pairs = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ''] as const);
  return Object.fromEntries(pairs);
}

/** The line on which a node begins, counted from 1. */
export function lineOfNode(node: Readonly<MdastNode>): number {
  return node.position?.start.line ?? 1;
}
