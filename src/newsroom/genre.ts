import type { StoryData } from '../schema/story.ts';

type Genre = StoryData['genre'];

const names: Readonly<Record<Exclude<Genre, 'news'>, string>> = {
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  live: 'Live',
  sponsored: 'Sponsored',
};

/** The label that a story of a genre carries wherever it appears; news carries none. */
export function genreName(genre: Genre): string | undefined {
  return genre === 'news' ? undefined : names[genre];
}

/**
 * The headline for places that have no room for a label beside it, such as feeds and link previews: "Opinion: Let the
 * Bridge Stay".
 */
export function labelledHeadline({ headline, genreLabel }: { headline: string; genreLabel?: string }): string {
  return genreLabel === undefined ? headline : `${genreLabel}: ${headline}`;
}
