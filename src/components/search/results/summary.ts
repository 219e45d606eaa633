import words from 'virtual:words/searching';
import { counted, fill } from '../../../text/language/fill.ts';
import type { Query } from '../engine/query.ts';

/** The progress of a search. */
export interface Progress {
  /** The number of stories found. */
  readonly found: number;
  /** Whether that is the number of all. */
  readonly complete: boolean;
}

/**
 * Returns the result of a search as a sentence that makes sense to readers who only hear it.
 *
 * @param filterNames the names of the filter values that are set.
 */
export function summary(
  query: Pick<Query, 'words'>,
  filterNames: readonly string[],
  { found, complete }: Progress,
  locale: string,
): string {
  const request = [...(query.words ? [fill(words.word, { text: query.words })] : []), ...filterNames].join(', ');
  if (found === 0) return complete ? fill(words.none, { request }) : words.busy;
  return counted(complete ? words.found : words.atLeast, found, locale, { request });
}
