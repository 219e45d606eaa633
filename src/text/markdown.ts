import { defineMdastPlugin, markdownToHtml, type Features, type MdastNode, type MdastVisitorContext } from 'satteri';
import { linkSchemes, sanitise } from './html.ts';

/** A piece of a story's body that readers see as one thing. */
export type Block =
  | { readonly type: 'prose'; readonly html: string }
  | { readonly type: 'pullquote'; readonly quote: string; readonly by?: string }
  | { readonly type: 'figure'; readonly attributes: Attributes };

/** What an author wrote between the braces of a directive. */
export type Attributes = Readonly<Record<string, string>>;

/** A mistake in a body. `line` counts from 1 at the first line of the Markdown given. */
export interface BodyMistake {
  readonly line: number;
  readonly message: string;
}

/** What the checks need to know of a body, without its HTML. */
export interface BodyFacts {
  readonly links: readonly { readonly href: string; readonly line: number }[];
  readonly figures: readonly { readonly attributes: Attributes; readonly line: number }[];
  readonly mistakes: readonly BodyMistake[];
}

type Directive = Extract<MdastNode, { type: 'containerDirective' | 'leafDirective' | 'textDirective' }>;

const features: Features = { directive: true, smartPunctuation: true, frontmatter: false };

/** The directives that a body may use, and the attributes of each. */
const directives = {
  pullquote: { form: ':::pullquote{by="…"}', attributes: ['by'] },
  figure: {
    form: '::figure{file="…" alt="…" credit="…"}',
    attributes: ['file', 'alt', 'caption', 'credit', 'licence'],
  },
} as const;

// Private-use characters hold the place of a directive while Markdown becomes HTML.
const placeholder = /<p>\uE000(\d+)\uE001<\/p>\n?/g;

/**
 * Turns the Markdown of a body into blocks. HTML that the author wrote passes an allow-list;
 * a directive that is not known is left out, as `inspectBody` has reported it.
 */
export function renderBody(markdown: string): Block[] {
  const set: Block[] = [];
  // An object, since the visitors set it where the type checker cannot see.
  const seen = { foreign: false };
  const hold = (block: Block) => {
    set.push(block);
    return {
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, value: `\uE000${set.length - 1}\uE001` }],
    };
  };
  const plugin = defineMdastPlugin({
    name: 'blocks',
    options: { position: true },
    containerDirective(node, context) {
      if (node.name !== 'pullquote') {
        context.removeNode(node);
        return;
      }
      const by = node.attributes?.['by'];
      return hold({ type: 'pullquote', quote: context.textContent(node), ...(by ? { by } : {}) });
    },
    leafDirective(node, context) {
      if (node.name === 'figure') return hold({ type: 'figure', attributes: attributesOf(node) });
      context.removeNode(node);
      return;
    },
    textDirective: asWritten,
    html() {
      seen.foreign = true;
    },
    // A picture is set as a figure; one in Markdown's own spelling has been reported, and does not pass.
    image() {
      seen.foreign = true;
    },
    link(node) {
      if (!isSafe(node.url)) seen.foreign = true;
    },
    definition(node) {
      if (!isSafe(node.url)) seen.foreign = true;
    },
  });
  const { html } = markdownToHtml(markdown.replaceAll(/[\uE000\uE001]/g, ''), { features, mdastPlugins: [plugin] });
  // What Markdown itself makes is safe by construction; a pass over it would change nothing and is the dearest step.
  const aligned = html.replace(/ style="text-align: (left|center|right)"/g, ' class="align-$1"');
  return toBlocks(seen.foreign ? sanitise(aligned) : aligned, set);
}

/** Reads a body for its links, figures and mistakes. */
export function inspectBody(markdown: string): BodyFacts {
  const links: { href: string; line: number }[] = [];
  const figures: { attributes: Attributes; line: number }[] = [];
  const mistakes: BodyMistake[] = [];
  const link = (node: { url: string; position?: Directive['position'] }) => {
    links.push({ href: node.url, line: node.position?.start.line ?? 1 });
  };
  const directive = (expected: keyof typeof directives) => (node: Directive, context: MdastVisitorContext) => {
    const line = node.position?.start.line ?? 1;
    mistakes.push(...directiveMistakes(node, expected, line));
    if (context.parent(node)?.type !== 'root') {
      mistakes.push({
        line,
        message: `the directive ${node.name} stands inside another block → set it at the margin, with empty lines around it`,
      });
    }
    if (expected === 'figure' && node.name === 'figure') figures.push({ attributes: attributesOf(node), line });
  };
  const plugin = defineMdastPlugin({
    name: 'facts',
    options: { position: true },
    containerDirective: directive('pullquote'),
    leafDirective: directive('figure'),
    html(node) {
      const first = node.position?.start.line ?? 1;
      for (const match of node.value.matchAll(/<a\s[^>]*?\bhref\s*=\s*(["']?)([^"'\s>]+)\1/gi)) {
        links.push({ href: match[2] ?? '', line: first + node.value.slice(0, match.index).split('\n').length - 1 });
      }
    },
    link,
    definition: link,
    image(node) {
      mistakes.push({
        line: node.position?.start.line ?? 1,
        message:
          'a picture stands here without a credit → write it as ::figure{file="…" alt="…" caption="…" credit="…"}',
      });
    },
    heading(node) {
      if (node.depth === 1) {
        mistakes.push({
          line: node.position?.start.line ?? 1,
          message:
            'a heading of the first rank stands in the body, but the headline is the only one → start subheads with ##',
        });
      }
    },
  });
  markdownToHtml(markdown, { features, mdastPlugins: [plugin] });
  return { links, figures, mistakes };
}

function* directiveMistakes(node: Directive, expected: keyof typeof directives, line: number): Generator<BodyMistake> {
  const { form, attributes } = directives[expected];
  if (node.name !== expected) {
    yield { line, message: `unknown directive "${node.name}" → here only ${form} is understood` };
    return;
  }
  const known: readonly string[] = attributes;
  for (const name of Object.keys(node.attributes ?? {})) {
    if (!known.includes(name))
      yield { line, message: `unknown attribute "${name}" of ${expected} → use ${known.join(', ')}` };
  }
}

function attributesOf(node: Directive): Attributes {
  const pairs = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ''] as const);
  return Object.fromEntries(pairs);
}

/** A time such as 10:30 looks like a text directive; none is in use, so the source is printed as it stands. */
function asWritten(node: Directive, context: MdastVisitorContext) {
  const { start, end } = node.position ?? {};
  return { type: 'text' as const, value: context.source.slice(start?.offset, end?.offset) };
}

function isSafe(href: string): boolean {
  // Browsers pass over white space and control characters in front of a scheme, and inside it.
  const plain = href.replace(/[\p{Cc}\s]/gu, '');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(plain)?.[1];
  return scheme === undefined ? !plain.startsWith('//') : linkSchemes.includes(scheme.toLowerCase());
}

function toBlocks(html: string, set: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  const prose = (piece: string) => {
    if (piece.trim()) blocks.push({ type: 'prose', html: scrollable(piece.trim()) });
  };
  let from = 0;
  for (const match of html.matchAll(placeholder)) {
    prose(html.slice(from, match.index));
    const held = set[Number(match[1])];
    if (held) blocks.push(held);
    from = match.index + match[0].length;
  }
  prose(html.slice(from));
  return blocks;
}

/** A wide table scrolls inside its own box, which the keyboard can reach. */
function scrollable(html: string): string {
  return html
    .replaceAll('<table>', '<div class="table" role="group" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}
