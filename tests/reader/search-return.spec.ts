/** A reader who comes back from a story finds the search page as it was left. */
import type { Page } from '@playwright/test';
import { expect, test } from '../tools/reader.ts';
import { openFilters, results, status } from '../tools/search-page.ts';

test.use({ site: 'old paper' });

const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

/** Scrolls a result into the middle of the screen, and opens it. Gives how far the page was scrolled. */
async function openResult(page: Page, place: number): Promise<number> {
  const link = results(page).nth(place).getByRole('link');
  await link.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const top = await scrolled(page);
  await link.click();
  await expect(page).toHaveURL(/\/\d{4}\/\d{2}\/[a-z-]+\/$/);
  return top;
}

test('results of the first ten, in the middle of the list', async ({ page }) => {
  await page.goto('/search/?q=ships');
  await expect(results(page)).toHaveCount(10);
  const top = await openResult(page, 7);
  expect(top).toBeGreaterThan(300);
  await page.goBack();
  await expect(results(page)).toHaveCount(10);
  await expect.poll(() => scrolled(page)).toBe(top);
  await expect(results(page).nth(7)).toBeInViewport();
});

test('results that the button added, the last of them, and twice in a row', async ({ page }) => {
  await page.goto('/search/?q=ships&sort=best');
  const more = page.getByRole('button', { name: 'Show more stories' });
  for (const count of [20, 28]) {
    await more.click();
    await expect(results(page)).toHaveCount(count);
  }
  for (const place of [26, 14]) {
    const top = await openResult(page, place);
    await page.goBack();
    await expect(results(page)).toHaveCount(28);
    await expect.poll(() => scrolled(page)).toBe(top);
    await expect(results(page).nth(place)).toBeInViewport();
  }
});

test('a place that was scrolled to and left by the browser’s own buttons', async ({ page }) => {
  await page.goto('/');
  await page.goto('/search/?q=ships');
  await expect(results(page)).toHaveCount(10);
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, 700);
  await expect.poll(() => page.evaluate(() => (history.state as { top?: number } | null)?.top)).toBeGreaterThan(300);
  const top = await scrolled(page);
  await page.goBack();
  await expect(page).toHaveURL('/');
  await page.goForward();
  await expect(results(page)).toHaveCount(10);
  await expect.poll(() => scrolled(page)).toBe(top);
});

test('an earlier search of the same visit, with its filters unfolded', async ({ page }) => {
  await page.goto('/search/?q=ships');
  await expect(results(page)).toHaveCount(10);
  await openFilters(page);
  await page.evaluate(() => scrollTo({ top: 90, behavior: 'instant' }));
  await page.getByLabel('Kind', { exact: true }).selectOption('opinion');
  await expect(status(page)).toContainText('12 stories');
  await expect(page.getByLabel('Kind', { exact: true })).toBeVisible();
  const top = await openResult(page, 8);
  await page.goBack();
  await expect(status(page)).toContainText('12 stories');
  await expect(page.getByLabel('Kind', { exact: true })).toBeVisible();
  await expect.poll(() => scrolled(page)).toBe(top);
  await page.goBack();
  await expect(status(page)).toContainText('28 stories');
  await expect.poll(() => scrolled(page)).toBe(90);
});

test('the ways on from a search that found nothing, and a page that asks nothing', async ({ page }) => {
  for (const path of ['/search/?q=xyzzyq', '/search/']) {
    await page.goto(path);
    const link = page.getByRole('main').getByRole('link', { name: 'Archive by month' });
    await expect(link).toBeVisible();
    await page.evaluate(() => scrollTo({ top: 120, behavior: 'instant' }));
    await link.evaluate((element: HTMLElement) => element.click());
    await expect(page).toHaveURL('/archive/');
    await page.goBack();
    await expect(link).toBeVisible();
    await expect.poll(() => scrolled(page)).toBe(120);
  }
});

test('a new search begins where the reader is, and not at an older place', async ({ page }) => {
  await page.goto('/search/?q=ships');
  await expect(results(page)).toHaveCount(10);
  await openResult(page, 6);
  await page.goto('/search/?q=whistle');
  await expect(results(page)).toHaveCount(10);
  expect(await scrolled(page)).toBe(0);
});
