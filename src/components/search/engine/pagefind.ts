/**
 * Types for the parts of Pagefind 1.6 that the search page uses in the browser. Pagefind has none; see its
 * `pagefind.js`.
 */
import type { SearchCard } from '../../../newsroom/lists/search-card.ts';

export interface Pagefind {
  createInstance(options: InstanceOptions): Instance;
}

export interface InstanceOptions {
  /** Folder of the bundle. */
  readonly basePath: string;
  readonly baseUrl: string;
  /** Becomes part of the address of the bundle's first file; without it, the file is requested on each visit. */
  readonly metaCacheTag: string;
  /** Whether it works in the page itself. A part is so small that a search of it takes some milliseconds. */
  readonly noWorker: true;
  readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
}

/** One bundle. All share one WebAssembly module. */
export interface Instance {
  /** Rejects if the bundle cannot be loaded. */
  init(): Promise<void>;
  /** Loads all filters, so that searches count their values. */
  filters(): Promise<Counts>;
  /** `null` finds all records that match the filters. */
  search(words: string | null, options: SearchOptions): Promise<SearchResponse>;
  /** Frees the memory of the bundle. */
  destroy(): Promise<void>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, string | { readonly any: readonly string[] }>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface SearchResponse {
  /** Sorted as the options say, or else by score, the best first. */
  readonly results: readonly Hit[];
  /** The number of results for each value of each filter that is loaded. */
  readonly filters: Counts;
}

/** The number of records by filter and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A record that was found. */
export interface Hit {
  readonly id: string;
  /** Meaningless in a sorted search. */
  readonly score: number;
  /** The numbers of the words that match, ascending. */
  readonly words: readonly number[];
  /** Loads the record; `null` if it has been discarded. */
  data(): Promise<Fragment | null>;
}

/** A record as the build leaves it. */
export interface Fragment {
  readonly meta: SearchCard;
}
