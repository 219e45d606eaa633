import type { SearchPart } from '../../../newsroom/lists/search-parts.ts';
import type { CardFiles } from './card-files.ts';
import type { Hit } from './pagefind.ts';
import type { Alternative, Plan } from './plan.ts';
import { alternativesIn, numberOf, type Archive } from './search-part.ts';

/** A story whose headline has all words of a query. */
export interface HeadlineMatch {
  readonly part: SearchPart;
  /** Its place in the part: 0 is the newest story. */
  readonly place: number;
}

/**
 * Returns the stories whose headline has all words of a query, newest first. The lexicon knows them, so nothing else is
 * loaded: they are shown while the parts of the index load. Phrases are left to the engine, which knows the order of words.
 */
export function headlineMatches(plan: Plan, archive: Archive): HeadlineMatch[] {
  return archive.parts.flatMap((part) => {
    const places = alternativesIn(part, plan, archive).flatMap((alternative) =>
      placesOf(alternative, numberOf(part, archive), plan),
    );
    return [...new Set(places)].sort((a, b) => a - b).map((place) => ({ part, place }));
  });
}

function placesOf(alternative: Alternative, part: number, { headlines }: Plan): readonly number[] {
  if (alternative.some(({ length }) => length > 1)) return [];
  const lists = alternative.flat().map((term) => headlines.get(term)?.get(part) ?? []);
  const [places = [], ...others] = lists.filter((list) => list !== 'many');
  return places.filter((place) => others.every((other) => other.includes(place)));
}

/** Hits whose headline has all words of a query. Their cards are loaded without the engine. */
export class HeadlineHits {
  readonly #cards: Pick<CardFiles, 'load'>;
  /** Not loaded yet. */
  readonly #rest: HeadlineMatch[];
  /** In their order. A card that cannot be loaded becomes `undefined`. */
  readonly #loading: Promise<Hit | undefined>[] = [];
  /** The parts and ids of the hits. */
  readonly #found = new Set<string>();

  constructor(matches: readonly HeadlineMatch[], cards: Pick<CardFiles, 'load'>) {
    this.#rest = [...matches];
    this.#cards = cards;
  }

  /** Whether there are no more of them. */
  get isComplete(): boolean {
    return this.#rest.length === 0 && this.#loading.length === 0;
  }

  /** Returns whether a story is among those that were returned. */
  has({ path }: SearchPart, id: string): boolean {
    return this.#found.has(path + id);
  }

  /**
   * Returns the next hit as soon as its card is there, or none if the card cannot be loaded.
   *
   * @param count the number of hits that are wanted in all; they are loaded side by side.
   */
  async next(count: number): Promise<readonly Hit[]> {
    const missing = Math.max(0, count - this.#loading.length);
    this.#loading.push(...this.#rest.splice(0, missing).map((match) => this.#load(match)));
    const hit = await this.#loading.shift();
    return hit ? [hit] : [];
  }

  async #load({ part, place }: HeadlineMatch): Promise<Hit | undefined> {
    try {
      const { id, fragment } = await this.#cards.load(part, place);
      this.#found.add(part.path + id);
      return { id, score: 0, words: [], data: () => Promise.resolve(fragment) };
    } catch {
      // The part is named when it is searched, and its other stories are not lost.
      return undefined;
    }
  }
}
