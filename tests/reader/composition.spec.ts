/** Fronts where stories with pictures stand beside others without: no column ends half a picture before its neighbor. */
import type { Locator } from '@playwright/test';
import { expect, test } from '../tools/reader.ts';

test.use({ site: 'paper of few pictures' });

/** The foot of the last words or picture in an element. */
const footOf = (element: Locator) =>
  element.evaluate((top) =>
    Math.max(...[...top.querySelectorAll('h3, p, img')].map((child) => child.getBoundingClientRect().bottom)),
  );

for (const width of [1000, 1280, 1920]) {
  test(`no hole in splash, row and package at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1080 });
    await page.goto('/council/');
    const main = page.getByRole('main');

    // Without a picture, the lead stands above the others, in the width of the page.
    const [lead, ...seconds] = await main.getByRole('region', { name: 'Top stories' }).getByRole('article').all();
    const foot = lead ? await footOf(lead) : NaN;
    for (const second of seconds) expect((await second.boundingBox())?.y).toBeGreaterThanOrEqual(foot);

    const row = main.getByRole('region', { name: 'Row' }).getByRole('article');
    await expect(row).toHaveCount(3);
    const feet = await Promise.all((await row.all()).map(footOf));
    const { height = 0 } = (await row.locator('img').first().boundingBox()) ?? {};
    expect(Math.max(...feet) - Math.min(...feet)).toBeLessThan(height / 2);

    const [large, , last] = await main.getByRole('region', { name: 'Package' }).getByRole('article').all();
    expect(large && last && Math.abs((await footOf(large)) - (await footOf(last)))).toBeLessThan(height / 2);
  });
}

test('a row gives words to the story that has no picture', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1080 });
  await page.goto('/council/');
  const row = page.getByRole('region', { name: 'Row' });
  await expect(row.locator('.standfirst')).toHaveCount(1);
  await expect(row.getByRole('article').filter({ hasNot: page.locator('img') })).toContainText('Members talked');
});
