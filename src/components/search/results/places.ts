import type { SearchField } from '../../../newsroom/lists/search-page.ts';
import { analyze } from '../../../text/search/analyze.ts';

/** A page of the paper whose name has the words of a query. */
export interface Place {
  /** "Section" */
  readonly kind: string;
  readonly name: string;
  /** Its address, below the base of the site. */
  readonly href: string;
}

/** A filter of the search form. */
type Field = Pick<SearchField, 'label' | 'choices'>;

/** A word of this length tells what is meant even if a name has many others. */
const tellingLength = 4;

/** More places than this are no help. */
const mostPlaces = 4;

/**
 * Returns the sections, contributors and topics whose names have all words of a query.
 *
 * @param isBeginning whether the reader is still typing the last word.
 */
export function placesFor(words: string, fields: readonly Field[], locale: string, isBeginning = false): Place[] {
  const wanted = analyze(words, locale).words.map(({ word }) => word);
  const last = wanted.at(-1);
  if (last === undefined) return [];
  return fields
    .flatMap(({ label, choices }) =>
      choices.flatMap(({ name, href }) => {
        if (href === undefined) return [];
        const { words: own, spellings } = analyze(name, locale);
        const all = [...own, ...spellings].map(({ word }) => word);
        const isIn = (word: string) =>
          isBeginning && word === last ? all.some((of) => of.startsWith(word)) : all.includes(word);
        // "The" is no request for "In the News".
        const isMeant = wanted.length * 2 >= own.length || wanted.some(({ length }) => length >= tellingLength);
        return isMeant && wanted.every(isIn) ? [{ kind: label, name, href }] : [];
      }),
    )
    .slice(0, mostPlaces);
}
