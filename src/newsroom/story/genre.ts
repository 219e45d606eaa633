import type { StoryData } from '../../schema/story.ts';

type Genre = StoryData['genre'];

/** The fields of a story that decide its label. */
type Labeled = Pick<StoryData, 'genre' | 'coverageEndedAt'>;

const names: Readonly<Record<Exclude<Genre, 'news'>, string>> = {
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  live: 'Live',
  sponsored: 'Sponsored',
};

/**
 * The label that a story carries wherever it appears; news carries none. Live coverage is called live only until it
 * ends.
 */
export function genreLabelOf(data: Labeled, pressTime: string): string | undefined {
  if (data.genre === 'news') return undefined;
  return hasEnded(data, pressTime) ? 'As it happened' : names[data.genre];
}

/** Checks whether a story was live coverage that has ended by press time. */
export function hasEnded({ genre, coverageEndedAt }: Labeled, pressTime: string): boolean {
  return genre === 'live' && coverageEndedAt !== undefined && Date.parse(coverageEndedAt) <= Date.parse(pressTime);
}

/** What a choice of genre is called where stories of all times are chosen from, as in search. */
export function genreChoice(genre: Genre): string {
  if (genre === 'news') return 'News';
  return genre === 'live' ? 'Live coverage' : names[genre];
}

/**
 * The headline for places that have no room for a label beside it, such as feeds and link previews: "Opinion: Let the
 * Bridge Stay". A headline that begins with its label keeps the one it has.
 */
export function labeledHeadline({ headline, genreLabel }: { headline: string; genreLabel?: string }): string {
  if (genreLabel === undefined || headline.toLowerCase().startsWith(`${genreLabel.toLowerCase()}:`)) return headline;
  return `${genreLabel}: ${headline}`;
}
