/** The side column of a story: contents, series, what changed. */
import { expect, test } from '../tools/reader.ts';

const long = '/2021/10/seven-months-the-long-way-round/';
const subhead = 'The ferry becomes a street';

test.describe('on a wide screen', { tag: '@any-screen' }, () => {
  test('contents, series and corrections stand beside the text, and stay in view', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(long);
    const side = page.getByRole('complementary', { name: 'About this story' });
    const contents = side.getByRole('navigation', { name: 'Contents' });
    await expect(contents.getByRole('link')).toHaveCount(6);
    await expect(side.getByRole('navigation', { name: 'Series: The Alder Street Bridge' })).toContainText('Previous:');
    await expect(side.getByRole('navigation', { name: 'What changed' })).toContainText(/Corrected October 25, 2021/);
    const text = await page.locator('#story > .prose').boundingBox();
    const column = await side.boundingBox();
    expect(column?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 1280));

    await contents.getByRole('link', { name: subhead }).click();
    await expect(page).toHaveURL(`${long}#part-the-ferry-becomes-a-street`);
    await expect(page.getByRole('heading', { name: subhead })).toBeInViewport();
    await expect(contents.getByRole('link', { name: subhead })).toBeInViewport();
  });

  test('headline, picture and text have one left edge', async ({ page }) => {
    for (const width of [768, 1024, 1280, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(long);
      const parts = ['h1', '.standfirst', '.picture img', '> .prose > p'].map((part) => page.locator(`#story ${part}`));
      const edges = await Promise.all(parts.map(async (part) => (await part.first().boundingBox())?.x));
      expect(new Set(edges).size, `at ${width} pixels: ${edges.join(', ')}`).toBe(1);
    }
  });
});

test.describe('on a phone', { tag: '@any-screen' }, () => {
  test.use({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false });

  test('the contents are one line that opens, without a script', async ({ page }) => {
    await page.goto(long);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents.getByRole('link')).toHaveCount(0);
    const box = await contents.boundingBox();
    expect(box?.height).toBeLessThan(60);
    await contents.getByText('Contents').last().click();
    await contents.getByRole('link', { name: subhead }).click();
    await expect(page.getByRole('heading', { name: subhead })).toBeInViewport();
  });

  test('the neighbors in its series stand at the end of the story', async ({ page }) => {
    await page.goto(long);
    const neighbors = page.getByRole('navigation', { name: 'Series', exact: true });
    await expect(
      neighbors.getByRole('link', { name: 'Previous: Eastmere Walks Across Its Bridge Again' }),
    ).toBeVisible();
    const text = await page.locator('#story > .prose').boundingBox();
    expect((await neighbors.boundingBox())?.y).toBeGreaterThan((text?.y ?? 0) + (text?.height ?? 0));
  });
});

test('paper has no side column', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto(long);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: subhead })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeHidden();
});

test(
  'a reader copies a link to a subhead that does not depend on its text',
  { tag: '@any-screen' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(long);
    await page.getByRole('button', { name: 'Link to a part' }).click();
    await page.getByRole('heading', { name: subhead }).getByRole('button').click();
    await expect(page.getByRole('status').first()).toHaveText(/^Link copied: /);
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(new RegExp(`${long}#part-the-ferry-becomes-a-street$`));
  },
);
