import { accessMistakes } from '../tools/axe.ts';
import { expect, readToTheEnd, test } from '../tools/reader.ts';
import { pageKinds, storyPath } from '../tools/page-kinds.ts';

for (const { kind, path } of pageKinds) {
  test(`${kind} ${path} breaks no rule of WCAG 2.2 AA, nor that of AAA for contrast`, async ({ page }) => {
    await page.goto(path);
    await readToTheEnd(page);
    expect(await accessMistakes(page)).toEqual([]);
  });
}

test('a page is painted in the colors that the reader prefers', async ({ page }) => {
  await page.goto('/');
  const brightness = () =>
    page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) throw new Error('This browser has no canvas.');
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return alpha === 0 ? 255 : (red + green + blue) / 3;
    });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await brightness()).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await brightness()).toBeLessThan(60);
});

test('the first stop of the keyboard leads to the content', async ({ page }) => {
  await page.goto(storyPath);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the keyboard sees where it is, on every stop of a story', async ({ page }) => {
  await page.goto(storyPath);
  const all = page.locator('a[href], button, input, [tabindex="0"]');
  const stops = await all.filter({ visible: true }).count();
  expect(stops).toBeGreaterThan(20);
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement ?? document.body);
      return {
        name: document.activeElement?.outerHTML.slice(0, 80),
        ring: outlineStyle !== 'none' && outlineWidth !== '0px',
        boxShadow,
      };
    });
    expect(seen.ring || seen.boxShadow !== 'none', seen.name).toBe(true);
  }
});
