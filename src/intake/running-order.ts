import type { Edition } from '../newsroom/edition.ts';
import { isOpen, pinsOf } from '../newsroom/pins.ts';
import type { Entry } from '../schema/content.ts';
import type { Problem } from './problem.ts';
import { fieldName } from './explain.ts';
import { lineInFile, type Reading } from './read.ts';

/** A story that a file wants to show to readers at press time. */
interface Wanted {
  readonly story: string;
  /** Where the file names it. */
  readonly path: readonly PropertyKey[];
}

/**
 * Is every story that a front pins, or to which the urgent line leads, public at press time? A pin or a line that has
 * ended is not asked.
 *
 * @param stories all that could be read, by id; one that does not exist, or has mistakes, has been reported.
 */
export function checkRunningOrder(
  reading: Reading,
  edition: Edition,
  stories: ReadonlyMap<string, Entry<'stories'>>,
): Problem[] {
  return wantedBy(reading, edition.pressTime).flatMap(({ story, path }): Problem[] => {
    const entry = stories.get(story);
    // Nothing may become a mistake by the clock alone: a story whose licence has ended just falls from its place.
    const isPrinted = edition.storyById.has(story) || edition.lapsed.some(({ id }) => id === story);
    if (!entry || (isPrinted && !entry.data.killed)) return [];
    const message = `the story ${story} ${reasonAgainst(entry)}`;
    return [
      { severity: 'error', file: reading.file, line: lineInFile(reading.file, path), field: fieldName(path), message },
    ];
  });
}

function wantedBy({ kind, entry }: Reading, pressTime: string): Wanted[] {
  if (!entry) return [];
  if (kind === 'fronts') {
    const front = entry as Entry<'fronts'>;
    return pinsOf(front).flatMap(({ story, until }, place): Wanted[] => {
      const path = typeof front.data.stories[place] === 'string' ? ['stories', place] : ['stories', place, 'story'];
      return isOpen(until, pressTime) ? [{ story, path }] : [];
    });
  }
  if (kind === 'urgent') {
    const { story, until } = (entry as Entry<'urgent'>).data;
    return story !== undefined && isOpen(until, pressTime) ? [{ story, path: ['story'] }] : [];
  }
  return [];
}

function reasonAgainst({ data }: Entry<'stories'>): string {
  if (data.killed) return 'was withdrawn, or will be → take it out here';
  if (data.draft) return 'is a draft → take it out here until it has run, or release it';
  const moments = [data.publishedAt, ...(data.embargoUntil === undefined ? [] : [data.embargoUntil])];
  const latest = moments.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
  return `is not public before ${latest} → take it out here until then`;
}
