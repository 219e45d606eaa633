import { defineMdastPlugin, markdownToHtml, type MdastVisitorContext } from 'satteri';
import { protectValues, readValue, restoreValues } from '../body/attribute-source.ts';
import { withoutReserved } from '../body/reserved.ts';
import { attributesOf, figuresIn, isBoxKind, type Attributes, type BoxKind, type Directive } from './directives.ts';
import { linkSchemes, ownId } from '../html/html-tags.ts';
import { sanitize } from '../html/sanitize.ts';
import { features } from './features.ts';
import { createHeadingIds } from './heading-ids.ts';
import { mark, unmark } from './markdown-marks.ts';

/** Directives of one line, which name what they show. */
const leafNames = ['figure', 'table', 'chart', 'document', 'video', 'related', 'embed'] as const;

type LeafName = (typeof leafNames)[number];

/** A piece of a story's body that readers see as one thing. */
export type Block =
  | { readonly type: 'prose'; readonly html: string }
  | { readonly type: 'pullquote'; readonly html: string; readonly by?: string }
  | { readonly type: 'box'; readonly kind: BoxKind; readonly title?: string; readonly html: string }
  | { readonly type: 'audio'; readonly attributes: Attributes; readonly html: string }
  | { readonly type: LeafName; readonly attributes: Attributes }
  | { readonly type: 'gallery'; readonly label?: string; readonly figures: readonly Attributes[] };

// Private-use characters hold the place of a directive while Markdown becomes HTML. Text in a directive stands between two.
const placeholder =
  /<blockquote>\s*<p>\uE000(\d+)\uE001<\/p>([^]*?)<p>\uE001<\/p>\s*<\/blockquote>\n?|<p>\uE000(\d+)\uE001<\/p>\n?/g;

/** What the HTML of a body is made into blocks from. */
interface Rendering {
  readonly html: string;
  /** What the placeholders in it stand for. */
  readonly held: readonly Block[];
  /** The HTML before it passed the allow-list, if it had to. */
  readonly foreign?: string;
}

/**
 * Turns the Markdown of a body into blocks. HTML that the author wrote passes an allow-list;
 * a directive that is not known is left out, as `inspectBody` has reported it.
 */
export function renderBody(markdown: string): Block[] {
  const plain = withoutReserved(markdown);
  const marked = mark(plain);
  const { html, held } = renderHtml(marked);
  const blocks = toBlocks(html, held);
  return marked === plain ? blocks : unmark(blocks);
}

/** Turns Markdown without reserved characters into HTML with placeholders for blocks. */
export function renderHtml(markdown: string): Rendering {
  const held: Block[] = [];
  // An object, since the visitors set it where the type checker cannot see.
  const seen = { foreign: false };
  const marker = (value: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] });
  const hold = (block: Block) => marker(`\uE000${held.push(block) - 1}\uE001`);
  const plugin = defineMdastPlugin({
    name: 'blocks',
    options: { position: true },
    containerDirective(node, context) {
      if (isHeld(node, context)) return;
      if (node.name === 'gallery') {
        const label = node.attributes?.['label'];
        return hold({ type: 'gallery', ...(label ? { label: readValue(label) } : {}), figures: figuresIn(node) });
      }
      const block = blockOfText(node);
      if (!block) {
        context.removeNode(node);
        return;
      }
      const start = hold(block);
      return { type: 'blockquote' as const, children: [start, ...node.children, marker('\uE001')] };
    },
    leafDirective(node, context) {
      if (isHeld(node, context)) return;
      const type = leafNames.find((name) => name === node.name);
      if (type !== undefined) return hold({ type, attributes: attributesOf(node) });
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
    footnoteReference: (node) => withUniqueId(node),
    footnoteDefinition(node) {
      const renamed = withUniqueId(node);
      // What a renamed note holds is not visited.
      if (renamed) seen.foreign = true;
      return renamed;
    },
  });
  const { html } = markdownToHtml(protectValues(markdown), { features, mdastPlugins: [plugin] });
  // What Markdown itself makes is safe by construction; a pass over it would change nothing and is the dearest step.
  const aligned = html
    .replace(/ style="text-align: (left|center|right)"/g, ' class="align-$1"')
    .replace(
      /<h2 class="sr-only" id="(footnote-label"(?![^]*<h2 class="sr-only" id="footnote-label"))/,
      `<h2 id="${ownId}$1`,
    );
  const safe = restoreValues(seen.foreign ? sanitize(aligned) : aligned)
    .replaceAll(`${ownId}footnote-label`, 'footnote-label')
    .replaceAll(ownId, 'user-content-');
  return { html: safe, held, ...(seen.foreign && { foreign: aligned }) };
}

/**
 * Returns a footnote, or the mark of one, with its hyphens doubled; `undefined` if there are none. The parser numbers the
 * marks of one note with a hyphen, so that the second mark of a note `1` would have the id of a note `1-2`.
 */
function withUniqueId<N extends { readonly identifier: string }>(node: N): N | undefined {
  return node.identifier.includes('-') ? { ...node, identifier: node.identifier.replaceAll('-', '--') } : undefined;
}

/** Returns the block of a directive that has text in it, without the text; `undefined` for other directives. */
function blockOfText(node: Directive): Block | undefined {
  const { name, attributes } = node;
  if (name === 'audio') return { type: 'audio', attributes: attributesOf(node), html: '' };
  if (name === 'pullquote') {
    const by = attributes?.['by'];
    return { type: 'pullquote', html: '', ...(by ? { by: readValue(by) } : {}) };
  }
  if (!isBoxKind(name)) return undefined;
  const title = readValue(attributes?.['title'] ?? '').trim();
  return { type: 'box', kind: name, ...(title && { title }), html: '' };
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

function toBlocks(html: string, held: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  const withHeadingIds = createHeadingIds();
  const prose = (piece: string) => {
    if (piece.trim()) blocks.push({ type: 'prose', html: withHeadingIds(scrollable(piece.trim())) });
  };
  let from = 0;
  for (const match of html.matchAll(placeholder)) {
    prose(html.slice(from, match.index));
    const block = held[Number(match[1] ?? match[3])];
    if (block) blocks.push('html' in block ? { ...block, html: scrollable((match[2] ?? '').trim()) } : block);
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
