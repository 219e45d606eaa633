/** Where the reader's system sets all colors, nothing is told by a color or a ground alone. */
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { openView, views } from '../tools/page-kinds.ts';
import { expect, test } from '../tools/reader.ts';

test.use({ contextOptions: { forcedColors: 'active' } });

/** Tells how many of the pixels in the lowest three rows of an element are painted in another color than its corner. */
async function underline(element: Locator): Promise<number> {
  const { data, info } = await sharp(await element.screenshot({ scale: 'css' }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colorAt = (index: number) => data.subarray(index * info.channels, (index + 1) * info.channels).toString('hex');
  const first = (info.height - 3) * info.width;
  const painted = Array.from({ length: 3 * info.width }, (_, place) => colorAt(first + place)).filter(
    (color) => color !== colorAt(0),
  );
  return painted.length / (3 * info.width);
}

/** The boxes that have a ground of their own in usual colors, and no border in forced ones. */
async function boxesWithoutBorder(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'none' });
  await page.evaluate(() => {
    const clear = 'rgba(0, 0, 0, 0)';
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const isBox = getComputedStyle(element).backgroundColor !== clear && element.offsetHeight > 1;
      if (isBox && !element.matches('img, mark')) element.dataset['box'] = '';
    }
  });
  await page.emulateMedia({ forcedColors: 'active' });
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-box]')]
      .filter((box) => {
        const style = getComputedStyle(box);
        return ['top', 'right', 'bottom', 'left'].every((side) => {
          const isSolid = style.getPropertyValue(`border-${side}-style`) !== 'none';
          return !isSolid || parseFloat(style.getPropertyValue(`border-${side}-width`)) === 0;
        });
      })
      .map((box) => box.outerHTML.slice(0, 100)),
  );
}

test('the section where the reader is has a line under it, and no other has', async ({ page }) => {
  for (const [path, current] of [
    ['/supreme-court/', 'Supreme Court'],
    ['/eastmere/', 'Eastmere'],
    ['/about/', ''],
  ] as const) {
    await page.goto(path);
    for (const link of await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').all()) {
      const isCurrent = (await link.innerText()) === current;
      const painted = await underline(link);
      if (isCurrent) expect(painted).toBeGreaterThan(0.5);
      // The lowest row may be the rule below the whole bar.
      else expect(painted).toBeLessThan(0.5);
    }
  }
});

test('the search page is marked where the way to it stands', async ({ page }) => {
  const link = page.getByRole('banner').getByRole('link', { name: 'Search' });
  // On a wide screen, other pages have a field instead.
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto('/search/');
  await expect(link).toHaveCSS('text-decoration-line', 'underline');
  await page.goto('/about/');
  await expect(link).toHaveCSS('text-decoration-line', 'none');
});

test('the urgent line has a box', async ({ page }) => {
  await page.goto('/');
  const bar = page.getByRole('region', { name: 'Urgent' });
  for (const side of ['top', 'right', 'bottom', 'left']) await expect(bar).toHaveCSS(`border-${side}-style`, 'solid');
});

for (const view of views) {
  test(`every box of ${view.kind} ${view.path} has a border`, async ({ page }) => {
    await openView(page, view);
    expect(await boxesWithoutBorder(page)).toEqual([]);
  });
}

test('marks stand out among the results of a search', async ({ page }) => {
  await page.goto('/search/?q=maduro');
  const mark = page.getByRole('main').locator('mark').first();
  await expect(mark).toBeVisible();
  const [ground, around] = await mark.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(ground).not.toBe(around);
});
