import { defineMdastPlugin, markdownToHtml, type Features, type MdastVisitorContext } from 'satteri';
import { attributesOf, directiveMistakes, figuresIn, lineOfNode } from './directives.ts';
import type { Attributes, BodyMistake, Directive } from './directives.ts';
import { linkSchemes, sanitise } from './html.ts';
import { mark, unmark } from './markdown-marks.ts';

/** A piece of a story's body that readers see as one thing. */
export type Block =
  | { readonly type: 'prose'; readonly html: string }
  | { readonly type: 'pullquote'; readonly quote: string; readonly by?: string }
  | { readonly type: 'figure'; readonly attributes: Attributes }
  | { readonly type: 'gallery'; readonly label?: string; readonly figures: readonly Attributes[] }
  | { readonly type: 'embed'; readonly attributes: Attributes };

/** A directive as its author wrote it. */
interface Written {
  readonly attributes: Attributes;
  readonly line: number;
}

/** What the checks need to know of a body, without its HTML. */
export interface BodyFacts {
  readonly links: readonly { readonly href: string; readonly line: number }[];
  /** Those of galleries too. */
  readonly figures: readonly Written[];
  readonly embeds: readonly Written[];
  readonly mistakes: readonly BodyMistake[];
}

const features: Features = { directive: true, frontmatter: false };

// Private-use characters hold the place of a directive while Markdown becomes HTML.
const placeholder = /<p>\uE000(\d+)\uE001<\/p>\n?/g;

/**
 * Turns the Markdown of a body into blocks. HTML that the author wrote passes an allow-list;
 * a directive that is not known is left out, as `inspectBody` has reported it.
 */
export function renderBody(markdown: string): Block[] {
  const marked = mark(markdown);
  const blocks = blocksOf(marked);
  return marked === markdown ? blocks : unmark(blocks);
}

function blocksOf(markdown: string): Block[] {
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
      if (isHeld(node, context)) return;
      if (node.name === 'gallery') {
        const label = node.attributes?.['label'];
        return hold({ type: 'gallery', ...(label ? { label } : {}), figures: figuresIn(node) });
      }
      if (node.name !== 'pullquote') {
        context.removeNode(node);
        return;
      }
      const by = node.attributes?.['by'];
      return hold({ type: 'pullquote', quote: context.textContent(node), ...(by ? { by } : {}) });
    },
    leafDirective(node, context) {
      if (isHeld(node, context)) return;
      if (node.name === 'figure' || node.name === 'embed')
        return hold({ type: node.name, attributes: attributesOf(node) });
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

/** Reads a body for its links, figures, embeds and mistakes. */
export function inspectBody(markdown: string): BodyFacts {
  const links: { href: string; line: number }[] = [];
  const figures: Written[] = [];
  const embeds: Written[] = [];
  const mistakes: BodyMistake[] = [];
  const link = (node: { url: string; position?: Directive['position'] }) => {
    links.push({ href: node.url, line: node.position?.start.line ?? 1 });
  };
  const directive = (node: Directive, context: MdastVisitorContext) => {
    mistakes.push(...directiveMistakes(node, context.parent(node)));
    const written = { attributes: attributesOf(node), line: lineOfNode(node) };
    if (node.type === 'leafDirective' && node.name === 'figure') figures.push(written);
    if (node.type === 'leafDirective' && node.name === 'embed') embeds.push(written);
  };
  const plugin = defineMdastPlugin({
    name: 'facts',
    options: { position: true },
    containerDirective: directive,
    leafDirective: directive,
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
  return { links, figures, embeds, mistakes };
}

/** Does a directive stand in another, which is set as one thing with all that is in it? */
function isHeld(node: Directive, context: MdastVisitorContext): boolean {
  return context.parent(node)?.type === 'containerDirective';
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
