import { closest, distance } from 'fastest-levenshtein';

/** Words among which one is looked for. */
type Words = readonly string[] | ReadonlySet<string>;

/** Among more words than these, only those that share a rare piece with the one that was typed are compared. */
const few = 500;

/** So many are compared then. */
const shortlist = 100;

/** The candidate that a mistyped word probably meant, or `undefined` where none is near. */
export function suggest(word: string, candidates: Words): string | undefined {
  const typed = word.toLowerCase();
  const size = 'size' in candidates ? candidates.size : candidates.length;
  const near = size <= few ? [...candidates] : alike(typed, candidates);
  if (near.length === 0) return undefined;
  const best = closest(typed, near);
  return distance(typed, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : undefined;
}

/** By collection of words: which words have a piece. Made once, so that a hundred mistakes cost little more than one. */
const indices = new WeakMap<Words, Map<string, string[]>>();

/** Some words that share the rarest pieces of the one typed. */
function alike(typed: string, candidates: Words): string[] {
  let index = indices.get(candidates);
  if (!index) {
    index = new Map<string, string[]>();
    for (const word of candidates) {
      for (const piece of piecesOf(word)) {
        const words = index.get(piece);
        if (words) words.push(word);
        else index.set(piece, [word]);
      }
    }
    indices.set(candidates, index);
  }
  const lists = [...piecesOf(typed)].flatMap((piece) => [index.get(piece) ?? []]).sort((a, b) => a.length - b.length);
  const found = new Set<string>();
  for (const list of lists) {
    if (found.size >= shortlist) break;
    for (const word of list.slice(0, shortlist)) found.add(word);
  }
  return [...found];
}

/** Returns every three letters that follow one another. */
export function piecesOf(word: string): Set<string> {
  const pieces = new Set<string>();
  for (let start = 0; start <= word.length - 3; start += 1) pieces.add(word.slice(start, start + 3));
  return pieces;
}
