import type { SearchFilter } from '../../../newsroom/lists/search-page.ts';

/** A search query. */
export interface Query {
  /** Empty for all stories that match the filters. */
  readonly words: string;
  readonly filters: Filters;
  readonly order: Order;
}

/** The chosen value of each filter that is set. */
export type Filters = Readonly<Partial<Record<SearchFilter, string>>>;

export type Order = 'newest' | 'best';

const filterNames: readonly SearchFilter[] = ['section', 'contributor', 'topic', 'genre', 'year'];

/** Reads a query from the parameters of an address or from the fields of the form, which have the same names. */
export function readQuery(fields: URLSearchParams | FormData): Query {
  const value = (name: string): string => {
    const given = fields.get(name);
    return typeof given === 'string' ? given.trim().replace(/\s+/g, ' ') : '';
  };
  const filters = filterNames.map((name) => [name, value(name)] as const).filter(([, chosen]) => chosen !== '');
  return {
    words: value('q'),
    filters: Object.fromEntries(filters),
    order: value('sort') === 'best' ? 'best' : 'newest',
  };
}

/** Returns a query as parameters of an address, in a fixed order; empty if the query is empty. */
export function writeQuery({ words, filters, order }: Query): string {
  const fields = new URLSearchParams();
  if (words !== '') fields.set('q', words);
  for (const name of filterNames) {
    const chosen = filters[name];
    if (chosen !== undefined) fields.set(name, chosen);
  }
  if (order !== 'newest') fields.set('sort', order);
  return fields.toString();
}

/** Returns whether a query has neither words nor filters. */
export function isEmptyQuery({ words, filters }: Query): boolean {
  return words === '' && Object.keys(filters).length === 0;
}

/** Returns whether the words are in quotation marks, so that they must follow each other. */
function isPhrase({ words }: Query): boolean {
  return /^".+"$/.test(words);
}

/** Returns the words that a story must have; none for a phrase, since the engine requires all words of a phrase. */
export function termsOf(query: Query): string[] {
  if (isPhrase(query)) return [];
  return query.words.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * Returns the order of the results. Without words, and for a phrase, stories have no scores, so they are sorted by
 * date.
 */
export function orderOf(query: Query): Order {
  return query.words === '' || isPhrase(query) ? 'newest' : query.order;
}
