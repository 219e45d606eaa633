import type { SearchFilter } from '../../../newsroom/lists/search-page.ts';

/** A search query. */
export interface Query {
  /** Empty for all stories that match the filters. */
  readonly words: string;
  readonly filters: Filters;
  readonly order: Order;
  /** Whether the words are searched as they are typed, without a correction of slips. */
  readonly asTyped: boolean;
}

/** The chosen value of each filter that is set. */
export type Filters = Readonly<Partial<Record<SearchFilter, string>>>;

export type Order = 'newest' | 'best';

const filterNames: readonly SearchFilter[] = ['section', 'contributor', 'topic', 'genre', 'year', 'from', 'to'];

/** The longest query, in characters, so that no address asks for a thousand words. */
export const longestQuery = 200;

/** Reads a query from the parameters of an address or from the fields of the form, which have the same names. */
export function readQuery(fields: URLSearchParams | FormData): Query {
  const value = (name: string): string => {
    const given = fields.get(name);
    return typeof given === 'string' ? given.trim().replace(/\s+/g, ' ') : '';
  };
  const filters = filterNames
    .map((name) => [name, value(name)] as const)
    .filter(([name, chosen]) => chosen !== '' && ((name !== 'from' && name !== 'to') || isMonth.test(chosen)));
  const words = value('q').slice(0, longestQuery).trim();
  return {
    words,
    filters: Object.fromEntries(filters),
    order: orderIn(value('sort'), words),
    asTyped: value('exact') !== '',
  };
}

const isMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Returns the order of the results: the best first if there are words, or else the newest. */
function orderIn(chosen: string, words: string): Order {
  if (words === '' || chosen === 'newest') return 'newest';
  return 'best';
}

/** Returns a query as parameters of an address, in a fixed order; empty if the query is empty. */
export function writeQuery({ words, filters, order, asTyped }: Query): string {
  const fields = new URLSearchParams();
  if (words !== '') fields.set('q', words);
  for (const name of filterNames) {
    const chosen = filters[name];
    if (chosen !== undefined) fields.set(name, chosen);
  }
  if (order === 'newest' && words !== '') fields.set('sort', order);
  if (asTyped && words !== '') fields.set('exact', '1');
  return fields.toString();
}

/** Returns whether a query has neither words nor filters. */
export function isEmptyQuery({ words, filters }: Query): boolean {
  return words === '' && Object.keys(filters).length === 0;
}
