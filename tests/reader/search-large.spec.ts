/**
 * The search over an archive of realistic words, against what is known of the archive.
 *
 * `ARCHIVE_STORIES` says how many stories it has: up to 1,000 are searched whole, and above some 15,000 the newest year
 * has more than one part.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyFile, writeCorpus } from '../bench/corpus.ts';
import { corpusStories, type CorpusStory } from '../bench/stories.ts';
import { newFolder } from '../tools/files.ts';
import { build } from '../tools/build-command.ts';
import { test as base, expect } from '../tools/reader.ts';
import { openFilters, results, status } from '../tools/search-page.ts';
import type { LabeledQuery } from '../tools/search-labels.ts';
import { precisionAt3 } from '../tools/search-precision.ts';
import { serve } from '../tools/serve.ts';

const settings = { stories: Number(process.env['ARCHIVE_STORIES'] ?? 1200), pictures: 0 };

/** A word that no other story has, in the first story, the last, and every seventh between. */
const needle = 'quokka';
const stories: readonly CorpusStory[] = [...corpusStories(settings)];
const withNeedle = stories.filter((_, place) => place % 7 === 0 || place === settings.stories - 1);
const newest = withNeedle.at(-1);
const count = (is: (story: CorpusStory) => boolean): number => withNeedle.filter(is).length;
const inNumbers = (number: number): string => number.toLocaleString('en-US');

const test = base.extend<object, { archive: string }>({
  archive: [
    // Playwright reads from the pattern which fixtures are needed: here none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const work = newFolder();
      const contentDir = join(work, 'content');
      await writeCorpus(contentDir, settings);
      for (const story of withNeedle) {
        const folder = join(contentDir, 'stories', story.id);
        mkdirSync(folder, { recursive: true });
        writeFileSync(
          join(folder, 'index.md'),
          storyFile({ ...story, body: `${story.body}\n\nA ${needle} was seen.` }),
        );
      }
      const outDir = join(work, 'site');
      const pressTime = '2026-01-01T00:00:00Z';
      const { code, output } = await build({ contentDir, outDir, cacheDir: join(work, 'cache'), pressTime });
      if (code !== 0) throw new Error(output);
      const host = await serve(outDir);
      await use(host.origin);
      await host.close();
      rmSync(work, { recursive: true });
    },
    { scope: 'worker', timeout: 180_000 + 20 * settings.stories },
  ],
  baseURL: async ({ archive }, use) => use(archive),
});

// One build is enough for all of them.
test.describe.configure({ mode: 'serial' });

test('every story that has a word is found, in every year, and the newest comes first', async ({ page }) => {
  await page.goto(`/search/?q=${needle}&sort=newest`);
  await expect(status(page)).toHaveText(`${inNumbers(withNeedle.length)} stories for “${needle}”`);
  await expect(results(page).first().getByRole('heading')).toHaveText(newest?.headline ?? '');
  await openFilters(page);
  const years = [...new Set(withNeedle.map(({ publishedAt }) => publishedAt.slice(0, 4)))].toReversed();
  await expect(page.locator('#search-year option:not([hidden])')).toHaveText([
    'All years',
    ...years.map((year) => `${year} (${inNumbers(count(({ publishedAt }) => publishedAt.startsWith(year)))})`),
  ]);
});

test('the results are in the order of their dates, across the parts of the index', async ({ page }) => {
  await page.goto(`/search/?q=${needle}&sort=newest`);
  for (const shown of [10, 20, 30, 40]) {
    await expect(results(page)).toHaveCount(shown);
    if (shown < 40) await page.getByRole('button', { name: 'Show more stories' }).click();
  }
  const dates = await results(page)
    .locator('time')
    .evaluateAll((list) => list.map((time) => time.getAttribute('datetime')));
  expect(dates).toEqual(
    withNeedle
      .toReversed()
      .slice(0, 40)
      .map(({ publishedAt }) => publishedAt),
  );
});

