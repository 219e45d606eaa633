/** Finds words that run together in the text of a page, as screen readers, reader modes and snippets take it. */
import type { CheerioAPI } from 'cheerio';

/** A node of cheerio's tree, of any kind. */
type Node = ReturnType<ReturnType<CheerioAPI>['contents']>[number];

/** Elements that stand in a line of text and are no text of a letter's size within a word. */
const inline = new Set(
  'a abbr b bdi bdo button cite code dfn em i kbd label q s samp small span strong time u var'.split(' '),
);

/** Formatting that may begin or end within a word: marks of search, and what authors write in running text. */
const within = new Set('b em i mark s strong sub sup u'.split(' '));

/** What is not read as text. */
const silent = new Set('head img option picture script select style svg textarea'.split(' '));

const isLetter = /[\p{L}\p{N}]/u;
const ends = /[\p{L}\p{N}.,:;!?)\]”’%]$/u;
const begins = /^[\p{L}\p{N}([“‘$€£]/u;

/** Each pair of words that run together, as "Brazil|May 24", with the elements around the second. */
export function runTogether($: CheerioAPI): string[] {
  const found: string[] = [];
  let before = '';
  const visit = (node: Node, path: string, isProse: boolean): void => {
    if (node.nodeType === 3) {
      if (node.data === '') return;
      if (ends.test(before) && begins.test(node.data))
        found.push(`${before.slice(-20)}|${node.data.slice(0, 20)} in ${path}`);
      before = node.data;
      return;
    }
    if (!('tagName' in node)) return;
    const name = node.tagName;
    if (silent.has(name)) return;
    // The mark of a footnote touches the word or the full stop before it.
    const isMark = $(node).is('sup:has(> [data-footnote-ref])');
    const isWithin = within.has(name) && (isProse || name === 'mark');
    const parts = isMark || (!isWithin && !inline.has(name));
    const inProse = isProse || $(node).is('.prose');
    const part = () => {
      if (parts) before = '';
      else if (isWithin && isLetter.test(before.slice(-1))) before = `${before.slice(0, -1)} `;
    };
    part();
    for (const child of node.children) visit(child, `${path} ${name}`.trim(), inProse);
    part();
  };
  for (const node of $('body').get()) visit(node, '', false);
  return found;
}
