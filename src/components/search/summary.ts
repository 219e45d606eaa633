import type { Query } from './query.ts';

/** How far a search has come. */
export interface Progress {
  /** Stories found. */
  readonly found: number;
  /** No year is left to ask. */
  readonly complete: boolean;
}

/**
 * What a search has found, in a sentence that makes sense when it is only heard.
 *
 * @param chosen what the search is narrowed by, as the reader calls it.
 */
export function summary(
  { words }: Query,
  chosen: readonly string[],
  { found, complete }: Progress,
  locale: string,
): string {
  const asked = [...(words ? [`“${words}”`] : []), ...chosen].join(', ');
  if (found === 0) return complete ? `No story found for ${asked}.` : 'Searching…';
  const stories = `${new Intl.NumberFormat(locale).format(found)} ${found === 1 ? 'story' : 'stories'}`;
  return complete ? `${stories} for ${asked}` : `${stories} for ${asked} so far, still counting…`;
}