test('a headline of any year is found before the engine is there, and once', async ({ page }) => {
  await page.route('**/search/engine-*/pagefind.js', (route) => route.abort());
  const old = stories[Math.floor(stories.length / 10)];
  const words = [...(old?.headline ?? '').matchAll(/[a-z]{5,}/gi)].slice(0, 3).join(' ');
  await page.goto(`/search/?q=${encodeURIComponent(words)}`);
  await expect(results(page).first().getByRole('heading')).toHaveText(old?.headline ?? '');
  await page.unroute('**/search/engine-*/pagefind.js');
  await page.reload();
  await expect(status(page)).toHaveText(/stor(?:y|ies) for/);
  await expect(results(page).getByRole('heading', { name: old?.headline ?? '', exact: true })).toHaveCount(1);
});

test('the oldest story is found by its year', async ({ page }) => {
  const [oldest] = withNeedle;
  const year = oldest?.publishedAt.slice(0, 4) ?? '';
  await page.goto(`/search/?q=${needle}&year=${year}&sort=best`);
  const found = count(({ publishedAt }) => publishedAt.startsWith(year));
  await expect(status(page)).toContainText(`${inNumbers(found)} stor`);
  await page.goto(`/search/?q=${encodeURIComponent(`"${oldest?.headline ?? ''}"`)}`);
  await expect(results(page).first().getByRole('heading')).toHaveText(oldest?.headline ?? '');
});

test('filters give what the archive has, and count it beforehand', async ({ page }) => {
  await page.goto(`/search/?q=${needle}&sort=newest`);
  await openFilters(page);
  const inSection = count(({ section }) => section === newest?.section);
  const name = (newest?.section ?? '').replace('section-', 'Section ');
  await expect(page.locator('#search-section option:not([hidden])', { hasText: `${name} (` })).toHaveText(
    `${name} (${inNumbers(inSection)})`,
  );
  await openFilters(page);
  await page.getByLabel('Section', { exact: true }).selectOption(newest?.section ?? '');
  await expect(status(page)).toContainText(`${inNumbers(inSection)} stor`);
  const topic = newest?.topics[0] ?? '';
  await page.goto(`/search/?q=${needle}&topic=${topic}`);
  const onTopic = count(({ topics }) => topics.includes(topic));
  await expect(status(page)).toContainText(`${inNumbers(onTopic)} stor`);
});

/**
 * What readers type who look for a story that they remember, with the stories that are good results: those that have all
 * these words in the headline, or in the standfirst.
 */
function rememberedStories(): LabeledQuery[] {
  const wordsOf = (text: string): string[] => [...(text.toLowerCase().match(/[a-z]+/g) ?? [])];
  const remembered = stories.filter((_, place) => place % Math.floor(settings.stories / 20) === 7);
  const label = (typed: readonly string[], field: 'headline' | 'standfirst'): LabeledQuery => ({
    typed: typed.join(' '),
    good: stories
      .filter((story) => typed.every((word) => wordsOf(story[field]).includes(word)))
      .map(({ id }) => id.split('/').at(-1) ?? ''),
  });
  return remembered.flatMap(({ headline, standfirst }) => {
    const inHeadline = wordsOf(headline);
    return [
      label(inHeadline.toSorted((a, b) => b.length - a.length).slice(0, 2), 'headline'),
      label(inHeadline.slice(1, 4), 'headline'),
      label(wordsOf(standfirst).slice(3, 7), 'standfirst'),
    ];
  });
}

test('a story that a reader remembers stands first', async ({ page }, { annotations }) => {
  test.setTimeout(180_000);
  const queries = rememberedStories();
  expect(queries.length).toBeGreaterThanOrEqual(60);
  const { precision, misses } = await precisionAt3(page, queries);
  annotations.push({ type: 'precision at 3', description: `${precision.toFixed(3)}; misses: ${misses.join(' | ')}` });
  expect(precision, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
});
