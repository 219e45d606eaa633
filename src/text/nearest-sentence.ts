import { piecesOf } from './suggest.ts';
import { cutAtWord, lettersOf } from './words.ts';

/** The least part of its three-letter pieces that a quotation shares with a sentence that it was copied from. */
const leastShared = 0.5;

/**
 * Returns the place of a text from which a quotation was copied with a slip: a sentence, or several if it is as long.
 * Returns `undefined` if no place is alike.
 */
export function nearestSentence(quotation: string, text: string): string | undefined {
  const letters = lettersOf(quotation);
  const pieces = [...piecesOf(letters)];
  const sentences = Array.from(
    new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text),
    (found) => found.segment,
  );
  let best: string | undefined;
  let most = pieces.length * leastShared;
  for (const [start] of sentences.entries()) {
    const place = from(sentences, start, letters.length);
    const shared = piecesOf(lettersOf(place));
    const count = pieces.filter((piece) => shared.has(piece)).length;
    if (count <= most) continue;
    best = place;
    most = count;
  }
  return best && cutAtWord(best.trim(), 200);
}

/** Joins sentences until they have about as many letters as the quotation. */
function from(sentences: readonly string[], start: number, length: number): string {
  let place = '';
  for (const sentence of sentences.slice(start)) {
    if (place !== '' && lettersOf(place + sentence).length > length * 1.2) break;
    place += sentence;
  }
  return place;
}
