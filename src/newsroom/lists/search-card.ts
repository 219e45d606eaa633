import type { StoryData } from '../../schema/story.ts';

/** What the search index tells of a story, for its card among the results. */
export interface SearchCard {
  readonly href: string;
  readonly headline: string;
  readonly standfirst: string;
  /** ISO 8601. */
  readonly published: string;
  /** The slug of the section; its name is on the search page. */
  readonly section: string;
  /** A label of its own, in place of the name of the section. */
  readonly kicker?: string;
  readonly genre: StoryData['genre'];
  /** "Opinion"; absent for news. */
  readonly genreLabel?: string;
  /** "Paid for by the Eastmere Ferry Trust"; absent for journalism. */
  readonly sponsor?: string;
  /** In their order: the slugs of contributors, whose names are on the search page, and the names of others. */
  readonly byline: readonly (string | { readonly name: string })[];
  readonly picture?: SearchPicture;
}

/** The picture of a search result. */
export interface SearchPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** The place that stays in view, as a CSS position: "30% 20%". Absent for the middle. */
  readonly focus?: string;
}
