/** Pictures of a story open large. */
import { accessMistakes } from '../tools/axe.ts';
import { expect, test } from '../tools/reader.ts';

const path = '/2021/06/how-to-mend-a-stone-bridge/';

test('a picture opens large, and keys and buttons lead to the others and back', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('-1600.webp')) loaded.push(new URL(request.url()).pathname);
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
