import type { SearchPart } from '../../../newsroom/lists/search-parts.ts';
import type { Bundles } from './bundles.ts';
import { clausesOf } from './clauses.ts';
import { mergeCounts } from './merge-counts.ts';
import type { Counts, Hit } from './pagefind.ts';
import { planSearch, type Plan } from './plan.ts';
import type { Query } from './query.ts';
import { monthsBetween, recency } from './ranking.ts';
import {
  alternativesIn,
  isSmall,
  numberOf,
  searchPart,
  storiesWith,
  type Archive,
  type Found,
  type PartResult,
} from './search-part.ts';

/** Parts that are searched at a time; each costs the reader some 40 kB. */
const partsAtATime = 3;

/** A search of all parts that may have what a query asks for. */
export class ArchiveSearch {
  /** How the words of the query were read; absent if it has none. */
  readonly plan: Plan | undefined;
  readonly #query: Query;
  readonly #bundles: Bundles;
  readonly #archive: Archive;
  /** The parts that are not searched yet, the most promising first. */
  readonly #rest: SearchPart[];
  readonly #results: PartResult[] = [];
  readonly #found: Found[] = [];
  readonly #failed: SearchPart[] = [];
  #lastError: unknown;
  #running = Promise.resolve();

  private constructor(query: Query, plan: Plan | undefined, bundles: Bundles, parts: readonly SearchPart[]) {
    this.#query = query;
    this.plan = plan;
    this.#bundles = bundles;
    this.#archive = { parts, stories: parts.reduce((sum, { stories }) => sum + stories, 0) };
    this.#rest = this.#candidates();
  }

  /**
   * Starts a search.
   *
   * @returns `undefined` if the words have no letter and no digit.
   * @throws Error if the manifest or the lexicon cannot be loaded.
   */
  static async start(query: Query, bundles: Bundles, locale: string): Promise<ArchiveSearch | undefined> {
    const clauses = clausesOf(query.words, locale);
    if (query.words !== '' && clauses.length === 0) return undefined;
    const [parts, plan] = await Promise.all([
      bundles.parts(),
      clauses.length === 0
        ? undefined
        : bundles.lexicon().then((lexicon) => planSearch(clauses, lexicon, query.asTyped)),
    ]);
    return new ArchiveSearch(query, plan, bundles, parts);
  }

  /** What was found so far, in the order of the query. What comes later stands behind it. */
  get hits(): readonly Hit[] {
    return this.#found.map(({ hit }) => hit);
  }

  /** Whether all parts that may have stories were searched. */
  get isComplete(): boolean {
    return this.#rest.length === 0;
  }

  /** Whether the archive is so small that all of it is searched. */
  get isSmall(): boolean {
    return isSmall(this.#archive);
  }

  /** The number of stories that will be found in all parts; `undefined` if it is not known. */
  get total(): number | undefined {
    if (this.isComplete) return this.#found.length;
    const [alternative, ...others] = this.plan?.alternatives ?? [];
    const terms = alternative?.flat() ?? [];
    if (others.length > 0 || terms.length !== 1 || Object.keys(this.#query.filters).length > 0) return undefined;
    return this.plan && storiesWith(terms[0] ?? '', this.plan);
  }

  /** The parts that could not be loaded. */
  get failed(): readonly SearchPart[] {
    return this.#failed;
  }

  /**
   * Searches further parts, until there are enough hits or no parts are left. A part that cannot be loaded is passed
   * over.
   *
   * @throws Error if no part at all can be loaded.
   */
  searchUntil(enough: number): Promise<void> {
    // One after the other, so that what is found stays in its order.
    this.#running = this.#running.then(
      () => this.#searchUntil(enough),
      () => this.#searchUntil(enough),
    );
    return this.#running;
  }

  async #searchUntil(enough: number): Promise<void> {
    while (this.#rest.length > 0 && this.#found.length < enough) {
      const atATime = this.isSmall ? this.#rest.length : partsAtATime;
      const parts = this.#rest.splice(0, this.#query.order === 'newest' ? 1 : atATime);
      const results = await Promise.all(parts.map((part) => this.#search(part)));
      const added = results.flatMap((result) => result ?? []);
      this.#results.push(...added);
      this.#found.push(...sorted(added, this.#query));
    }
    if (this.#results.length === 0 && this.#failed.length > 0) throw this.#lastError;
  }

  /**
   * Counts the stories for each choice of each filter.
   *
   * @returns `undefined` if not all parts were searched, or the words cannot be counted.
   */
  async counts(): Promise<Counts | undefined> {
    if (!this.isComplete || this.#failed.length > 0) return undefined;
    const counted = await Promise.all(
      this.#results.map(async ({ part }) => {
        const instance = await this.#bundles.open(part);
        await instance.filters();
        return searchPart(part, instance, this.plan, this.#query, this.#archive);
      }),
    );
    return mergeCounts(counted);
  }

  async #search(part: SearchPart): Promise<PartResult | undefined> {
    try {
      return await searchPart(part, await this.#bundles.open(part), this.plan, this.#query, this.#archive);
    } catch (error) {
      this.#failed.push(part);
      this.#lastError = error;
      return undefined;
    }
  }

  /** Returns the parts that may have stories: by date, and if the best are wanted, those with most of them first. */
  #candidates(): SearchPart[] {
    const { year, from = '', to = '9999' } = this.#query.filters;
    const { plan } = this;
    const inRange = this.#archive.parts.filter(
      (part) => (year === undefined || part.year === year) && part.newest >= from && part.oldest <= to,
    );
    if (!plan) return inRange;
    const promising = inRange
      .map((part) => ({ part, promise: this.#promise(part, plan) }))
      .filter(({ promise }) => promise > 0);
    if (this.#query.order === 'best') promising.sort((a, b) => b.promise - a.promise);
    return promising.map(({ part }) => part);
  }

  /** Returns how much a part promises: the most stories that it can have, weighted by its age. */
  #promise(part: SearchPart, plan: Plan): number {
    const number = numberOf(part, this.#archive);
    const most = alternativesIn(part, plan, this.#archive).map((alternative) =>
      Math.min(part.stories, ...alternative.flat().map((term) => plan.parts.get(term)?.get(number) ?? 0)),
    );
    const newest = this.#archive.parts[0]?.newest ?? part.newest;
    return Math.max(0, ...most) * recency(monthsBetween(part.newest, newest));
  }
}

/** Returns what was found in parts that were searched together. */
function sorted(results: readonly PartResult[], { order }: Query): Found[] {
  const found = results.flatMap((result) => result.found);
  // The sort is stable: of stories with the same score, the one from the newer part comes first.
  return order === 'newest' ? found : found.sort((a, b) => b.score - a.score);
}
