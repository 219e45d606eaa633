import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wordsOf } from '../newsroom/body.ts';
import type { Edition, Run } from '../newsroom/edition.ts';
import { searchPath, searchYearPath, searchYearsPath } from '../newsroom/permalink.ts';
import { byYear, searchable, type SearchYear, type SearchYears } from '../newsroom/search.ts';
import { toStory } from '../newsroom/story.ts';
import { searchRecord, type SearchRecord } from '../syndication/search-record.ts';
import { splitFrontMatter } from '../text/front-matter.ts';
import { printBundle, shareEngine } from './search-bundle.ts';

/**
 * Writes the search index of an edition: a bundle for each year, and their table of contents. One year is made
 * after another, so that memory is bounded by the largest; a year depends on its own stories alone.
 */
export async function printSearchIndex(edition: Edition, contentDir: string, outDir: string): Promise<void> {
  const years: SearchYear[] = [];
  let engine: string | undefined;
  for (const [year, run] of byYear(searchable(edition), edition.outlet.timeZone)) {
    const path = searchYearPath(year);
    const folder = join(outDir, path);
    const { records, version, tag } = await printBundle(recordsOf(run, edition, contentDir), folder);
    const engineName = `engine-${version}`;
    await shareEngine(folder, engineName);
    years.push({ year, path, stories: records, tag });
    engine = `${searchPath}${engineName}/`;
  }
  const contents: SearchYears = { ...(engine !== undefined && { engine }), years };
  await writeFile(join(outDir, searchYearsPath), JSON.stringify(contents));
}

/** Stories are read when their turn comes, so that no more than one body is in memory. */
async function* recordsOf(run: Run, edition: Edition, contentDir: string): AsyncGenerator<SearchRecord> {
  for (const entry of run) {
    const source = await readFile(join(contentDir, 'stories', entry.id, 'index.md'), 'utf8');
    const story = toStory(entry, splitFrontMatter(source).body, edition);
    yield searchRecord(story, wordsOf(story.body), edition.outlet.locale);
  }
}
