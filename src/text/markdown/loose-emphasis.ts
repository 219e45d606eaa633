import { defineMdastPlugin, markdownToHtml } from 'satteri';
import type { BodyMistake } from '../body/body-mistake.ts';
import { excerpt, lineAt } from '../source-text.ts';
import { features } from './features.ts';
import { mark, unmark } from './markdown-marks.ts';

/** Stands for each character that is no text, such as a mark that the parser has read. */
const other = '\uFFFC';

const paragraphs = /(?:[^\n]|\n(?![ \t>]*\n))+/g;
/** Two marks with words between them. A letter before the first shows that it is none, as in "s**t"; not in scripts without spaces. */
const pairs =
  /(?<![\\*_~]|(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])[\p{L}\p{N}])(\*{1,3}|_{1,3}|~~)(?![*_~])((?:(?!\1)[^])+)\1(?![*_~])/gu;
const opening = /(?<![\p{L}\p{N}\\*_~])\*\*(?=[^\s*_~\uFFFC])/u;
/** `* star *` alone on a line, which becomes an item of a list. */
const item = /^[ \t>]*\* +[^*\n]*[^*\s] +\*[ \t]*$/gm;

/**
 * Finds marks of emphasis that Markdown prints as typed: those with a space inside, those against a letter, and those that
 * are never closed.
 *
 * @param source the Markdown, as the parser needs it.
 */
export function findLooseEmphasis(source: string): BodyMistake[] {
  if (!/[*_~]{2}|[*_][^*_\n]+[*_]/.test(source)) return [];
  const marked = mark(source);
  const text = textOnly(marked);
  const found = [...text.matchAll(paragraphs)].flatMap(({ 0: paragraph, index: start }) => {
    const inPairs = [...paragraph.matchAll(pairs)].flatMap(({ 0: { length }, 1: run = '', 2: words = '', index }) => {
      const written = marked.slice(start + index, start + index + length);
      const message = pairMistake(written, run, words, paragraph[index + length] ?? '');
      return message === undefined ? [] : [{ at: start + index, message }];
    });
    const open = inPairs.length > 0 ? -1 : paragraph.search(opening);
    return open === -1 ? inPairs : [{ at: start + open, message: unclosed(marked.slice(start + open)) }];
  });
  const items = [...marked.matchAll(item)]
    .filter(({ 0: line, index }) =>
      text
        .slice(index, index + line.length)
        .trimEnd()
        .endsWith('*'),
    )
    .map(({ 0: line, index }) => ({ at: index, message: spaced(line.replace(/^[ \t>]+/, '').trimEnd(), '*') }));
  return [...found, ...items].map(({ at, message }) => {
    return { line: lineAt(marked, at), message: unmark(message), severity: 'warning' };
  });
}

/** Replaces everything but text and line breaks. */
function textOnly(source: string): string {
  const blank = (piece: string) => piece.replace(/[^\n]/g, other);
  const pieces: string[] = [];
  let end = 0;
  const text = defineMdastPlugin({
    name: 'text',
    options: { position: true },
    text: ({ position }) => {
      const [from, to] = [position?.start.offset ?? end, position?.end.offset ?? end];
      if (from < end) return;
      pieces.push(blank(source.slice(end, from)), source.slice(from, to));
      end = to;
    },
  });
  markdownToHtml(source, { features, mdastPlugins: [text] });
  return pieces.join('') + blank(source.slice(end));
}

/** Returns why two marks are printed; `undefined` if they may be signs, as in `2 * 3 * 4` or in a form: "Name: __". */
function pairMistake(written: string, run: string, words: string, next: string): string | undefined {
  const [before, behind] = [/^\s/.test(words), /\s$/.test(words)];
  const isWord = /[\p{L}\p{N}]/u.test(words);
  if (!isWord || ((run.length === 1 || run.startsWith('_')) && before === behind)) return undefined;
  if (before || behind) return spaced(written, run);
  return /[\p{L}\p{N}]/u.test(next)
    ? `"${excerpt(written)}" ends against a letter, so its marks are printed → put a space behind it, or take the last sign before the marks out of them`
    : undefined;
}

function spaced(written: string, run: string): string {
  const words = written.slice(run.length, -run.length).replaceAll(/\s+/g, ' ').trim();
  const fix = words.length > 200 ? 'take the space out' : `write ${run}${words}${run}`;
  return `"${excerpt(written)}" has a space within its marks, so they are printed → ${fix}`;
}

function unclosed(rest: string): string {
  return `"${excerpt(rest)}" begins with marks that nothing closes, so they are printed → write ** behind the last bold word, or \\** to print them`;
}
