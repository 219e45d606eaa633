import { Parser } from 'htmlparser2';
import { escapeHtml } from './html/escape-html.ts';
import type { Block } from './markdown/markdown.ts';

type Prose = Extract<Block, { type: 'prose' }>;

/**
 * Sets the place of a report at the head of the first paragraph of a body: "WASHINGTON — The court ruled …". Pictures,
 * headings, lists, tables and quotations before that paragraph stay as they are. A body of prose without a paragraph
 * gets one that holds the dateline alone.
 */
export function openWithDateline<B extends { readonly type: string }>(
  body: readonly (B | Prose)[],
  dateline: string | undefined,
): readonly (B | Prose)[] {
  if (dateline === undefined) return body;
  // Reader modes take an element of the class `dateline` for the byline, and drop it from the text.
  const opening = `<span class="reported-from">${escapeHtml(dateline)}</span>\u00a0— `;
  for (const [index, block] of body.entries()) {
    const start = isProse(block) ? startOfParagraph(block.html) : undefined;
    if (!isProse(block) || start === undefined) continue;
    return body.with(index, { ...block, html: block.html.slice(0, start) + opening + block.html.slice(start) });
  }
  const index = body.findIndex(isProse);
  return index < 0 ? body : body.toSpliced(index, 0, { type: 'prose', html: `<p>${opening}</p>` });
}

const isProse = (block: { readonly type: string }): block is Prose => block.type === 'prose';

/** Returns the offset of the content of the first `<p>` that stands in no other element. */
function startOfParagraph(html: string): number | undefined {
  let depth = 0;
  let start: number | undefined;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'p' && depth === 0) start ??= parser.endIndex + 1;
      depth += 1;
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.end(html);
  return start;
}
