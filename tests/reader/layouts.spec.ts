/** How photo essays and briefs are set, on their pages and on cards. */
import { expect, test } from '../tools/reader.ts';

const essay = '/2021/10/the-bridge-year-in-drawings/';
const brief = '/2020/04/quillhaven-lights-its-footbridge/';

test(
  'the pictures of a photo essay are larger than its text, with captions beside them',
  { tag: '@any-screen' },
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(essay);
    const text = await page.locator('#story > .prose > p').first().boundingBox();
    const figures = page.locator('#story > .prose').getByRole('figure');
    await expect(figures).toHaveCount(5);
    for (const figure of await figures.all()) {
      await figure.scrollIntoViewIfNeeded();
      const picture = await figure.getByRole('img').boundingBox();
      const caption = await figure.locator('figcaption').boundingBox();
      expect(picture?.x).toBe(text?.x);
      expect(picture?.width).toBeGreaterThan((text?.width ?? 1280) + 50);
      expect(caption?.x).toBeGreaterThan((picture?.x ?? 0) + (picture?.width ?? 1280));
      const button = await figure.getByRole('button').boundingBox();
      expect(button?.x).toBeLessThan((picture?.x ?? 0) + (picture?.width ?? 0));
    }
  },
);

test('a caption of a photo essay stands below its picture on a phone', { tag: '@any-screen' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(essay);
  const figure = page.locator('#story > .prose').getByRole('figure').first();
  await figure.scrollIntoViewIfNeeded();
  const picture = await figure.getByRole('img').boundingBox();
  const caption = await figure.locator('figcaption').boundingBox();
  expect(caption?.y).toBeGreaterThanOrEqual((picture?.y ?? 780) + (picture?.height ?? 0));
  expect(caption?.x).toBe(picture?.x);
});

test('a brief is small, on its page and on cards', { tag: '@any-screen' }, async ({ page }) => {
  const sizeOf = (headline: string) =>
    page
      .getByRole('main')
      .getByRole('heading', { name: headline })
      .first()
      .evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
  await page.goto('/2020/04/quillhaven-footbridge-reopens/');
  const usual = await sizeOf('Quillhaven Reopens Its Footbridge');
  await page.goto(brief);
  expect(await sizeOf('Quillhaven Lights Its Footbridge')).toBeLessThan(usual * 0.7);
  await page.goto('/in-the-news/');
  const onCard = await sizeOf('Quillhaven Lights Its Footbridge');
  expect(onCard).toBeLessThan(await sizeOf('Quillhaven Reopens Its Footbridge'));
});

test('the card of a review tells its rating', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/topics/bridges/');
  const card = page.getByRole('article').filter({ hasText: 'A River in Three Arches' });
  await expect(card.getByText('Rating: 3.5 out of 5')).toBeAttached();
  await expect(card.getByText('★★★½☆')).toBeVisible();
});
