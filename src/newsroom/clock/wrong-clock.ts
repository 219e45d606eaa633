import { counted } from '../../text/counted.ts';
import type { Entry } from '../../schema/content.ts';
import { releaseTime } from '../edition/gate.ts';

/** What a machine knows of the time besides its clock, in milliseconds since 1970. */
export interface TimeWitnesses {
  readonly previousBuild: number;
  /** When the previous edition expected the next one, from its `next-edition.json`. */
  readonly announced?: number | undefined;
  readonly newestCommit?: number | undefined;
  /** When the file of a story was changed last. */
  readonly changed: (id: string) => number;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Returns why press time may not be the time that it is, and what to do; `undefined` if it may. The clock is doubted if it
 * is more than a day after the newest commit, the previous build and the edition that this build announced, and a story
 * that has waited since then would be published now.
 *
 * No rule can do more without dropping an edition. Commits, builds and files tell only which time it is at least: three
 * days after a story was scheduled for today, a right clock and one that is three days fast leave the same traces. A build
 * at the announced time is what the previous one expects, so it is never refused. A build that comes more than a day late
 * may be the work of a wrong clock, or of a machine that was off.
 *
 * @param pressTime ISO 8601.
 */
export function wrongClockProblem(
  pressTime: string,
  stories: readonly Entry<'stories'>[],
  { previousBuild, announced, newestCommit, changed }: TimeWitnesses,
): string | undefined {
  const now = Date.parse(pressTime);
  const atLeast = Math.max(previousBuild, newestCommit ?? 0);
  const expected = Math.max(atLeast, announced ?? 0);
  if (now <= expected + day) return undefined;
  const waiting = stories.filter((story) => {
    const release = releaseTime(story);
    return !story.data.draft && release > atLeast && release <= now && changed(story.id) <= previousBuild;
  });
  if (waiting.length === 0) return undefined;
  const since = counted(Math.floor((now - expected) / day), 'day');
  const count = waiting.length === 1 ? '1 story' : `${waiting.length} stories`;
  return `The clock says ${pressTime}. That is ${since} after the newest commit, the previous build and the edition that it announced, and ${count} would be published for which it may be too early → set the clock. If it is right, set PRESS_TIME to this time.`;
}
