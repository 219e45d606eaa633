/** Charts, sound, film and documents in the text of a story. */
import { expect, test } from '../tools/reader.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a chart says what it shows, has letters to be read, and its figures below', async ({ page }) => {
    await page.goto('/2021/10/alder-street-bridge-reopens/');
    const chart = page.getByRole('figure', { name: 'The summer of the ferry' });
    const drawing = chart.getByRole('img', { name: 'The summer of the ferry' });
    await expect(drawing).toHaveAccessibleDescription(
      /^Line chart: Foot passengers, Bicycles by Week, from 2021-03-15/,
    );
    const [box, letters] = [await drawing.boundingBox(), await drawing.locator('text').first().boundingBox()];
    expect(letters?.height).toBeGreaterThanOrEqual(13);
    for (const label of await drawing.locator('text').all()) {
      const { x = 0, width = 0 } = (await label.boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(box?.x ?? 0);
      expect(x + width).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
    }
    await chart.getByText('All figures', { exact: true }).click();
    await expect(chart.getByRole('table').getByRole('row', { name: /^2021-08-16/ })).toContainText('2852');
  });
});
