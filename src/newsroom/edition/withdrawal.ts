import type { Entry } from '../../schema/content.ts';
import { toMoment, type Calendar, type Moment } from '../../text/time/dates.ts';
import { isKilled, isReleased } from './gate.ts';
import { storyPath } from './permalink.ts';

/** What is left of a story that was withdrawn: the notice at its address. Not a word of the story is in it. */
export interface Withdrawal {
  readonly id: string;
  readonly href: string;
  /** When it was withdrawn. */
  readonly at: Moment;
  /** Why, in words for readers. */
  readonly reason: string;
}

/** The stories that have run and were withdrawn by press time, in the order of their ids. */
export function withdrawalsOf(
  stories: readonly Entry<'stories'>[],
  pressTime: string,
  calendar: Calendar,
): Map<string, Withdrawal> {
  const withdrawn = stories.flatMap((story): Withdrawal[] => {
    const { id, data } = story;
    if (!data.killed || !isKilled(story, pressTime) || !isReleased(story, pressTime)) return [];
    return [{ id, href: storyPath(id), at: toMoment(data.killed.at, calendar), reason: data.killed.reason }];
  });
  return new Map(withdrawn.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.id, one]));
}
