import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { checkAlt } from './rules/alt.ts';
import { checkBody } from './rules/body-rules.ts';
import { checkCalendar } from './rules/calendar.ts';
import type { ContentFile } from './files.ts';
import { Kept, type Keeping } from './reading-cache.ts';
import { checkLife } from './rules/life.ts';
import type { OutletSettings } from './outlet-settings.ts';
import { measurePicture, type Measured } from './pictures/pictures.ts';
import { hasErrors, type Problem } from './problem.ts';
import type { WrittenKind } from '../schema/content.ts';
import { readFile, type Reading } from './read-file.ts';
import { checkStoryRules } from './rules/story-rules.ts';
import type { DigestOf } from './tree.ts';
import { whyUnreadable } from './unreadable.ts';

/** What was read of the files of a tree the last time. */
interface KeptFiles {
  readonly readings: Kept<Reading>;
  readonly pictures: Kept<Measured>;
}

/** Pictures decoded at the same time: more would take memory and save no time. */
const picturesAtATime = 2;

export const keptFiles = (contentDir: string, { locale, timeZone }: OutletSettings, keeping?: Keeping): KeptFiles => ({
  readings: new Kept<Reading>('readings', contentDir, keeping, `${locale} ${timeZone}`),
  pictures: new Kept<Measured>('pictures', contentDir, keeping),
});

/** Reads and checks each file by itself, pictures while text is read. A file that cannot be read is a problem. */
export async function readFiles(
  contentDir: string,
  files: readonly ContentFile[],
  digestOf: DigestOf,
  kept: KeptFiles,
  settings: OutletSettings,
): Promise<{ readings: Reading[]; measured: Measured[] }> {
  const measuring = measurePictures(contentDir, files, digestOf, kept.pictures);
  // Rejections are handled where the promise is awaited; this avoids an unhandled-rejection crash before that.
  measuring.catch(() => undefined);
  const readings: Reading[] = [];
  for (const file of files.filter(isWritten)) {
    const read = async () => {
      const digest = digestOf(file.path);
      return kept.readings.get(file.path, digest, async () => {
        // Lets pictures that were decoded meanwhile make room for the next.
        await setImmediate();
        return withRules(readFile(contentDir, file, digest, settings), settings);
      });
    };
    readings.push(
      await orProblem(read, contentDir, file, (problem) => {
        return { kind: file.kind, id: file.id, file: problem.file, problems: [problem] };
      }),
    );
  }
  const measured = await measuring;
  kept.readings.save(({ problems }) => !hasErrors(problems));
  kept.pictures.save((picture) => 'entry' in picture);
  return { readings, measured };
}

/** Adds the problems that a file has by itself, so that they are kept with what was read of it. */
function withRules(reading: Reading, { timeZone }: OutletSettings): Reading {
  const rules = [checkStoryRules, checkBody, checkAlt, checkLife];
  const problems = [...rules.flatMap((check) => check(reading)), ...checkCalendar(reading, timeZone)];
  return problems.length === 0 ? reading : { ...reading, problems: [...reading.problems, ...problems] };
}

async function measurePictures(
  contentDir: string,
  files: readonly ContentFile[],
  digestOf: DigestOf,
  kept: Kept<Measured>,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const next = files.filter((file) => !isWritten(file)).entries();
  const work = async () => {
    for (const [place, file] of next) {
      const measure = () => kept.get(file.path, digestOf(file.path), () => measurePicture(contentDir, file));
      // In the order of the files, whichever picture is ready first: keys of pages depend on it.
      measured[place] = await orProblem(measure, contentDir, file, (problem) => ({ problem }));
    }
  };
  await Promise.all(Array.from({ length: picturesAtATime }, work));
  return measured;
}

/** What a function reads of a file, or the problem if the file cannot be read. */
async function orProblem<T>(
  read: () => Promise<T>,
  contentDir: string,
  { path }: ContentFile,
  toResult: (problem: Problem) => T,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const message = whyUnreadable(error);
    if (message === undefined) throw error;
    return toResult({ severity: 'error', file: join(contentDir, path), line: 1, field: 'file', message });
  }
}

function isWritten(file: ContentFile): file is ContentFile & { kind: WrittenKind } {
  return file.kind !== 'pictures';
}
