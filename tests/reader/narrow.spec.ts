import { expect, test } from '../tools/reader.ts';
import { openView, views } from '../tools/page-kinds.ts';

for (const view of views) {
  test(`${view.kind} ${view.path} needs no sideways scrolling at 360 pixels, nor at 320`, async ({ page }) => {
    await openView(page, view);
    for (const [width, size] of [
      [360, ''],
      [320, ''],
      [360, 'larger'],
      [320, 'larger'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((chosen) => (document.documentElement.dataset['size'] = chosen), size);
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll, `at ${width} pixels, ${size || 'normal'} text`).toBeLessThanOrEqual(client);
    }
  });
}
