import AxeBuilder from '@axe-core/playwright';
import { expect, readToTheEnd, test } from '../tools/reader.ts';
import { pageKinds, storyPath } from '../tools/page-kinds.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colors`, () => {
    test.use({ colorScheme });

    for (const { kind, path } of pageKinds) {
      test(`${kind} ${path} breaks no rule of WCAG 2.2 AA, nor that of AAA for contrast`, async ({ page }) => {
        await page.goto(path);
        await readToTheEnd(page);
        const { violations } = await new AxeBuilder({ page })
          .options({ runOnly: { type: 'tag', values: rules }, rules: { 'color-contrast-enhanced': { enabled: true } } })
          .analyze();
        const told = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
        expect(told).toEqual([]);
      });
    }

    test('the page is painted in those colors', async ({ page }) => {
      await page.goto('/');
      const [red = 0, green = 0, blue = 0] = await page.evaluate(() => {
        const canvas = document.createElement('canvas').getContext('2d');
        if (!canvas) return [];
        canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        const pixel = [...canvas.getImageData(0, 0, 1, 1).data];
        return pixel[3] === 0 ? [255, 255, 255] : pixel;
      });
      const light = (red + green + blue) / 3;
      if (colorScheme === 'light') expect(light).toBeGreaterThan(200);
      else expect(light).toBeLessThan(60);
    });
  });
}

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
  const stops = await page.locator('a[href], button, input, [tabindex="0"]').count();
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
