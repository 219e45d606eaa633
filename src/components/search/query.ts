import type { SearchFilter } from '../../newsroom/lists/search.ts';

/** What a reader asks for. */
export interface Query {
  /** Empty for all stories that the filters let through. */
  readonly words: string;
  readonly filters: Filters;
  readonly order: Order;
}

/** The chosen value of each filter that is set. */
export type Filters = Readonly<Partial<Record<SearchFilter, string>>>;

export type Order = 'newest' | 'best';

const filterNames: readonly SearchFilter[] = ['section', 'contributor', 'topic', 'genre', 'year'];

/** Reads a query from the parameters of an address, or from the fields of the form, which have the same names. */
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

/** The parameters of the address that asks for this, always in the same order; empty for a query that asks nothing. */
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

/** Without words or filters there is nothing to look for. */
export function asksNothing({ words, filters }: Query): boolean {
  return words === '' && Object.keys(filters).length === 0;
}

/** Words in quotation marks are looked for as they stand, one after another. */
function isPhrase({ words }: Query): boolean {
  return /^".+"$/.test(words);
}

/** Each word that a story must have; none for a phrase, which the engine sees to. */
export function termsOf(query: Query): string[] {
  if (isPhrase(query)) return [];
  return query.words.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Without words, and among those that have a phrase, no story is better than another. */
export function orderOf(query: Query): Order {
  return query.words === '' || isPhrase(query) ? 'newest' : query.order;
}
