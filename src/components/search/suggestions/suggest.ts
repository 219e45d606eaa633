import type { SearchCard } from '../../../newsroom/lists/search-card.ts';
import { fold } from '../../../text/search/fold.ts';
import { belowBase } from '../../../text/site-url.ts';
import type { KnownWord } from '../engine/lexicon.ts';
import { newestWith } from '../results/newest.ts';
import { placesFor } from '../results/places.ts';

/** What a reader may mean who is still typing. */
export type Suggestion =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'place'; readonly label: string; readonly name: string; readonly href: string }
  | { readonly kind: 'story'; readonly name: string; readonly href: string };

/** From which suggestions are made. */
export interface SuggestionSources {
  readonly fields: Parameters<typeof placesFor>[1];
  /** The newest stories. */
  readonly newest: readonly SearchCard[];
  /** Returns the words of the index that begin with some letters, the most frequent first. */
  readonly beginningWith: (letters: string, count: number) => Promise<readonly KnownWord[]>;
}

/** Fewer letters begin too many words. */
const fewestLetters = 2;

/** The most suggestions of each kind. */
const mostWords = 4;
const mostStories = 3;

/** Returns suggestions for what was typed so far: words, pages of the paper, and the newest stories. */
export async function suggest(typed: string, sources: SuggestionSources, locale: string): Promise<Suggestion[]> {
  const words = await completions(typed, sources);
  const places = placesFor(typed, sources.fields, locale, true);
  const stories = newestWith(typed, sources.newest, locale, true).slice(0, mostStories);
  return [
    ...words.map((completed): Suggestion => ({ kind: 'words', words: completed })),
    ...places.map(({ kind, name, href }): Suggestion => ({ kind: 'place', label: kind, name, href })),
    ...stories.map(({ headline, href }): Suggestion => ({
      kind: 'story',
      name: headline,
      href: belowBase(href, import.meta.env.BASE_URL),
    })),
  ];
}

/** Returns what was typed with its last word completed. */
async function completions(typed: string, { beginningWith }: SuggestionSources): Promise<string[]> {
  const [, start = '', last = ''] = /^(.*?)([\p{L}\p{M}\p{N}]+)$/su.exec(typed) ?? [];
  const letters = fold(last);
  if (letters.length < fewestLetters) return [];
  const words = await beginningWith(letters, mostWords + 1);
  return words
    .filter(({ word }) => word !== letters)
    .slice(0, mostWords)
    .map(({ written }) => `${start}${written}`.trimStart());
}
