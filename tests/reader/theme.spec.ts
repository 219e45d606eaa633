/** A look of an outlet's own, as a browser shows it. */
import type { Page } from '@playwright/test';
import { accessMistakes } from '../tools/axe.ts';
import { expect, test } from '../tools/reader.ts';

test.use({ site: 'dressed paper' });

/** Returns what a browser makes of a property of an element. */
const computed = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

const story = '/2024/03/ferry-fares-rise/';

for (const { colorScheme, paper, blue, green } of [
  { colorScheme: 'light', paper: 'rgb(251, 252, 254)', blue: 'rgb(18, 53, 107)', green: 'rgb(12, 79, 51)' },
  { colorScheme: 'dark', paper: 'rgb(16, 20, 27)', blue: 'rgb(169, 196, 242)', green: 'rgb(138, 211, 174)' },
] as const) {
  test(`has the colors of the outlet and of its sections in ${colorScheme} colors`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    expect(await computed(page, 'body', 'background-color')).toBe(paper);
    expect(await computed(page, '.card[data-section=harbour] .kicker', 'color')).toBe(blue);
    expect(await computed(page, '.card[data-section=council] .kicker', 'color')).toBe(green);
    for (const path of ['/council/', story]) {
      await page.goto(path);
      expect(await computed(page, 'nav a[aria-current]', 'color'), path).toBe(green);
    }
    // "More from Council" leads to a story of the other section.
    expect(await computed(page, '.card[data-section=harbour] .kicker', 'color')).toBe(blue);
    await page.goto('/harbour/');
    expect(await computed(page, 'nav a[aria-current]', 'color')).toBe(blue);
  });
}

test('has the faces and the measure of the outlet, and loads no face that it does not need', async ({ page }) => {
  const fonts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.add(new URL(request.url()).pathname);
  });
  // A font that is late is used on the next page.
  await page.goto('/');
  await page.goto(story);
  await page.evaluate(() => document.fonts.ready);
  expect(await computed(page, '.prose p', 'font-family')).toMatch(/^"Quay Sans"/);
  expect(await page.evaluate(() => document.fonts.check('16px "Quay Sans"'))).toBe(true);
  expect(await computed(page, 'h1', 'font-family')).toMatch(/^Georgia/);
  expect(await computed(page, '.search', 'font-family')).toMatch(/^"Source Sans"/);
  expect([...fonts].map((path) => path.replace(/\.[\w-]{8}\.woff2$/, '')).sort()).toEqual([
    '/_astro/quay-sans',
    '/_astro/source-sans-labels',
  ]);
  expect(await computed(page, '.prose', 'max-inline-size')).toBe('576px');
});

test('follows the colors that the reader has chosen', { tag: '@any-screen' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(story);
  await page.getByLabel('Colors').selectOption('Dark');
  expect(await computed(page, 'body', 'background-color')).toBe('rgb(16, 20, 27)');
});

test('can be read by all: no mistake of accessibility, no breach of the security policy', async ({ page }) => {
  for (const path of ['/', story]) {
    await page.goto(path);
    expect(await accessMistakes(page), path).toEqual([]);
  }
});

test('gives the icon on home screens its ground', { tag: '@any-screen' }, async ({ page }) => {
  const manifest = (await (await page.goto('/manifest.webmanifest'))?.json()) as Record<string, unknown>;
  expect(manifest['background_color']).toBe('#fbfcfe');
});
