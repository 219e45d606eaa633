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
  { words }: Pick<Query, 'words'>,
  filterNames: readonly string[],
  { found, complete }: Progress,
  locale: string,
): string {
  const request = [...(words ? [`“${words}”`] : []), ...filterNames].join(', ');
  if (found === 0) return complete ? `No story found for ${request}.` : 'Searching…';
  const stories = `${new Intl.NumberFormat(locale).format(found)} ${found === 1 ? 'story' : 'stories'}`;
  return complete ? `${stories} for ${request}` : `At least ${stories} for ${request}`;
}
