import type { Page } from '@playwright/test';
import { accessMistakes } from '../tools/axe.ts';
import { expect, readToTheEnd, test } from '../tools/reader.ts';
import { openView, storyPath, views } from '../tools/page-kinds.ts';

for (const view of views) {
  test(`${view.kind} ${view.path} breaks no rule of WCAG 2.2 AA, nor that of AAA for contrast`, async ({
    page,
    isMobile,
  }) => {
    await openView(page, view);
    await readToTheEnd(page);
    // The colors are those of wide screens.
    expect(await accessMistakes(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([]);
  });
}

test('a control that is too small, or too close to another, is noticed', { tag: '@any-screen' }, async ({ page }) => {
  await page.setContent(
    '<!doctype html><html lang="en"><title>Small</title><main><h1>Small</h1><button>a</button><button>b</button></main>' +
      '<style>button { inline-size: 12px; block-size: 12px; padding: 0; font-size: 8px }</style></html>',
  );
  expect((await accessMistakes(page)).join()).toContain('target-size');
});

test(
  'text that is too faint, for AA or for AAA alone, is noticed in light and in dark colors',
  { tag: '@any-screen' },
  async ({ page }) => {
    await page.setContent(
      '<!doctype html><html lang="en"><title>Faint</title><main><h1>Faint</h1><p id="AA">Words</p><p id="AAA">Words</p></main>' +
        '<style>:root { color-scheme: light dark } body { background: light-dark(#fff, #000) }' +
        '#AA { color: light-dark(#ccc, #333) } #AAA { color: light-dark(#757575, #888) }</style></html>',
    );
    const mistakes = await accessMistakes(page);
    expect(mistakes.map((mistake) => mistake.replace(/:.* id="(A+)".*$/, ': $1')).sort()).toEqual([
      'color-contrast, in dark colors: AA',
      'color-contrast, in dark colors: AAA',
      'color-contrast, in light colors: AA',
      'color-contrast, in light colors: AAA',
    ]);
  },
);

/** The brightness of the ground of a page, from 0 to 255. */
const brightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) throw new Error('This browser has no canvas.');
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return alpha === 0 ? 255 : (red + green + blue) / 3;
  });

test('a page is painted in the colors that the reader prefers', async ({ page }) => {
  await page.goto('/');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await brightness(page)).toBeLessThan(60);
});

test(
  'a reader chooses other colors for all pages and tabs, and prints in black on white',
  { tag: '@any-screen' },
  async ({ page, context }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    const other = await context.newPage();
    await other.emulateMedia({ colorScheme: 'light' });
    await other.goto('/about/');
    await page.getByLabel('Colors').selectOption('Dark');
    expect(await brightness(page)).toBeLessThan(60);
    await expect(other.getByLabel('Colors')).toHaveValue('dark');
    expect(await brightness(other)).toBeLessThan(60);

    await page.goto(storyPath, { waitUntil: 'commit' });
    await page.getByRole('banner').waitFor();
    expect(await brightness(page)).toBeLessThan(60);
    await expect(page.getByLabel('Colors')).toHaveValue('dark');
    expect(await accessMistakes(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });

    await page.getByLabel('Colors').selectOption('As on this device');
    expect(await brightness(page)).toBeGreaterThan(200);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  },
);

test('the first stop of the keyboard leads to the content', async ({ page }) => {
  await page.goto(storyPath);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
