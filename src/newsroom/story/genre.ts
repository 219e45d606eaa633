import type { StoryData } from '../../schema/story.ts';

type Genre = StoryData['genre'];

/** The fields of a story that decide its label. */
type Labeled = Pick<StoryData, 'genre' | 'coverageEndedAt'>;

const names: Readonly<Record<Exclude<Genre, 'news'>, string>> = {
  analysis: 'Analysis',
  opinion: 'Opinion',
  review: 'Review',
  explainer: 'Explainer',
  live: 'Live',
  sponsored: 'Sponsored',
};

/**
 * Returns the label that a story has wherever it appears, or `undefined` for news. Live coverage has another label
 * after it ends.
 */
export function genreLabelOf(data: Labeled, pressTime: string): string | undefined {
  if (data.genre === 'news') return undefined;
  return hasEnded(data, pressTime) ? 'As it happened' : names[data.genre];
}

/** Returns whether a story is live coverage that has ended by press time. */
export function hasEnded({ genre, coverageEndedAt }: Labeled, pressTime: string): boolean {
  return genre === 'live' && coverageEndedAt !== undefined && Date.parse(coverageEndedAt) <= Date.parse(pressTime);
}

/** Returns the name of a genre as a search filter, which includes live coverage that has ended. */
export function genreFilterName(genre: Genre): string {
  if (genre === 'news') return 'News';
  return genre === 'live' ? 'Live coverage' : names[genre];
}

/**
 * Returns the headline with its label as a prefix, "Opinion: Let the Bridge Stay", for feeds and link previews. A
 * headline that begins with its label stays as it is.
 */
export function labeledHeadline({ headline, genreLabel }: { headline: string; genreLabel?: string }): string {
  if (genreLabel === undefined || headline.toLowerCase().startsWith(`${genreLabel.toLowerCase()}:`)) return headline;
  return `${genreLabel}: ${headline}`;
}
