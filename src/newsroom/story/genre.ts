import type { StoryData } from '../../schema/story.ts';
import { fill } from '../../text/language/fill.ts';
import type { Language } from '../../text/language/words.ts';

type Genre = StoryData['genre'];

/** The fields of a story that decide its label. */
type Labeled = Pick<StoryData, 'genre' | 'coverageEndedAt'>;

/**
 * Returns the label that a story has wherever it appears, or `undefined` for news. Live coverage has another label
 * after it ends.
 */
export function genreLabelOf(data: Labeled, pressTime: string, { words }: Language): string | undefined {
  if (data.genre === 'news') return undefined;
  return hasEnded(data, pressTime) ? words.genre.asItHappened : words.genre[data.genre];
}

/** Returns whether a story is live coverage that has ended by press time. */
export function hasEnded({ genre, coverageEndedAt }: Labeled, pressTime: string): boolean {
  return genre === 'live' && coverageEndedAt !== undefined && Date.parse(coverageEndedAt) <= Date.parse(pressTime);
}

/** Returns the name of a genre as a search filter, which includes live coverage that has ended. */
export function genreFilterName(genre: Genre, { words }: Language): string {
  return genre === 'live' ? words.front.liveCoverage : words.genre[genre];
}

/**
 * Returns the headline with its label as a prefix, "Opinion: Let the Bridge Stay", for feeds and link previews. A
 * headline that begins with its label stays as it is.
 */
export function labeledHeadline(
  { headline, genreLabel }: { headline: string; genreLabel?: string },
  { words }: Language,
): string {
  if (genreLabel === undefined) return headline;
  const label = fill(words.text.labeled, { label: genreLabel, text: '' }).trimEnd();
  if (headline.toLowerCase().startsWith(label.toLowerCase())) return headline;
  return fill(words.text.labeled, { label: genreLabel, text: headline });
}
