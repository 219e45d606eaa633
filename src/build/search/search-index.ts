import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pMap from 'p-map';
import { ContentError } from '../../newsroom/edition/content-error.ts';
import type { Edition, StoryList } from '../../newsroom/edition/edition.ts';
import { wordsOfStory } from '../../newsroom/story/live.ts';
import { pageKey, storyKey } from '../../newsroom/edition/cache-key.ts';
import { searchManifestPath, searchPartPath, searchPath, storyPath } from '../../newsroom/edition/permalink.ts';
import { searchableStories } from '../../newsroom/lists/search-page.ts';
import {
  partSizes,
  searchParts,
  type SearchManifest,
  type SearchPart,
  type SearchPartStories,
} from '../../newsroom/lists/search-parts.ts';
import { toStory } from '../../newsroom/story/story.ts';
import { updateFile } from '../../newsroom/edition/dated-update.ts';
import { searchRecord, type SearchRecord } from '../../syndication/metadata/search-record.ts';
import { bodyOf } from '../../text/markdown/front-matter.ts';
import type { Build } from '../build.ts';
import { printBundle, shareEngine, startIndexer, type Indexer } from './search-bundle.ts';

/** How many parts an index has, and how many of them were indexed by this build. */
export interface SearchCount {
  readonly parts: number;
  readonly indexed: number;
}

/** A part that has changed. */
interface Job {
  readonly part: SearchPartStories;
  readonly key: string;
}

/** A part that was indexed, and the folder of the engine that reads it. */
interface IndexedPart {
  readonly part: SearchPart;
  readonly engine: string;
}

type Shared = Pick<Build, 'edition' | 'environment' | 'unfinished' | 'staged'>;

/**
 * Writes the search index of an edition: a bundle for each part, and their table of contents. A part depends on its own
 * stories alone, and is indexed only if one of them has changed.
 */
export async function printSearchIndex(build: Shared): Promise<SearchCount> {
  const { edition, staged, unfinished } = build;
  const previous = staged.readJson(searchManifestPath.slice(1)) as SearchManifest | undefined;
  // The parts of the previous build are of use only together with the engine that reads them.
  const previousEngine =
    previous?.engine !== undefined && staged.hasFolder(previous.engine.slice(1)) ? previous.engine : undefined;
  const partsOfEdition = searchParts(searchableStories(edition), edition.outlet.timeZone);
  const kept = new Map<string, SearchPart>();
  const jobs: Job[] = [];
  for (const part of partsOfEdition) {
    const path = searchPartPath(part.name);
    const key = partKey(part.stories, build);
    const same = previous?.parts.find((candidate) => candidate.path === path);
    if (same && previousEngine !== undefined && staged.keepFolder(path.slice(1), key)) kept.set(part.name, same);
    else jobs.push({ part, key });
  }
  const indexed = await indexParts(jobs, build);
  const engine = indexed.values().next().value?.engine ?? (kept.size > 0 ? previousEngine : undefined);
  if (engine !== undefined && indexed.size === 0) staged.keepFolder(engine.slice(1));
  const parts = partsOfEdition.flatMap(({ name }) => kept.get(name) ?? indexed.get(name)?.part ?? []);
  const contents: SearchManifest = { ...(engine !== undefined && { engine }), parts };
  await mkdir(join(unfinished, searchPath), { recursive: true });
  await writeFile(join(unfinished, searchManifestPath), JSON.stringify(contents));
  return { parts: parts.length, indexed: indexed.size };
}

/**
 * Indexes parts, as many at a time as there are processors. An indexer has all stories of its part in memory, so those at
 * work together have no more than the largest part may have.
 *
 * @returns by name.
 */
async function indexParts(jobs: readonly Job[], build: Shared): Promise<Map<string, IndexedPart>> {
  const largest = Math.max(1, ...jobs.map(({ part }) => part.stories.length));
  const fitting = Math.max(1, Math.floor(partSizes.year / largest));
  const indexers: Indexer[] = [];
  const idle: Indexer[] = [];
  let started = 0;
  const startAnother = async () => {
    const indexer = await startIndexer(started++);
    indexers.push(indexer);
    return indexer;
  };
  try {
    const parts = await pMap(
      jobs,
      async (job) => {
        const indexer = idle.pop() ?? (await startAnother());
        const indexed = await indexPart(job, indexer, build);
        idle.push(indexer);
        return [job.part.name, indexed] as const;
      },
      { concurrency: Math.min(availableParallelism(), fitting) },
    );
    return new Map(parts);
  } finally {
    for (const { close } of indexers) await close();
  }
}

async function indexPart(
  { part: { name, year, stories }, key }: Job,
  indexer: Indexer,
  { edition, environment, unfinished, staged }: Shared,
): Promise<IndexedPart> {
  const path = searchPartPath(name);
  const folder = join(unfinished, path);
  const { records, version, tag } = await printBundle(
    recordsOf(stories, edition, environment.contentDir),
    folder,
    indexer,
  );
  const engineName = `engine-${version}`;
  await shareEngine(folder, engineName);
  for (const file of await readdir(folder, { recursive: true })) staged.keys.set(`${path.slice(1)}${file}`, key);
  return { part: { year, path, stories: records, tag }, engine: `${searchPath}${engineName}/` };
}

/** Returns the cache key of a part: that of its stories' pages, which cover all that search tells of the stories. */
function partKey(run: StoryList, { edition, staged }: Shared): string {
  return pageKey(edition, ...run.map((story) => staged.keys.get(storyFile(story.id)) ?? storyKey(story, edition)));
}

const storyFile = (id: string): string => `${storyPath(id).slice(1)}index.html`;

/** Stories are read when their turn comes, so that only a few bodies are in memory. */
async function* recordsOf(stories: StoryList, edition: Edition, contentDir: string): AsyncGenerator<SearchRecord> {
  for (const entry of stories) {
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
    yield searchRecord(story, wordsOfStory(story), edition.outlet.locale);
  }
}
