/** What the search page uses of Pagefind 1.6 in the browser, which ships no types: read off its `pagefind.js`. */

export interface Pagefind {
  createInstance(options: InstanceOptions): Instance;
}

export interface InstanceOptions {
  /** Folder of the bundle. */
  readonly basePath: string;
  readonly baseUrl: string;
  /** Stands in the address of the bundle's first file, which is else asked for anew each time. */
  readonly metaCacheTag: string;
}

/** One bundle, in a worker. */
export interface Instance {
  /** Loads all filters, so that searches count them; rejects if the bundle cannot be loaded. */
  filters(): Promise<Counts>;
  /** `null` lets every record through that the filters let through. */
  search(words: string | null, options: SearchOptions): Promise<SearchResponse>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, string>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface SearchResponse {
  /** In order: by the sort if there is one, else the best first. */
  readonly results: readonly Hit[];
  /** How many records have the words, filters aside. */
  readonly unfilteredResultCount: number;
  /** How many of the results have each value of each filter. */
  readonly filters: Counts;
}

/** Filter, value, number of records. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A record that was found. */
export interface Hit {
  /** Meaningless in a sorted search. */
  readonly score: number;
  /** Loads the record; `null` if it was let go of. */
  data(): Promise<Fragment | null>;
}

/** A record as it was put in. */
export interface Fragment {
  readonly raw_url: string;
  /** Words, each parted from the next by one space. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Places of the words of the content that answer to the query, counted from 0. */
  readonly locations: readonly number[];
}
