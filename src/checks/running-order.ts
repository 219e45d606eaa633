import type { Edition } from '../newsroom/edition/edition.ts';
import { isKilled } from '../newsroom/edition/gate.ts';
import { isExpired } from '../newsroom/edition/gate.ts';
import { pinsOf } from '../schema/front.ts';
import type { Entry } from '../schema/content.ts';
import type { Problem } from '../reading/problem.ts';
import { fieldName } from '../reading/yaml/explain.ts';
import { lineInFile, type Reading } from '../reading/read-file.ts';

/** A story that a file wants to show to readers at press time. */
interface Wanted {
  readonly story: string;
  /** Where the file names it. */
  readonly path: readonly PropertyKey[];
}

/**
 * Checks that a front lists, and the urgent line leads to, stories that readers can see or will. A story that is to
 * come takes its place at its moment. One that was withdrawn is a warning, since a withdrawal must not wait, and
 * nothing may become an error by the clock alone. A pin or a line that has ended is not checked.
 *
 * @param stories all that could be read, by id; one that does not exist, or has mistakes, has been reported.
 */
export function checkRunningOrder(
  reading: Reading,
  { pressTime }: Edition,
  stories: ReadonlyMap<string, Entry<'stories'>>,
): Problem[] {
  return wantedBy(reading, pressTime).flatMap(({ story, path }): Problem[] => {
    const entry = stories.get(story);
    const isWithdrawn = entry && isKilled(entry, pressTime);
    if (!entry || !(isWithdrawn || entry.data.draft)) return [];
    const [severity, reason] = isWithdrawn
      ? (['warning', 'was withdrawn → take it out here'] as const)
      : (['error', 'is a draft → take it out here, or say when it runs with npm run story -- schedule'] as const);
    const [line, field] = [lineInFile(reading.file, path), fieldName(path)];
    return [{ severity, file: reading.file, line, field, message: `the story ${story} ${reason}` }];
  });
}

function wantedBy({ kind, entry }: Reading, pressTime: string): Wanted[] {
  if (!entry) return [];
  if (kind === 'fronts') {
    const front = entry as Entry<'fronts'>;
    return pinsOf(front.data).flatMap(({ story, until }, place): Wanted[] => {
      const path = typeof front.data.stories[place] === 'string' ? ['stories', place] : ['stories', place, 'story'];
      return !isExpired(until, pressTime) ? [{ story, path }] : [];
    });
  }
  if (kind === 'urgent') {
    const { story, until } = (entry as Entry<'urgent'>).data;
    return story !== undefined && !isExpired(until, pressTime) ? [{ story, path: ['story'] }] : [];
  }
  return [];
}
