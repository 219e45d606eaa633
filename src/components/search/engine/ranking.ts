/**
 * What comes first. In an archive of more than 1,000 stories, those with all words in the headline, then those with all words
 * in headline and standfirst, newest first; see `tops.ts`. The engine scores all others by BM25, and adds for words in the
 * headline and standfirst. On top of it:
 *
 *     score × rarity × nearness × recency
 *
 * - Rarity: a word that is rare in all of the archive weighs more. The engine knows only one part of it.
 * - Nearness: 1.3 if words of the query follow each other in the story, as in a name.
 * - Recency: 1.4 for a story of the newest month, falling by half of the rest every two years: 1.2 after two, 1.1 after
 *   four.
 */

/** The weight of a match in a field, beside that in the text. The engine's own for titles is 5. */
export const fieldWeights = { title: 5, standfirst: 1.5, byline: 1 } as const;

const nearnessBoost = 1.3;
const recencyBoost = 0.4;
const recencyHalfLife = 24;

/** Returns the factor for words that follow each other. */
export function nearness(words: readonly number[]): number {
  return words.some((word, index) => words[index + 1] === word + 1) ? nearnessBoost : 1;
}

/** Returns the factor for the age of a story, in months. */
export function recency(months: number): number {
  return 1 + recencyBoost * 2 ** (-Math.max(0, months) / recencyHalfLife);
}

/** How many stories there are, and how many have each word. */
export interface Frequencies {
  readonly stories: number;
  readonly words: readonly number[];
}

/** Returns the factor by which the rarity of words in a part becomes that in the whole archive. */
export function rarity(part: Frequencies, all: Frequencies): number {
  return inverseFrequency(all) / inverseFrequency(part) || 1;
}

/** The formula of BM25, which the engine uses. */
function inverseFrequency({ stories, words }: Frequencies): number {
  return words.reduce((sum, count) => sum + Math.log(1 + (stories - count + 0.5) / (count + 0.5)), 0);
}

/** Returns the number of months from one month to another: "2019-05" to "2020-05" is 12. */
export function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
