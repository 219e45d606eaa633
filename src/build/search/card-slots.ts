import { gzipSync } from 'node:zlib';
import type { SearchCard } from '../../newsroom/lists/search-card.ts';
import { cardsPerFile, signature } from '../../text/search/engine-file.ts';

/** A record as the browser gets it: the card instead of the words of the index, which nobody reads. */
interface CardFragment {
  readonly url: string;
  readonly content: '';
  readonly word_count: 0;
  readonly filters: Record<string, never>;
  readonly anchors: readonly never[];
  readonly meta: SearchCard;
}

/**
 * Puts files of a few cards each into slots of one size, so that a card is found by its place alone. The engine reads them
 * as files of records.
 *
 * @param cards in the order of the part.
 * @returns the slots, and the size of each in bytes.
 */
export function writeSlots(cards: readonly SearchCard[]): { readonly bytes: Buffer; readonly slot: number } {
  const records = cards.map((card, place) => [place, recordOf(card)] as const);
  const files: Buffer[] = [];
  for (let first = 0; first < records.length; first += cardsPerFile) {
    const ofFile = Object.fromEntries(records.slice(first, first + cardsPerFile));
    files.push(gzipSync(signature + JSON.stringify(ofFile), { level: 9 }));
  }
  const slot = Math.max(0, ...files.map(({ length }) => length)) + 1;
  return { bytes: Buffer.concat(files.map((file) => padGzip(file, slot))), slot };
}

// RFC 1952: a head of ten bytes, whose fourth has flags, can be followed by a comment, which a zero ends.
const headSize = 10;
const hasComment = 16;

/** Returns a gzip file with a comment of spaces, which makes it as long as is wanted: one byte longer or more. */
function padGzip(file: Buffer, length: number): Buffer {
  const head = Buffer.from(file.subarray(0, headSize));
  head.writeUInt8(head.readUInt8(3) | hasComment, 3);
  const comment = `${' '.repeat(length - file.length - 1)}\0`;
  return Buffer.concat([head, Buffer.from(comment), file.subarray(headSize)]);
}

const recordOf = (card: SearchCard): CardFragment => ({
  url: card.href,
  content: '',
  word_count: 0,
  filters: {},
  anchors: [],
  meta: card,
});
