/** Where the text of a story begins. */
import { expect, test } from '../tools/reader.ts';
import { page as printedPage, stories } from '../tools/printed.ts';

/** Windows, and how far below their top the first paragraph may begin, all in CSS pixels. */
const windows = [
  { width: 1280, height: 800, most: 900 },
  { width: 360, height: 780, most: 700 },
] as const;

/** Stories with a picture above the text. The pictures of a photo essay are the story. */
const pictured = stories().filter(({ path }) => {
  const { $ } = printedPage(path);
  return $('#story > .picture').length > 0 && $('#story.photo-essay').length === 0;
});

test.describe('the first paragraph begins soon', { tag: '@any-screen' }, () => {
  test('there are such stories', () => {
    expect(pictured.length).toBeGreaterThan(10);
  });

  for (const { path } of pictured) {
    test(path, async ({ page }) => {
      for (const { width, height, most } of windows) {
        await page.setViewportSize({ width, height });
        await page.goto(path);
        const box = await page.locator('#story > .prose > p').first().boundingBox();
        expect(box?.y, `in ${width} × ${height}`).toBeLessThanOrEqual(most);
        const picture = await page.locator('#story > .picture img').boundingBox();
        expect(picture?.height).toBeLessThanOrEqual(height * 0.7);
      }
    });
  }
});
