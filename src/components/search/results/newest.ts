import words from 'virtual:words/searching';
import type { SearchCard } from '../../../newsroom/lists/search-card.ts';
import { analyze } from '../../../text/search/analyze.ts';
import { belowBase } from '../../../text/site-url.ts';
import type { Place } from './places.ts';

/**
 * The newest stories, from a small file that needs no search engine: what a reader looks for is often among them, and
 * a slow line takes seconds to load the rest.
 */
export class NewestStories {
  readonly #address: string;
  #stories: Promise<readonly SearchCard[]> | undefined;

  /** @param address of an array of cards, newest first, as JSON. */
  constructor(address: string) {
    this.#address = address;
  }

  /** Returns them, or none if the file cannot be loaded: then there is less help. */
  async load(): Promise<readonly SearchCard[]> {
    this.#stories ??= loadCards(this.#address);
    return this.#stories.catch(() => {
      this.#stories = undefined;
      return [];
    });
  }
}

/** A single letter begins too many words. */
const fewestLetters = 2;

/**
 * Returns the stories whose headline or standfirst has all words.
 *
 * @param isBeginning whether the reader is still typing the last word.
 */
export function newestWith(
  typed: string,
  newest: readonly SearchCard[],
  locale: string,
  isBeginning = false,
): SearchCard[] {
  const wanted = analyze(typed, locale).words.map(({ word }) => word);
  const last = wanted.at(-1);
  if (last === undefined || (wanted.length === 1 && last.length < fewestLetters)) return [];
  return newest.filter(({ headline, standfirst }) => {
    const { words, spellings } = analyze(`${headline} ${standfirst}`, locale);
    const all = [...words, ...spellings].map(({ word }) => word);
    return wanted.every((word, index) =>
      isBeginning && index === wanted.length - 1 ? all.some((of) => of.startsWith(word)) : all.includes(word),
    );
  });
}

/** The most stories that are shown before all others. */
const mostPlaces = 2;

/** Returns the newest stories with all words, to be shown while the index loads. */
export function newestPlaces(typed: string, newest: readonly SearchCard[], locale: string): Place[] {
  return newestWith(typed, newest, locale)
    .slice(0, mostPlaces)
    .map(({ headline, href }) => ({
      kind: words.new,
      name: headline,
      href: belowBase(href, import.meta.env.BASE_URL),
    }));
}

async function loadCards(address: string): Promise<readonly SearchCard[]> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as readonly SearchCard[];
}
