/** How photo essays, briefs, opinion, paid stories, live coverage and tables are set, on their pages and on cards. */
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

test(
  'opinion shows who writes, below a lighter headline than that of news',
  { tag: '@any-screen' },
  async ({ page }) => {
    const weight = () =>
      page.getByRole('heading', { level: 1 }).evaluate((heading) => Number(getComputedStyle(heading).fontWeight));
    await page.goto('/2021/10/alder-street-bridge-reopens/');
    const ofNews = await weight();
    await expect(page.locator('#story > header img')).toHaveCount(0);
    await page.goto('/2021/10/keep-the-old-railings/');
    expect(await weight()).toBeLessThan(ofNews);
    const portrait = await page.locator('#story > header img').boundingBox();
    const byline = await page.locator('#story > header .byline').boundingBox();
    expect(portrait?.width).toBeGreaterThan(40);
    expect(portrait?.width).toBe(portrait?.height);
    expect(byline?.x).toBeGreaterThan((portrait?.x ?? 0) + (portrait?.width ?? 360));
  },
);

test('the standfirst of a card begins below its picture on a phone', { tag: '@any-screen' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/latest/');
  const cards = page
    .getByRole('article')
    .filter({ has: page.locator('img') })
    .filter({ has: page.locator('.standfirst') });
  expect(await cards.count()).toBeGreaterThan(5);
  for (const card of await cards.all()) {
    await card.scrollIntoViewIfNeeded();
    const picture = await card.locator('img').boundingBox();
    const standfirst = await card.locator('.standfirst').boundingBox();
    const headline = await card.getByRole('heading').boundingBox();
    expect(standfirst?.y).toBeGreaterThan((picture?.y ?? 0) + (picture?.height ?? 780));
    expect((headline?.x ?? 0) + (headline?.width ?? 360)).toBeLessThan(picture?.x ?? 0);
  }
});

test('a table of five columns fits a phone, and its first column stays in a wider one', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/2021/11/who-pays-for-the-bridge/');
  const region = page.getByRole('region', { name: /What the bridge cost/ });
  expect(await region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  // With larger text it is wider than the screen.
  await page.getByLabel('Text size').selectOption('Larger');
  await region.evaluate((element) => {
    for (const cell of element.querySelectorAll('td')) cell.style.minWidth = '8rem';
    element.scrollLeft = 120;
  });
  const name = await region.getByRole('rowheader').first().boundingBox();
  expect(name?.x).toBe((await region.boundingBox())?.x);
});

test('key moments begin beside the picture on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/2020/05/week-of-decisions-in-washington/');
  const picture = await page.locator('#story > .picture').boundingBox();
  const moments = await page.locator('#story').getByRole('navigation', { name: 'Key moments' }).boundingBox();
  expect(moments?.x).toBeGreaterThan((picture?.x ?? 0) + (picture?.width ?? 1280));
  expect(Math.abs((moments?.y ?? 0) - (picture?.y ?? 800))).toBeLessThan(20);
});

test('a story with nothing beside it stands in the middle of a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/2021/11/an-afternoon-on-the-ferry/');
  const picture = await page.locator('#story > .picture').boundingBox();
  expect((picture?.x ?? 0) + (picture?.width ?? 0) / 2).toBeCloseTo(640, 0);
});

test('a phone shows the section of the page in the bar', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/eastmere/');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections.getByRole('link', { name: 'Eastmere' }).first()).toBeInViewport({ ratio: 1 });
});
