import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import { wordsOf } from '../newsroom/body.ts';
import type { Edition, Run } from '../newsroom/edition.ts';
import { pageKey, storyKey } from '../newsroom/page-key.ts';
import { searchPath, searchYearPath, searchYearsPath } from '../newsroom/permalink.ts';
import { byYear, searchable, type SearchYear, type SearchYears } from '../newsroom/search.ts';
import { toStory } from '../newsroom/story.ts';
import { searchRecord, type SearchRecord } from '../syndication/search-record.ts';
import { splitFrontMatter } from '../text/front-matter.ts';
import type { PageKeys } from './prerender.ts';
import { printBundle, shareEngine } from './search-bundle.ts';
import type { Spare } from './spare.ts';

/**
 * Writes the search index of an edition: a bundle for each year, and their table of contents. One year is made
 * after another, so that memory is bounded by the largest; a year depends on its own stories alone, and is made only
 * if one of them has changed.
 *
 * @returns how many years there are, and how many of them were made.
 */
export async function printSearchIndex(
  edition: Edition,
  contentDir: string,
  outDir: string,
  { spare, keys }: { readonly spare: Spare; readonly keys: PageKeys },
): Promise<{ readonly years: number; readonly made: number }> {
  const former = spare.readJson(searchYearsPath.slice(1)) as SearchYears | undefined;
  // The years of the former edition are of use only together with the engine that reads them.
  const formerEngine =
    former?.engine !== undefined && spare.hasFolder(former.engine.slice(1)) ? former.engine : undefined;
  const years: SearchYear[] = [];
  let engine: string | undefined;
  let made = 0;
  for (const [year, run] of byYear(searchable(edition), edition.outlet.timeZone)) {
    const path = searchYearPath(year);
    const key = pageKey(edition, ...run.map((story) => storyKey(story, edition)));
    const same = former?.years.find((candidate) => candidate.year === year);
    if (same && formerEngine !== undefined && spare.keepFolder(path.slice(1), key)) {
      engine = formerEngine;
      years.push(same);
      continue;
    }
    const folder = join(outDir, path);
    const { records, version, tag } = await printBundle(recordsOf(run, edition, contentDir), folder);
    const engineName = `engine-${version}`;
    await shareEngine(folder, engineName);
    for (const file of await readdir(folder, { recursive: true })) keys.set(`${path.slice(1)}${file}`, key);
    years.push({ year, path, stories: records, tag });
    made += 1;
    engine = `${searchPath}${engineName}/`;
  }
  if (engine !== undefined && made === 0) spare.keepFolder(engine.slice(1));
  const contents: SearchYears = { ...(engine !== undefined && { engine }), years };
  await mkdir(join(outDir, searchPath), { recursive: true });
  await writeFile(join(outDir, searchYearsPath), JSON.stringify(contents));
  // Ends Pagefind's own process, if there was anything to index.
  if (made > 0) await close();
  return { years: years.length, made };
}

/** Stories are read when their turn comes, so that no more than one body is in memory. */
async function* recordsOf(run: Run, edition: Edition, contentDir: string): AsyncGenerator<SearchRecord> {
  for (const entry of run) {
    const source = await readFile(join(contentDir, 'stories', entry.id, 'index.md'), 'utf8');
    const story = toStory(entry, splitFrontMatter(source).body, edition);
    yield searchRecord(story, wordsOf(story.body), edition.outlet.locale);
  }
}
