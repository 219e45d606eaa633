import type { Edition } from '../edition/edition.ts';
import { storyPath } from '../edition/permalink.ts';

/** The line above every front. */
export interface Urgent {
  readonly text: string;
  /** The story to which it leads. */
  readonly href?: string;
}

/** The urgent line of an edition, or `undefined` while there is none. */
export function toUrgent({ urgent, storyById }: Edition): Urgent | undefined {
  if (!urgent) return undefined;
  const { text, story } = urgent.data;
  return { text, ...(story !== undefined && storyById.has(story) && { href: storyPath(story) }) };
}
