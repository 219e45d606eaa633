/** The search when its index does not come: here errors in the console are to be expected. */
import { expect, test } from '@playwright/test';
import { results, searchBox, status } from '../tools/search-page.ts';

test('an index that does not load is owned up to, and can be tried again', async ({ page }) => {
  await page.route('**/search/contents.json', (route) => route.abort());
  await page.goto('/search/?q=maduro');
  await expect(status(page)).toHaveText('The search index could not be loaded.');
  await page.unroute('**/search/contents.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
});

test('a part of the index that does not load is named, and the others answer', async ({ page }) => {
  await page.route(/\/search\/2019\/files\.json/, (route) => route.abort());
  await page.goto('/search/?q=maduro');
  await expect(results(page)).toHaveCount(1);
  await expect(page.getByText('Stories of 2019 could not be searched.')).toBeVisible();
});

test('a pack of the index that is cut short is named, and the others answer', async ({ page }) => {
  await page.route(/\/search\/2019\/.*\.pack/, (route) => route.fulfill({ status: 206, body: 'pack' }));
  await page.goto('/search/?q=maduro');
  await expect(results(page)).toHaveCount(1);
  await expect(page.getByText('Stories of 2019 could not be searched.')).toBeVisible();
});

test('a host that sends whole files instead of the bytes asked for does no harm', async ({ page }) => {
  const sent: string[] = [];
  await page.route(/\/search\/.*\.pack/, async (route) => {
    sent.push(route.request().url());
    const { range: _range, ...headers } = route.request().headers();
    await route.fulfill({ response: await route.fetch({ headers }) });
  });
  await page.goto('/search/?q=maduro');
  await expect(results(page)).toHaveCount(2);
  expect(sent).toEqual([...new Set(sent)]);
});

test('a file of words that does not load is owned up to, and can be tried again', async ({ page }) => {
  await page.route('**/search/words-archive/*', (route) => route.fulfill({ status: 500 }));
  await page.goto('/search/?q=maduro');
  await expect(status(page)).toHaveText('The search index could not be loaded.');
  await page.unroute('**/search/words-archive/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page)).toHaveCount(2);
});

test('a lost connection is told from a search that finds nothing', async ({ page, context }) => {
  await page.goto('/search/');
  await context.setOffline(true);
  await searchBox(page).fill('maduro');
  await searchBox(page).press('Enter');
  await expect(status(page)).toHaveText('You are offline.');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page)).toHaveCount(2);
});

test('without the pages of stories, results have their standfirsts', async ({ page }) => {
  await page.route(/\/20\d\d\/\d\d\/[^/]+\/$/, (route) => route.abort());
  await page.goto('/search/?q=zambrano');
  await expect(results(page)).toHaveCount(1);
  await expect(results(page).locator('.excerpt')).toContainText('Weeks after a failed uprising');
});
