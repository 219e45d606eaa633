/** The search when its index does not come: here errors in the console are to be expected. */
import { expect, test } from '@playwright/test';
import { results, status } from '../tools/search-page.ts';

test('an index that does not load is owned up to, and can be tried again', async ({ page }) => {
  await page.route('**/search/contents.json', (route) => route.abort());
  await page.goto('/search/?q=maduro');
  await expect(status(page)).toHaveText('The search index could not be loaded.');
  await page.unroute('**/search/contents.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
});
