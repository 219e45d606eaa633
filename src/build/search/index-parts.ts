import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pMap from 'p-map';
import { ContentError } from '../../newsroom/edition/content-error.ts';
import { updateFile } from '../../newsroom/edition/dated-update.ts';
import type { Edition } from '../../newsroom/edition/edition.ts';
import { searchPartPath, searchPath } from '../../newsroom/edition/permalink.ts';
import { partSizes, type SearchPart, type SearchPartStories } from '../../newsroom/lists/search-parts.ts';
import { toStory } from '../../newsroom/story/story.ts';
import type { Entry } from '../../schema/content.ts';
import { searchRecord, type SearchRecord } from '../../syndication/metadata/search-record.ts';
import { bodyOf } from '../../text/markdown/front-matter.ts';
import { monthOf } from '../../text/time/months.ts';
import type { Build } from '../build.ts';
import { progress } from '../console/progress.ts';
import { IndexWorker } from './index-worker.ts';
import { engineFolder } from './search-bundle.ts';

/** A part that has changed. */
interface Job {
  readonly part: SearchPartStories;
  readonly key: string;
}

/** A part that was indexed, and the folder of the engine that reads it. */
export interface IndexedPart {
  readonly part: SearchPart;
  readonly key: string;
  readonly engine: string;
}

type Shared = Pick<Build, 'edition' | 'environment' | 'unfinished' | 'staged'>;

/** Stories that go to the indexer together. */
const recordsAtATime = 25;

/**
 * Indexes parts, as many at a time as there are processors. An indexer has all stories of its part in memory, so those at
 * work together have no more than twice what the largest part may have.
 *
 * @returns by name.
 */
export async function indexParts(jobs: readonly Job[], build: Shared): Promise<Map<string, IndexedPart>> {
  if (jobs.length === 0) return new Map();
  const largest = Math.max(1, ...jobs.map(({ part }) => part.stories.length));
  const fitting = Math.max(1, Math.floor((2 * partSizes.year) / largest));
  const worker = new IndexWorker(build.edition.outlet.locale);
  try {
    const parts = await pMap(jobs, async (job) => [job.part.name, await indexPart(job, worker, build)] as const, {
      concurrency: Math.min(availableParallelism(), fitting),
    });
    return new Map(parts);
  } finally {
    await worker.close();
  }
}

async function indexPart(
  { part: { name, year, newest, oldest, stories }, key }: Job,
  worker: IndexWorker,
  { edition, environment, unfinished, staged }: Shared,
): Promise<IndexedPart> {
  const path = searchPartPath(name);
  const folder = join(unfinished, path);
  await worker.begin(name);
  let records: SearchRecord[] = [];
  for (const story of stories) {
    records.push(await recordOf(story, edition, environment.contentDir));
    if (records.length < recordsAtATime) continue;
    await worker.add(name, records);
    records = [];
  }
  await worker.add(name, records);
  const { version, tag, slot } = await worker.write(name, folder);
  for (const file of await readdir(folder)) staged.keys.set(`${path.slice(1)}${file}`, key);
  progress.advance('search part');
  const part = { year, path, stories: stories.length, newest, oldest, tag, slot };
  return { part, key, engine: `${searchPath}${engineFolder(version)}/` };
}

/** Returns the record of a story, whose body is read from its file. */
async function recordOf(entry: Entry<'stories'>, edition: Edition, contentDir: string): Promise<SearchRecord> {
  const bodyIn = async (path: string) => {
    const source = await readFile(join(contentDir, path), 'utf8').catch((error: unknown) => {
      throw new ContentError(path, error);
    });
    return bodyOf(source);
  };
  const updates = new Map<string, string>();
  for (const { entry: update } of edition.updatesByStory.get(entry.id) ?? []) {
    updates.set(update.id, await bodyIn(updateFile(update.id)));
  }
  const story = toStory(entry, await bodyIn(`stories/${entry.id}/index.md`), edition, updates);
  const { publishedAt, kicker } = entry.data;
  const { year, month } = monthOf(publishedAt, edition.outlet.timeZone);
  return searchRecord(story, { month: `${year}-${month}`, kicker });
}
