import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { Edition, Run } from '../newsroom/edition.ts';
import { wordsOfStory } from '../newsroom/live.ts';
import { pageKey, storyKey } from '../newsroom/page-key.ts';
import { searchContentsPath, searchPartPath, searchPath, storyPath } from '../newsroom/permalink.ts';
import { searchable, searchRuns, type SearchContents, type SearchPart } from '../newsroom/search.ts';
import { toStory } from '../newsroom/story.ts';
import { updateFile } from '../newsroom/update.ts';
import { searchRecord, type SearchRecord } from '../syndication/search-record.ts';
import { splitFrontMatter } from '../text/front-matter.ts';
import type { PageKeys } from './prerender.ts';
import { printBundle, shareEngine } from './search-bundle.ts';
import type { Spare } from './spare.ts';

/** How many parts an index has, and how many of them were made for this edition. */
export interface SearchCount {
  readonly parts: number;
  readonly made: number;
}

/**
 * Writes the search index of an edition: a bundle for each part, and their table of contents. One part is made
 * after another, so that memory is bounded by the largest; a part depends on its own stories alone, and is made only
 * if one of them has changed.
 */
export async function printSearchIndex(
  edition: Edition,
  contentDir: string,
  outDir: string,
  { spare, keys }: { readonly spare: Spare; readonly keys: PageKeys },
): Promise<SearchCount> {
  const former = spare.readJson(searchContentsPath.slice(1)) as SearchContents | undefined;
  // The parts of the former edition are of use only together with the engine that reads them.
  const formerEngine =
    former?.engine !== undefined && spare.hasFolder(former.engine.slice(1)) ? former.engine : undefined;
  const parts: SearchPart[] = [];
  let engine: string | undefined;
  let made = 0;
  for (const { name, year, run } of searchRuns(searchable(edition), edition.outlet.timeZone)) {
    const path = searchPartPath(name);
    const key = pageKey(edition, ...run.map((story) => keys.get(storyFile(story.id)) ?? storyKey(story, edition)));
    const same = former?.parts.find((candidate) => candidate.path === path);
    if (same && formerEngine !== undefined && spare.keepFolder(path.slice(1), key)) {
      engine = formerEngine;
      parts.push(same);
      continue;
    }
    const folder = join(outDir, path);
    const { records, version, tag } = await printBundle(recordsOf(run, edition, contentDir), folder);
    const engineName = `engine-${version}`;
    await shareEngine(folder, engineName);
    for (const file of await readdir(folder, { recursive: true })) keys.set(`${path.slice(1)}${file}`, key);
    parts.push({ year, path, stories: records, tag });
    made += 1;
    engine = `${searchPath}${engineName}/`;
  }
  if (engine !== undefined && made === 0) spare.keepFolder(engine.slice(1));
  const contents: SearchContents = { ...(engine !== undefined && { engine }), parts };
  await mkdir(join(outDir, searchPath), { recursive: true });
  await writeFile(join(outDir, searchContentsPath), JSON.stringify(contents));
  // Ends Pagefind's own process, if there was anything to index.
  if (made > 0) await close();
  return { parts: parts.length, made };
}

/** The file of a story's page, whose key stands for all that search tells of the story. */
const storyFile = (id: string): string => `${storyPath(id).slice(1)}index.html`;

/** Stories are read when their turn comes, so that only a few bodies are in memory. */
async function* recordsOf(run: Run, edition: Edition, contentDir: string): AsyncGenerator<SearchRecord> {
  for (const entry of run) {
    const bodyOf = async (path: string) => splitFrontMatter(await readFile(join(contentDir, path), 'utf8')).body;
    const updates = new Map<string, string>();
    for (const { entry: update } of edition.updatesByStory.get(entry.id) ?? []) {
      updates.set(update.id, await bodyOf(updateFile(update.id)));
    }
    const story = toStory(entry, await bodyOf(`stories/${entry.id}/index.md`), edition, updates);
    yield searchRecord(story, wordsOfStory(story), edition.outlet.locale);
  }
}
