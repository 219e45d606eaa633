import type { SearchPart } from '../../../newsroom/lists/search-parts.ts';
import type { Places } from '../../../text/search/lexicon-file.ts';
import type { CardFiles } from './card-files.ts';
import type { Hit } from './pagefind.ts';
import type { Plan } from './plan.ts';
import { alternativesIn, numberOf, type Archive } from './search-part.ts';

/** A story whose top, that is its headline and standfirst, has all words of a query. */
export interface TopMatch {
  readonly part: SearchPart;
  /** Its place in the part: 0 is the newest story. */
  readonly place: number;
}

/**
 * Returns the stories whose headline has all words of a query, newest first; behind them those that have some in the
 * headline, the others in the standfirst. The lexicon knows them, so nothing else is loaded: they are shown while the parts
 * of the index load. Phrases are left to the engine, which knows the order of words.
 */
export function topMatches(plan: Plan, archive: Archive): TopMatch[] {
  const matches = (listsOf: (term: string, part: number) => Places) =>
    archive.parts.flatMap((part) => {
      const number = numberOf(part, archive);
      const places = alternativesIn(part, plan, archive)
        .filter((alternative) => alternative.every(({ length }) => length === 1))
        .flatMap((alternative) => common(alternative.flat().map((term) => listsOf(term, number))));
      return [...new Set(places)].sort((a, b) => a - b).map((place) => ({ part, place }));
    });
  const inHeadline = (term: string, part: number): Places => plan.headlines.get(term)?.get(part) ?? [];
  const inTop = (term: string, part: number): Places => {
    const places = inHeadline(term, part);
    // Standfirsts that are too many to list tell nothing of this story, so the headline must have the word.
    const inStandfirst = plan.standfirsts.get(term)?.get(part) ?? [];
    return places === 'many' || inStandfirst === 'many' ? places : [...places, ...inStandfirst];
  };
  const first = matches(inHeadline);
  const known = new Set(first.map(keyOf));
  return [...first, ...matches(inTop).filter((match) => !known.has(keyOf(match)))];
}

const keyOf = ({ part, place }: TopMatch): string => `${part.path} ${place}`;

/** Returns the places that are in all lists. One of too many says nothing. */
function common(lists: readonly Places[]): readonly number[] {
  const [places = [], ...others] = lists.filter((list) => list !== 'many');
  return places.filter((place) => others.every((other) => other.includes(place)));
}

/** Hits whose top has all words of a query. Their cards are loaded without the engine. */
export class TopHits {
  readonly #cards: Pick<CardFiles, 'load'>;
  /** Not loaded yet. */
  readonly #rest: TopMatch[];
  /** In their order. A card that cannot be loaded becomes `undefined`. */
  readonly #loading: Promise<Hit | undefined>[] = [];
  #isFirst = true;
  /** The parts and ids of the hits. */
  readonly #found = new Set<string>();

  constructor(matches: readonly TopMatch[], cards: Pick<CardFiles, 'load'>) {
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
   * @param count the number of hits that are wanted in all. They are loaded side by side, but for the first: on a slow line,
   *   it would share the line with the others.
   */
  async next(count: number): Promise<readonly Hit[]> {
    const missing = Math.max(0, (this.#isFirst ? 1 : count) - this.#loading.length);
    this.#isFirst = false;
    this.#loading.push(...this.#rest.splice(0, missing).map((match) => this.#load(match)));
    const hit = await this.#loading.shift();
    return hit ? [hit] : [];
  }

  async #load({ part, place }: TopMatch): Promise<Hit | undefined> {
    try {
      const fragment = await this.#cards.load(part, place);
      // The engine knows a story by its place.
      const id = String(place);
      this.#found.add(part.path + id);
      return { id, score: 0, words: [], data: () => Promise.resolve(fragment) };
    } catch {
      // The part is named when it is searched, and its other stories are not lost.
      return undefined;
    }
  }
}
