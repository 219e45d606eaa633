/**
 * Types for the parts of Pagefind 1.6 that the search page uses in the browser. Pagefind has none; see its
 * `pagefind.js`.
 */

export interface Pagefind {
  createInstance(options: InstanceOptions): Instance;
}

export interface InstanceOptions {
  /** Folder of the bundle. */
  readonly basePath: string;
  readonly baseUrl: string;
  /** Becomes part of the address of the bundle's first file; without it, the file is requested on each visit. */
  readonly metaCacheTag: string;
}

/** One bundle, in a worker. */
export interface Instance {
  /** Loads all filters, so that searches count their values. Rejects if the bundle cannot be loaded. */
  filters(): Promise<Counts>;
  /** `null` finds all records that match the filters. */
  search(words: string | null, options: SearchOptions): Promise<SearchResponse>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, string>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface SearchResponse {
  /** Sorted as the options say, or else by score, the best first. */
  readonly results: readonly Hit[];
  /** The number of records that have the words, whatever the filters. */
  readonly unfilteredResultCount: number;
  /** The number of results for each value of each filter. */
  readonly filters: Counts;
}

/** The number of records by filter and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A record that was found. */
export interface Hit {
  /** Meaningless in a sorted search. */
  readonly score: number;
  /** Loads the record; `null` if it has been discarded. */
  data(): Promise<Fragment | null>;
}

/** A record as it was indexed. */
export interface Fragment {
  readonly raw_url: string;
  /** Words, separated by single spaces. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** The indexes of the words of the content that match the query. */
  readonly locations: readonly number[];
}
