/** The search over many years: a paper of its own, printed for these tests. */
import { expect, test } from '../tools/reader.ts';
import { firstYear, lastYear } from '../tools/old-paper.ts';
import { openFilters, pathOf, results, status } from '../tools/search-page.ts';

test.use({ site: 'old paper' });

test('needles in the oldest and in the newest year are found, the newest first', async ({ page }) => {
  await page.goto('/search/?q=quokka&sort=newest');
  await expect(status(page)).toHaveText('2 stories for “quokka”');
  await expect(results(page).getByRole('heading')).toHaveText([
    `Report of ${lastYear}/05`,
    `Report of ${firstYear}/05`,
  ]);
  await openFilters(page);
  await expect(page.locator('#search-year option:not([hidden])')).toHaveText([
    'All years',
    `${lastYear} (1)`,
    `${firstYear} (1)`,
  ]);
});

test('newest first, the order is that of the dates over all years and within each', async ({ page }) => {
  await page.goto('/search/?q=ships&sort=newest');
  await expect(status(page)).toHaveText('28 stories for “ships”');
  await expect(results(page)).toHaveCount(10);
  const more = page.getByRole('button', { name: 'Show more stories' });
  await more.click();
  await expect(results(page)).toHaveCount(20);
  await expect(results(page).nth(10).getByRole('link')).toBeFocused();
  await more.click();
  await expect(results(page)).toHaveCount(28);
  await expect(more).toBeHidden();
  const dates = await results(page)
    .locator('time')
    .evaluateAll((list) => list.map((time) => Date.parse(time.getAttribute('datetime') ?? '')));
  expect(dates).toEqual(dates.toSorted((a, b) => b - a));
});

test('best first, the best of any year comes first', async ({ page }) => {
  await page.goto('/search/?q=ships');
  await expect(status(page)).toHaveText('28 stories for “ships”');
  await expect(results(page).first().getByRole('heading')).toHaveText('Ships');
});

test('a story must have every word, in years that lack one of them too', async ({ page }) => {
  await page.goto('/search/?q=quokka+ships');
  await expect(status(page)).toHaveText('2 stories for “quokka ships”');
  // "quokkable" begins with a word that some years have, and "ship" is another form of one that all have.
  await page.goto('/search/?q=quokkable');
  await expect(status(page)).toHaveText('No story found for “quokkable”.');
  await page.goto('/search/?q=quokkas+ship');
  await expect(status(page)).toHaveText('2 stories for “quokkas ship”');
});

test('a phrase is found as it stands', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('"ships should whistle"')}`);
  await expect(status(page)).toContainText('12 stories');
  await page.goto(`/search/?q=${encodeURIComponent('"ships whistle should"')}`);
  await expect(status(page)).toContainText('No story found');
});

test('filters are counted over all years', async ({ page }) => {
  await page.goto('/search/?q=ships');
  await expect(status(page)).toHaveText('28 stories for “ships”');
  await openFilters(page);
  await expect(page.locator('#search-genre option:not([hidden])')).toHaveText([
    'All kinds',
    'News (16)',
    'Opinion (12)',
  ]);
  await openFilters(page);
  await page.getByLabel('Kind').selectOption('opinion');
  await expect(status(page)).toHaveText('12 stories for “ships”, Opinion');
  await expect(page.locator('#search-genre option:not([hidden])')).toHaveText([
    'All kinds',
    'News (16)',
    'Opinion (12)',
  ]);
  await expect(page.locator('#search-year option:not([hidden])')).toHaveText(['All years', '2017 (12)']);
  await expect(results(page).first()).toContainText('Opinion');
});

test('a year is searched without loading any other', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/search/?q=ships&year=2013');
  await expect(status(page)).toHaveText('2 stories for “ships”, 2013');
  const years = asked.flatMap((path) => /^\/search\/(\d{4})\//.exec(path)?.[1] ?? []);
  expect(new Set(years)).toEqual(new Set(['2013']));
});

test('a reader who comes back to the results finds as many as before', async ({ page }) => {
  await page.goto('/search/?q=ships&sort=newest');
  await expect(status(page)).toHaveText('28 stories for “ships”');
  await page.getByRole('button', { name: 'Show more stories' }).click();
  await expect(results(page)).toHaveCount(20);
  await results(page).nth(15).getByRole('link').click();
  await expect(page).toHaveURL(/\/report\/$/);
  await page.goBack();
  await expect(results(page)).toHaveCount(20);
  expect(pathOf(page)).toBe('/search/?q=ships&sort=newest');
});
