/**
 * The search over an archive of realistic words, against what is known of the archive.
 *
 * `ARCHIVE_STORIES` says how many stories it has. Up to 1,000 are searched whole; larger ones have a spec of their own.
 */
import { corpusStories, type CorpusStory } from '../bench/stories.ts';
import { archiveSite, rememberedStories } from '../tools/archive-site.ts';
import { test as base, expect } from '../tools/reader.ts';
import { openFilters, results, status } from '../tools/search-page.ts';
import { precisionAt3 } from '../tools/search-precision.ts';

const settings = { stories: Number(process.env['ARCHIVE_STORIES'] ?? 300), pictures: 0 };

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
      const changed = withNeedle.map((story) => ({ ...story, body: `${story.body}\n\nA ${needle} was seen.` }));
      const archive = await archiveSite(settings, changed);
      await use(archive.origin);
      await archive.close();
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

test('a story that a reader remembers stands first', async ({ page }, { annotations }) => {
  test.setTimeout(180_000);
  const queries = rememberedStories(stories);
  expect(queries.length).toBeGreaterThanOrEqual(60);
  const { precision, misses } = await precisionAt3(page, queries);
  annotations.push({ type: 'precision at 3', description: `${precision.toFixed(3)}; misses: ${misses.join(' | ')}` });
  expect(precision, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
});
