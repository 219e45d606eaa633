/** Finds words that run together in a text, where elements stand side by side without a space between them. */
import type { CheerioAPI } from 'cheerio';

/** A node of cheerio's tree, of any kind. */
type Node = ReturnType<ReturnType<CheerioAPI>['contents']>[number];

/** What the border of an element is to those who read the text alone. */
type Border = 'none' | 'in a line' | 'of a block';

/** How a text is read. */
interface Reader {
  /** @param before the text before the border. */
  readonly borderOf: (name: string, inProse: boolean, before: string) => Border;
  /** The end of a text, and the start of another, that must not meet. */
  readonly ends: RegExp;
  readonly begins: RegExp;
}

/** Elements that stand in a line of text and are no text of a letter's size within a word. */
const inline = new Set(
  'a abbr b bdi bdo button cite code dfn em i kbd label q s samp small span strong time u var'.split(' '),
);

/** Formatting that may begin or end within a word: marks of search, and what authors write in running text. */
const within = new Set('b em i mark s strong sub sup u'.split(' '));

/** Markup within a sentence, on whose borders no space is due. */
const inSentence = new Set('a abbr b bdi cite code em i mark q s small strong sub sup'.split(' '));

/** Screen readers and snippets, which know the page: every block begins a line of its own. */
export const ofPage: Reader = {
  borderOf: (name, inProse, before) => {
    if (within.has(name) && (inProse || name === 'mark')) return /[\p{L}\p{N}]$/u.test(before) ? 'none' : 'in a line';
    return inline.has(name) ? 'in a line' : 'of a block';
  },
  ends: /[\p{L}\p{N}.,:;!?)\]”’%]$/u,
  begins: /^[\p{L}\p{N}([“‘$€£]/u,
};

/** Reader modes, which may put any two elements side by side. */
export const ofReaderMode: Reader = {
  borderOf: (name) => (inSentence.has(name) ? 'none' : 'in a line'),
  ends: /\S$/,
  begins: /^[^\s,.;:)]/,
};

/** What is not read as text. */
const silent = new Set('head img option picture script select style svg textarea'.split(' '));

/** Returns each pair of texts that run together, as "Brazil|May 24", with the elements around the second. */
export function runTogether($: CheerioAPI, { borderOf, ends, begins }: Reader): string[] {
  const found: string[] = [];
  let before = '';
  let isApart = false;
  const read = (text: string, path: string) => {
    if (isApart && ends.test(before) && begins.test(text)) {
      found.push(`${before.slice(-20)}|${text.slice(0, 20)} in ${path}`);
    }
    before = text;
    isApart = false;
  };
  const cross = (border: Border) => {
    if (border === 'of a block') before = '';
    isApart ||= border !== 'none';
  };
  const visit = (node: Node, path: string, isProse: boolean): void => {
    if (node.nodeType === 3) {
      if (node.data !== '') read(node.data, path);
      return;
    }
    if (!('tagName' in node) || silent.has(node.tagName)) return;
    const name = node.tagName;
    const inProse = isProse || $(node).is('.prose');
    cross(borderOf(name, isProse, before));
    for (const child of node.children) visit(child, `${path} ${name}`.trim(), inProse);
    cross(borderOf(name, isProse, before));
  };
  for (const node of $('body').get()) visit(node, '', false);
  return found;
}
