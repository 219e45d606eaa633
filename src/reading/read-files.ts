import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pMap from 'p-map';
import { checkAlt } from './rules/alt.ts';
import { checkBody } from './rules/body-rules.ts';
import { checkCalendar } from './rules/calendar.ts';
import type { ContentFile } from './files.ts';
import { ReadingCache, type CacheOptions } from './cache/reading-cache.ts';
import { checkContributor } from './rules/contributor-rules.ts';
import { checkFrontRules } from './rules/front-rules.ts';
import { checkLayout } from './rules/layout-rules.ts';
import { checkLife } from './rules/life.ts';
import type { OutletSettings } from './outlet-settings.ts';
import type { MediaReading } from './media/read-media.ts';
import type { Measured } from './pictures/pictures.ts';
import { hasErrors, type Problem } from './problem.ts';
import { isWrittenKind, type Kind, type WrittenKind } from '../schema/content.ts';
import type { TableReading } from './read-table.ts';
import type { Reading } from './reading.ts';
import { checkStoryRules } from './rules/story-rules.ts';
import type { DigestOf, Listing } from './tree.ts';
import { whyUnreadable } from './unreadable.ts';

/** What was read of the files of a tree the last time. */
export interface ReadingCaches {
  readonly readings: ReadingCache<Reading>;
  readonly pictures: ReadingCache<Measured>;
  readonly tables: ReadingCache<TableReading>;
  readonly media: ReadingCache<MediaReading>;
}

/** Pictures decoded at the same time: more would take memory and save no time. */
const picturesAtATime = 2;

/** Where caches are, and for a process that reads a tree more than once, those that it has open. */
export interface ReadingOptions extends CacheOptions {
  /** By the settings of the outlet. Empty before the first reading. */
  readonly open?: Map<string, ReadingCaches>;
  /** Lists the files on disk, if not by looking at the disk anew. */
  readonly list?: () => Promise<Listing>;
}

/** Opens the caches of a tree, unless they are open. Without options, nothing is remembered. */
export function readingCaches(
  contentDir: string,
  { locale, timeZone }: OutletSettings,
  options?: ReadingOptions,
): ReadingCaches {
  const settings = `${locale} ${timeZone}`;
  const open = options?.open?.get(settings);
  if (open) return open;
  const caches = {
    readings: new ReadingCache<Reading>('readings', contentDir, options, settings),
    pictures: new ReadingCache<Measured>('pictures', contentDir, options),
    tables: new ReadingCache<TableReading>('tables', contentDir, options),
    media: new ReadingCache<MediaReading>('media', contentDir, options),
  };
  options?.open?.set(settings, caches);
  return caches;
}

/**
 * Reads and checks each file by itself, pictures while text is read. A file that cannot be read is a problem. The parsers
 * and decoders are loaded only for a file that the cache does not know, since that takes longer than a small command.
 */
export async function readFiles(
  contentDir: string,
  files: readonly ContentFile[],
  digestOf: DigestOf,
  caches: ReadingCaches,
  settings: OutletSettings,
): Promise<{ readings: Reading[]; measured: Measured[]; tables: TableReading[]; media: MediaReading[] }> {
  const measuring = measurePictures(contentDir, files, digestOf, caches.pictures);
  // Rejections are handled where the promise is awaited; this avoids an unhandled-rejection crash before that.
  measuring.catch(() => undefined);
  const readings: Reading[] = [];
  for (const file of files.filter(isWritten)) {
    const read = async () => {
      const digest = digestOf(file.path);
      return caches.readings.get(file.path, digest, async () => {
        // Lets pictures that were decoded meanwhile make room for the next.
        await setImmediate();
        const { readFile } = await import('./read-file.ts');
        const { readBody } = file.path.endsWith('.md') ? await import('./read-body.ts') : {};
        return withRules(await readFile(contentDir, file, digest, settings, readBody), settings);
      });
    };
    readings.push(
      await orProblem(read, contentDir, file, (problem) => {
        return { kind: file.kind, id: file.id, file: problem.file, problems: [problem] };
      }),
    );
  }
  const beside = [contentDir, files, digestOf] as const;
  const tables = await readBeside('tables', ...beside, caches.tables, {
    readOne: async (...file) => (await import('./read-table.ts')).readTable(...file),
    unreadable: unreadableFile,
  });
  const media = await readBeside('media', ...beside, caches.media, {
    readOne: async (...file) => (await import('./media/read-media.ts')).readMedia(...file),
    unreadable: unreadableFile,
  });
  const measured = await measuring;
  caches.readings.save(({ problems }) => !hasErrors(problems));
  caches.pictures.save((picture) => 'entry' in picture);
  caches.tables.save(({ entry }) => entry !== undefined);
  caches.media.save(({ entry }) => entry !== undefined);
  return { readings, measured, tables, media };
}

/** Adds the problems that a file has by itself, so that they are cached with what was read of it. */
function withRules(reading: Reading, { timeZone }: OutletSettings): Reading {
  const rules = [checkStoryRules, checkFrontRules, checkBody, checkAlt, checkLife, checkLayout, checkContributor];
  const problems = [...rules.flatMap((check) => check(reading)), ...checkCalendar(reading, timeZone)];
  return problems.length === 0 ? reading : { ...reading, problems: [...reading.problems, ...problems] };
}

/** Returns pictures in the order of their files, on which cache keys of pages depend. */
async function measurePictures(
  contentDir: string,
  files: readonly ContentFile[],
  digestOf: DigestOf,
  cache: ReadingCache<Measured>,
): Promise<Measured[]> {
  const pictures = files.filter(({ kind }) => kind === 'pictures');
  return pMap(
    pictures,
    (file) => {
      const measure = () =>
        cache.get(file.path, digestOf(file.path), async () => {
          const { measurePicture } = await import('./pictures/pictures.ts');
          return measurePicture(contentDir, file);
        });
      return orProblem(measure, contentDir, file, (problem) => ({ problem }));
    },
    { concurrency: picturesAtATime },
  );
}

interface BesideReader<T> {
  readonly readOne: (contentDir: string, file: ContentFile, digest: string) => Promise<T>;
  readonly unreadable: (id: string, problem: Problem) => T;
}

/** Reads all files of a kind that lies beside texts. */
async function readBeside<T>(
  kind: Kind,
  contentDir: string,
  files: readonly ContentFile[],
  digestOf: DigestOf,
  cache: ReadingCache<T>,
  { readOne, unreadable }: BesideReader<T>,
): Promise<T[]> {
  const readings: T[] = [];
  for (const file of files.filter((other) => other.kind === kind)) {
    const read = async () => {
      const digest = digestOf(file.path);
      return cache.get(file.path, digest, () => readOne(contentDir, file, digest));
    };
    readings.push(await orProblem(read, contentDir, file, (problem) => unreadable(file.id, problem)));
  }
  return readings;
}

const unreadableFile = (id: string, problem: Problem) => ({ id, problems: [problem] });

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
  return isWrittenKind(file.kind);
}
