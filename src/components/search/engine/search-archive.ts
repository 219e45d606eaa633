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
  archiveOf,
  isSmall,
  numberOf,
  searchPart,
  storiesWith,
  type Archive,
  type PartResult,
} from './search-part.ts';
import { TopHits, topMatches } from './tops.ts';

/** Parts that are searched at a time as long as nothing is found; each costs the reader some 20 kB. */
const partsAtATime = 3;

/** As soon as something is found, a search goes no further than this many parts; the reader can have it go on. */
const mostParts = { ofOneOrTwoWords: 2, ofMore: 1 };

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
  readonly #hits: Hit[] = [];
  readonly #tops: TopHits;
  readonly #failed: SearchPart[] = [];
  #lastError: unknown;
  #running = Promise.resolve();

  private constructor(query: Query, plan: Plan | undefined, bundles: Bundles, parts: readonly SearchPart[]) {
    this.#query = query;
    this.plan = plan;
    this.#bundles = bundles;
    this.#archive = archiveOf(parts);
    this.#rest = this.#candidates();
    const isByTop = plan && query.order === 'best' && Object.keys(query.filters).length === 0 && !this.isSmall;
    this.#tops = new TopHits(isByTop ? topMatches(plan, this.#archive) : [], bundles.cards);
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
    return this.#hits;
  }

  /** Whether all parts that may have stories were searched. */
  get isComplete(): boolean {
    return this.#rest.length === 0 && this.#tops.isComplete;
  }

  /** Whether the archive is so small that all of it is searched. */
  get isSmall(): boolean {
    return isSmall(this.#archive);
  }

  /** The number of stories that will be found in all parts; `undefined` if it is not known. */
  get total(): number | undefined {
    if (this.isComplete) return this.#hits.length;
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
   * Searches further parts, until there are enough hits or no parts are left, or until some parts had no more. A part that
   * cannot be loaded is passed over.
   *
   * @param onStep is called whenever there are more hits, and awaited.
   * @throws Error if no part at all can be loaded.
   */
  searchUntil(enough: number, onStep?: () => Promise<void>): Promise<void> {
    // One after the other, so that what is found stays in its order.
    const search = () => this.#searchUntil(enough, onStep);
    this.#running = this.#running.then(search, search);
    return this.#running;
  }

  async #searchUntil(enough: number, onStep?: () => Promise<void>): Promise<void> {
    const [searched, found] = [this.#searched, this.#hits.length];
    const isLong = this.plan?.alternatives.some((words) => words.flat().length > 2);
    const most = isLong ? mostParts.ofMore : mostParts.ofOneOrTwoWords;
    const isDue = () => this.#hits.length === found || this.isSmall || this.#searched < searched + most;
    while (!this.isComplete && this.#hits.length < enough && isDue()) {
      const isFound = this.#hits.length > found;
      if (this.#tops.isComplete) await this.#searchParts(this.#searched === 0 || isFound ? 1 : partsAtATime);
      else this.#hits.push(...(await this.#tops.next(enough - this.#hits.length)));
      await onStep?.();
    }
    if (this.#hits.length === 0 && this.#results.length === 0 && this.#failed.length > 0) throw this.#lastError;
  }

  get #searched(): number {
    return this.#results.length + this.#failed.length;
  }

  async #searchParts(most: number): Promise<void> {
    const count = this.#query.order === 'newest' ? 1 : most;
    const parts = this.#rest.splice(0, this.isSmall ? this.#rest.length : count);
    const results = await Promise.all(parts.map((part) => this.#search(part)));
    const added = results.flatMap((result) => result ?? []);
    this.#results.push(...added);
    const found = added.flatMap((result) => result.found.filter(({ hit }) => !this.#tops.has(result.part, hit.id)));
    // The sort is stable: of stories with the same score, the one from the newer part comes first.
    if (this.#query.order === 'best') found.sort((a, b) => b.score - a.score);
    this.#hits.push(...found.map(({ hit }) => hit));
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

  /**
   * Returns how much a part promises: how many stories would have all words if those of each word were picked at random,
   * weighted by its age.
   */
  #promise(part: SearchPart, plan: Plan): number {
    const number = numberOf(part, this.#archive);
    const expected = alternativesIn(part, plan, this.#archive).map((alternative) => {
      const shares = alternative.flat().map((term) => (plan.parts.get(term)?.get(number) ?? 0) / part.stories);
      return shares.reduce((product, share) => product * share, part.stories);
    });
    const newest = this.#archive.parts[0]?.newest ?? part.newest;
    return Math.max(0, ...expected) * recency(monthsBetween(part.newest, newest));
  }
}
