import type { Entry } from '../../schema/content.ts';
import { storyPath } from './permalink.ts';

/** A former address of a story, and where it stands now. */
export interface Redirect {
  /** Path of the former address. */
  readonly from: string;
  /** The id that the story had there. */
  readonly id: string;
  /** Path of the story. */
  readonly to: string;
}

/**
 * The former addresses of stories, in their order. Only stories whose address is public may be given: a redirect
 * would tell of the others.
 */
export function redirectsOf(stories: readonly Entry<'stories'>[]): Redirect[] {
  return stories
    .flatMap(({ id, data }) =>
      data.aliases
        .filter((alias) => alias !== id)
        .map((alias) => ({ from: storyPath(alias), id: alias, to: storyPath(id) })),
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * The path of the first address that a story had. It never changes when the story is renamed, since `aliases` lists
 * former addresses oldest first. A story that went back to its first address has its own id there.
 */
export const firstPath = ({ id, data }: Entry<'stories'>): string => storyPath(data.aliases[0] ?? id);
