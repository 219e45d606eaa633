import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import pMap from 'p-map';
import { ContentError } from '../../newsroom/edition/content-error.ts';
import { updateFile } from '../../newsroom/edition/dated-update.ts';
import type { Edition, StoryList } from '../../newsroom/edition/edition.ts';
import { searchPartPath, searchPath } from '../../newsroom/edition/permalink.ts';
import { partSizes, type SearchPart, type SearchPartStories } from '../../newsroom/lists/search-parts.ts';
import { toStory } from '../../newsroom/story/story.ts';
import { searchRecord } from '../../syndication/metadata/search-record.ts';
import { bodyOf } from '../../text/markdown/front-matter.ts';
import { monthOf } from '../../text/time/months.ts';
import type { Build } from '../build.ts';
import { packBundle } from './packs.ts';
import { PartCounter, type PartWords } from './part-words.ts';
import { printBundle, shareEngine, startIndexer, type Indexer, type IndexRecord } from './search-bundle.ts';
import { stemmerFor } from '../../text/search/stemmer.ts';
import { TextIndexer } from './text-indexer.ts';

/** The file of a part that has its words, for the lexicon of the next build. Readers do not load it. */
export const wordsFile = 'words.json.gz';

/** A part that has changed. */
interface Job {
  readonly part: SearchPartStories;
  readonly key: string;
}

/** A part that was indexed, and the folder of the engine that reads it. */
export interface IndexedPart {
  readonly part: SearchPart;
  readonly key: string;
  readonly words: PartWords;
  readonly engine: string;
}

/** An indexer takes more memory from part to part: after 90 parts, twice as much as after the first. */
const partsPerIndexer = 12;

type Shared = Pick<Build, 'edition' | 'environment' | 'unfinished' | 'staged'>;

/**
 * Indexes parts, as many at a time as there are processors. An indexer has all stories of its part in memory, so those at
 * work together have no more than twice what the largest part may have.
 *
 * @returns by name.
 */
export async function indexParts(jobs: readonly Job[], build: Shared): Promise<Map<string, IndexedPart>> {
  if (jobs.length === 0) return new Map();
  const { locale } = build.edition.outlet;
  const texts = new TextIndexer(locale, await stemmerFor(locale));
  const largest = Math.max(1, ...jobs.map(({ part }) => part.stories.length));
  const fitting = Math.max(1, Math.floor((2 * partSizes.year) / largest));
  const running = new Set<Indexer>();
  const idle: { readonly indexer: Indexer; readonly parts: number }[] = [];
  let started = 0;
  const startAnother = async () => {
    const indexer = await startIndexer(started++);
    running.add(indexer);
    return { indexer, parts: 0 };
  };
  try {
    const indexed = await pMap(
      jobs,
      async (job) => {
        const { indexer, parts } = idle.pop() ?? (await startAnother());
        const part = await indexPart(job, indexer, new PartCounter(texts), build);
        if (parts + 1 < partsPerIndexer) {
          idle.push({ indexer, parts: parts + 1 });
        } else {
          running.delete(indexer);
          await indexer.close();
        }
        return [job.part.name, part] as const;
      },
      { concurrency: Math.min(availableParallelism(), fitting) },
    );
    return new Map(indexed);
  } finally {
    for (const { close } of running) await close();
  }
}

async function indexPart(
  { part: { name, year, newest, oldest, stories }, key }: Job,
  indexer: Indexer,
  counter: PartCounter,
  { edition, environment, unfinished, staged }: Shared,
): Promise<IndexedPart> {
  const path = searchPartPath(name);
  const folder = join(unfinished, path);
  const { records, version, tag } = await printBundle(
    recordsOf(stories, edition, environment.contentDir, counter),
    stories.length,
    folder,
    indexer,
  );
  const engineName = `engine-${version}`;
  await shareEngine(folder, engineName);
  await packBundle(folder);
  const words = counter.result();
  await writeFile(join(folder, wordsFile), gzipSync(JSON.stringify(words)));
  for (const file of await readdir(folder, { recursive: true })) staged.keys.set(`${path.slice(1)}${file}`, key);
  const part = { year, path, stories: records, newest, oldest, tag };
  return { part, key, words, engine: `${searchPath}${engineName}/` };
}

/** Stories are read when their turn comes, so that only a few bodies are in memory. */
async function* recordsOf(
  stories: StoryList,
  edition: Edition,
  contentDir: string,
  counter: PartCounter,
): AsyncGenerator<IndexRecord> {
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
    const { publishedAt, kicker } = entry.data;
    const { year, month } = monthOf(publishedAt, edition.outlet.timeZone);
    const { card, texts, weighted, filters, sort } = searchRecord(story, { month: `${year}-${month}`, kicker });
    const codes = counter.add([...texts, weighted.byline]);
    const meta = Object.entries(weighted).flatMap(([field, text]) => {
      const content = counter.codesOf(text).join(' ');
      return content === '' ? [] : [[field, content] as const];
    });
    yield { card, content: codes.join(' '), meta: Object.fromEntries(meta), filters, sort };
  }
}
