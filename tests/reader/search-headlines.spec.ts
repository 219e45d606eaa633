/** Headlines in an archive that is too large to be searched whole. */
import { corpusStories } from '../bench/stories.ts';
import { archiveSite, rememberedStories } from '../tools/archive-site.ts';
import { test as base, expect } from '../tools/reader.ts';
import { results, status } from '../tools/search-page.ts';
import { precisionAt3 } from '../tools/search-precision.ts';

const settings = { stories: Number(process.env['ARCHIVE_STORIES'] ?? 1100), pictures: 0 };
const stories = [...corpusStories(settings)];

const test = base.extend<object, { archive: string }>({
  archive: [
    // Playwright reads from the pattern which fixtures are needed: here none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const archive = await archiveSite(settings);
      await use(archive.origin);
      await archive.close();
    },
    { scope: 'worker', timeout: 180_000 + 20 * settings.stories },
  ],
  baseURL: async ({ archive }, use) => use(archive),
});

// One build is enough for all of them.
test.describe.configure({ mode: 'serial' });

test('a headline of any year is found before the engine is there, and once', async ({ page }) => {
  const headlineIsThere = Promise.withResolvers<undefined>();
  await page.route('**/search/engine-*/pagefind.js', async (route) => {
    await headlineIsThere.promise;
    await route.continue();
  });
  const { headline } = stories[Math.floor(stories.length / 10)] ?? { headline: '' };
  const words = [...headline.matchAll(/[a-z]{5,}/gi)].slice(0, 3).join(' ');
  await page.goto(`/search/?q=${encodeURIComponent(words)}`);
  await expect(results(page).first().getByRole('heading')).toHaveText(headline);
  headlineIsThere.resolve(undefined);
  await expect(status(page)).toHaveText(/stor(?:y|ies) for/);
  await expect(results(page).getByRole('heading', { name: headline, exact: true })).toHaveCount(1);
});

test('a story that a reader remembers stands among the first', async ({ page }, { annotations }) => {
  const queries = rememberedStories(stories).filter((_, place) => place % 3 === 1);
  const { precision, misses } = await precisionAt3(page, queries);
  annotations.push({ type: 'precision at 3', description: `${precision.toFixed(3)}; misses: ${misses.join(' | ')}` });
  expect(precision, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
});
