import type { Token } from '../../../text/search/analyze.ts';
import { matchesIn, pieces, type TextPiece } from './text-piece.ts';

/** The length of an excerpt, in characters, and how much of it stands before the first match. */
const excerptLength = 200;
const lead = 50;

/**
 * Returns the part of a story that has most words of the query: of one paragraph or caption, never of two.
 *
 * @param texts the paragraphs and captions of the story.
 * @returns nothing if no text has a word of the query.
 */
export function excerptOf(texts: readonly string[], marked: ReadonlySet<string>, locale: string): TextPiece[] {
  let best: { readonly text: string; readonly matches: readonly Token[]; readonly score: number } | undefined;
  for (const text of texts) {
    const matches = matchesIn(text, marked, locale);
    // Each word counts once, and then how often they come.
    const score = new Set(matches.map(({ word }) => word)).size + matches.length / 1000;
    if (matches.length > 0 && (!best || score > best.score)) best = { text, matches, score };
  }
  if (!best) return [];
  const { text, matches } = best;
  if (text.length <= excerptLength) return pieces(text, matches);
  const first = densest(matches);
  const start = first <= lead ? 0 : wordStart(text, Math.min(first - lead, text.length - excerptLength));
  const end = wordEnd(text, start + excerptLength);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...pieces(text, matches, start, end),
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Returns the start of the match with the most different words in the excerpt that would begin with it. */
function densest(matches: readonly Token[]): number {
  const counts = matches.map(({ start }) => {
    const near = matches.filter((other) => other.start >= start && other.end <= start + excerptLength - lead);
    return { start, count: new Set(near.map(({ word }) => word)).size };
  });
  return counts.reduce((most, next) => (next.count > most.count ? next : most), { start: 0, count: 0 }).start;
}

/** Returns where the next word begins; scripts without spaces can be cut anywhere. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space > at + lead ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < at - lead ? at : space;
}
