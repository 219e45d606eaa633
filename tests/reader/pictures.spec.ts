/** Pictures: they open large, are cropped at their focus, and follow the color scheme. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { accessMistakes } from '../tools/axe.ts';
import { expect, test } from '../tools/reader.ts';

const path = '/2021/06/how-to-mend-a-stone-bridge/';

/** A story whose lead picture is a photograph or another picture in pixels. */
const photographed = '/2021/10/museum-hangs-photographs/';

/** The focus of the lead picture of a story on the front of Eastmere, as a position. */
const focusOfBridge = '50% 30%';

test('a picture opens large, and keys and buttons lead to the others and back', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (/-1600\.webp$|\.svg$/.test(request.url())) loaded.push(new URL(request.url()).pathname);
  });
  await page.goto(path);
  const gallery = page.getByRole('region', { name: /gallery/ });
  const second = gallery.getByRole('link').nth(1);
  await second.scrollIntoViewIfNeeded();
  await second.click();

  const dialog = page.getByRole('dialog', { name: 'Pictures of this story' });
  const pictures = dialog.getByRole('figure');
  const place = dialog.getByRole('status');
  const shown = pictures.filter({ hasText: 'a scaffold takes the push' });
  await expect(shown).toBeInViewport({ ratio: 0.9 });
  await expect(shown).toContainText('Bo Marsh');
  const count = await pictures.count();
  await expect(place).toHaveText(`Picture ${count - 1} of ${count}`);
  const href = (await second.getAttribute('href')) ?? '';
  await expect.poll(() => loaded).toContain(href);
  expect(await shown.getByRole('img').evaluate((image: HTMLImageElement) => image.currentSrc)).toContain(href);
  expect(await accessMistakes(page)).toEqual([]);

  await page.keyboard.press('ArrowRight');
  await expect(place).toHaveText(`Picture ${count} of ${count}`);
  await expect(dialog.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('button', { name: 'Previous' }).click();
  await expect(place).toHaveText(`Picture ${count - 1} of ${count}`);
  await page.keyboard.press('ArrowLeft');
  await expect(place).toHaveText(`Picture ${count - 2} of ${count}`);

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(second).toBeFocused();
  await expect(page).toHaveURL(path);
});

test('a press on the picture, or on its button, opens it, and one beside it closes it', async ({ page }) => {
  await page.goto(path);
  const dialog = page.getByRole('dialog');
  const button = page.getByRole('button', { name: 'Open the picture large' }).first();
  await page
    .locator('#story figure img')
    .first()
    .click({ position: { x: 20, y: 40 } });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.mouse.click(4, 300);
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a card crops a picture around the place that its author names', async ({ page }) => {
  await page.goto('/eastmere/');
  const images = page.getByRole('main').locator('img');
  const positions = await images.evaluateAll((list) => list.map((image) => getComputedStyle(image).objectPosition));
  expect(positions).toEqual(expect.arrayContaining(['50% 50%', focusOfBridge]));
});

test.describe('where the page is dark', () => {
  const map = '/2020/05/us-halts-entry-from-brazil/';

  /** How light the sea in the corner of the lead map is, from 0 to 255. */
  const lightness = async (page: Page): Promise<number> => {
    const image = page.locator('#story figure img').first();
    await image.evaluate((element: HTMLImageElement) => element.decode());
    const { channels } = await sharp(await image.screenshot({ animations: 'disabled' })).stats();
    return channels[0]?.mean ?? Number.NaN;
  };

  for (const [way, device, choice] of [
    ['the device is', 'dark', ''],
    ['the reader has chosen so', 'light', 'dark'],
  ] as const) {
    test(`because ${way}, a map is dark too, and a picture in pixels is dimmed but in its large view`, async ({
      page,
    }) => {
      const isDimmed = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((image) => getComputedStyle(image).filter !== 'none');
      await page.emulateMedia({ colorScheme: device });
      await page.goto(map);
      const choose = () => page.getByLabel('Colors').selectOption(choice);
      await choose();
      expect(await lightness(page)).toBeLessThan(90);
      await page.goto(photographed);
      expect(await isDimmed('#story figure img')).toBe(true);
      await page.getByRole('button', { name: 'Open the picture large' }).first().click();
      expect(await isDimmed('dialog img')).toBe(false);
    });
  }

  test('but the reader has chosen light colors, a map is light and a picture as it is', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(map);
    await page.getByLabel('Colors').selectOption('light');
    expect(await lightness(page)).toBeGreaterThan(170);
    await page.goto(photographed);
    const filter = await page
      .locator('#story figure img')
      .first()
      .evaluate((image) => getComputedStyle(image).filter);
    expect(filter).toBe('none');
  });
});

test('a map has fewer names where it is small, and none on a thumbnail', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/2020/05/us-halts-entry-from-brazil/');
  const source = await page.locator('#story figure source').first().getAttribute('srcset');
  await page.goto(source ?? '');
  const namesAt = async (width: number): Promise<number> => {
    await page.setViewportSize({ width, height: 600 });
    return page
      .locator('.name, .key, .country, .water')
      .evaluateAll(
        (names) => names.filter((name) => name.checkVisibility() && name.getBoundingClientRect().width > 0).length,
      );
  };
  const [all, some, none] = [await namesAt(900), await namesAt(360), await namesAt(200)];
  expect(all).toBeGreaterThan(some);
  expect(some).toBeGreaterThan(1);
  expect(none).toBe(0);
});

test('pictures in pixels are loaded about as wide as they are shown', async ({ page }) => {
  for (const path of ['/', '/in-the-news/', photographed]) {
    await page.goto(path);
    const widths = await page
      .getByRole('main')
      .locator('[type="image/webp"] + img')
      .evaluateAll(async (images) => {
        const loaded = images.filter((image) => image instanceof HTMLImageElement);
        for (const image of loaded) image.loading = 'eager';
        await Promise.all(loaded.map((image) => image.decode()));
        // With widths in `srcset`, the natural width is the one that `sizes` tells.
        return loaded.map((image) => ({
          told: image.naturalWidth,
          shown: image.clientWidth,
          source: image.currentSrc,
        }));
      });
    expect(widths.length, path).toBeGreaterThan(0);
    for (const { told, shown, source } of widths) {
      expect(told / shown, `${path} ${source}`).toBeGreaterThan(0.85);
      expect(told / shown, `${path} ${source}`).toBeLessThan(1.35);
    }
  }
});
