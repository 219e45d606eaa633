import type { Edition } from '../newsroom/edition/edition.ts';
import { isKilled } from '../newsroom/edition/gate.ts';
import { isExpired } from '../newsroom/edition/gate.ts';
import { pinsOf } from '../schema/front.ts';
import type { Entry } from '../schema/content.ts';
import type { Problem } from '../reading/problem.ts';
import { fieldName } from '../reading/yaml/explain.ts';
import { lineInFile } from '../reading/source-parts.ts';
import type { Reading } from '../reading/reading.ts';

/** A story that a front or the urgent line shows at press time. */
interface ShownStory {
  readonly story: string;
  /** The field that names it. */
  readonly path: readonly PropertyKey[];
}

/**
 * Checks that fronts and the urgent line name stories that readers can see now or later. A scheduled story appears when
 * it is published. A withdrawn story is a warning, since a withdrawal must not wait. Pins and urgent lines that have
 * ended are not checked: nothing becomes an error only because time passes.
 *
 * @param stories all stories that could be read, by id. Other checks report those that do not exist or have mistakes.
 */
export function checkRunningOrder(
  reading: Reading,
  { pressTime }: Edition,
  stories: ReadonlyMap<string, Entry<'stories'>>,
): Problem[] {
  return storiesShownBy(reading, pressTime).flatMap(({ story, path }): Problem[] => {
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

function storiesShownBy({ kind, entry }: Reading, pressTime: string): ShownStory[] {
  if (!entry) return [];
  if (kind === 'fronts') {
    const front = entry as Entry<'fronts'>;
    return pinsOf(front.data).flatMap(({ story, until }, place): ShownStory[] => {
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
