import { expect, test } from '../tools/reader.ts';
import { pageKinds } from '../tools/page-kinds.ts';

for (const { kind, path } of pageKinds) {
  test(`${kind} ${path} needs no sideways scrolling at 360 pixels, nor at 320`, async ({ page }) => {
    await page.goto(path);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll, `at ${width} pixels`).toBeLessThanOrEqual(client);
    }
  });
}
