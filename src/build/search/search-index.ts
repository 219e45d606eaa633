import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
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
import type { PageKeys } from '../prerender.ts';
import { printBundle, shareEngine, startIndexer, type Indexer } from './search-bundle.ts';
import type { Spare } from '../output/staged-output.ts';

/** How many parts an index has, and how many of them were made for this edition. */
export interface SearchCount {
  readonly parts: number;
  readonly made: number;
}

/** A part that is to be made. */
interface Job {
  readonly part: SearchPartStories;
  readonly key: string;
}

/** A part, and the engine that reads it. */
interface Made {
  readonly part: SearchPart;
  readonly engine: string;
}

/**
 * Writes the search index of an edition: a bundle for each part, and their table of contents. A part depends on its own
 * stories alone, and is made only if one of them has changed.
 */
export async function printSearchIndex(
  edition: Edition,
  contentDir: string,
  outDir: string,
  { spare, keys }: { readonly spare: Spare; readonly keys: PageKeys },
): Promise<SearchCount> {
  const former = spare.readJson(searchManifestPath.slice(1)) as SearchManifest | undefined;
  // The parts of the former edition are of use only together with the engine that reads them.
  const formerEngine =
    former?.engine !== undefined && spare.hasFolder(former.engine.slice(1)) ? former.engine : undefined;
  const partsOfEdition = searchParts(searchableStories(edition), edition.outlet.timeZone);
  const kept = new Map<string, SearchPart>();
  const jobs: Job[] = [];
  for (const part of partsOfEdition) {
    const path = searchPartPath(part.name);
    const key = pageKey(
      edition,
      ...part.stories.map((story) => keys.get(storyFile(story.id)) ?? storyKey(story, edition)),
    );
    const same = former?.parts.find((candidate) => candidate.path === path);
    if (same && formerEngine !== undefined && spare.keepFolder(path.slice(1), key)) kept.set(part.name, same);
    else jobs.push({ part, key });
  }
  const made = new Map<string, Made>();
  await sideBySide(jobs, async ({ part, key }, indexer) => {
    const path = searchPartPath(part.name);
    const folder = join(outDir, path);
    const { records, version, tag } = await printBundle(recordsOf(part.stories, edition, contentDir), folder, indexer);
    const engineName = `engine-${version}`;
    await shareEngine(folder, engineName);
    for (const file of await readdir(folder, { recursive: true })) keys.set(`${path.slice(1)}${file}`, key);
    made.set(part.name, {
      part: { year: part.year, path, stories: records, tag },
      engine: `${searchPath}${engineName}/`,
    });
  });
  const [engine = kept.size > 0 ? formerEngine : undefined] = [...made.values()].map((one) => one.engine);
  if (engine !== undefined && made.size === 0) spare.keepFolder(engine.slice(1));
  const parts = partsOfEdition.flatMap(({ name }) => kept.get(name) ?? made.get(name)?.part ?? []);
  const contents: SearchManifest = { ...(engine !== undefined && { engine }), parts };
  await mkdir(join(outDir, searchPath), { recursive: true });
  await writeFile(join(outDir, searchManifestPath), JSON.stringify(contents));
  return { parts: parts.length, made: made.size };
}

/**
 * Does all jobs, as many at a time as there are processors. An indexer has all stories of its part in memory, so those
 * under way are no more than the largest part may have.
 */
async function sideBySide(jobs: readonly Job[], work: (job: Job, indexer: Indexer) => Promise<void>): Promise<void> {
  const indexers: Indexer[] = [];
  const idle: Indexer[] = [];
  const oneMore = async () => {
    const indexer = await startIndexer(indexers.length);
    indexers.push(indexer);
    return indexer;
  };
  const underWay = new Map<Job, Promise<void>>();
  const stories = () => [...underWay.keys()].reduce((sum, { part }) => sum + part.stories.length, 0);
  try {
    for (const job of jobs) {
      while (
        underWay.size === availableParallelism() ||
        (underWay.size > 0 && stories() + job.part.stories.length > partSizes.year)
      ) {
        await Promise.race(underWay.values());
      }
      const indexer = idle.pop() ?? (await oneMore());
      const done = work(job, indexer).then(() => {
        underWay.delete(job);
        idle.push(indexer);
      });
      // Rejections are handled where the promise is awaited; this avoids an unhandled-rejection crash before that.
      done.catch(() => undefined);
      underWay.set(job, done);
    }
  } finally {
    await Promise.allSettled(underWay.values());
    for (const { close } of indexers) await close();
  }
  await Promise.all(underWay.values());
}

/** The file of a story's page, whose key stands for all that search tells of the story. */
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
