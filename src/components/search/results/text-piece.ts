import { analyze, type Token } from '../../../text/search/analyze.ts';

/** A piece of text that either matches the query or does not. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Returns the ranges of a text that are words of the query, in their order. */
export function matchesIn(text: string, marked: ReadonlySet<string>, locale: string): Token[] {
  const { words, spellings } = analyze(text, locale);
  const isMarked = ({ word }: Token) => marked.has(word);
  const found = [...spellings.filter(isMarked), ...words.filter(isMarked)].sort((a, b) => a.start - b.start);
  return found.filter(({ start }, index) => index === 0 || start >= (found[index - 1]?.end ?? 0));
}

/** Returns a range of a text as pieces, with the words of the query marked. */
export function pieces(text: string, matches: readonly Token[], from = 0, to = text.length): TextPiece[] {
  const result: TextPiece[] = [];
  let last = from;
  const add = (end: number, marked: boolean) => {
    if (end > last) result.push({ text: text.slice(last, end), marked });
    last = Math.max(last, end);
  };
  for (const { start, end } of matches) {
    if (start < last || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return result;
}
