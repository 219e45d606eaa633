import type { Edition } from '../edition/edition.ts';
import { storyPath } from '../edition/permalink.ts';

/** The view model of the urgent line above every front. */
export interface Urgent {
  readonly text: string;
  /** The path of its story. */
  readonly href?: string;
}

/** Returns the urgent line of an edition, or `undefined` if there is none. */
export function toUrgent({ urgent, storyById }: Edition): Urgent | undefined {
  if (!urgent) return undefined;
  const { text, story } = urgent.data;
  return { text, ...(story !== undefined && storyById.has(story) && { href: storyPath(story) }) };
}
