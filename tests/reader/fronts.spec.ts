import { expect, test } from '../tools/reader.ts';

for (const path of ['/foreign-affairs/', '/supreme-court/', '/in-the-news/']) {
  test(`no story stands twice on ${path}`, async ({ page }) => {
    await page.goto(path);
    const links = page.getByRole('main').getByRole('article').getByRole('link');
    const targets = await links.evaluateAll((list) => list.map((link) => link.getAttribute('href') ?? ''));
    const linked = targets.filter((href) => /^\/\d{4}\/\d{2}\/./.test(href));
    expect(linked.length).toBeGreaterThan(0);
    expect(new Set(linked).size).toBe(linked.length);
  });
}

test('the home page follows the running order of its editors', async ({ page }) => {
  await page.goto('/');
  const headlines = page.getByRole('main').getByRole('article').getByRole('link');
  await expect(headlines.first()).toHaveAttribute('href', '/2020/05/us-to-leave-open-skies-treaty/');
  await expect(headlines.nth(1)).toHaveAttribute('href', '/2020/05/us-halts-entry-from-brazil/');
  await expect(headlines.nth(2)).toHaveAttribute('href', '/2021/10/alder-street-bridge-reopens/');
});

test(
  'containers stand in the order of the editors, each under its heading',
  { tag: '@any-screen' },
  async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
      'Top stories',
      'Live coverage',
      'Advertisement',
      'A town and its bridge',
      'Foreign Affairs',
      'In pictures',
      'In brief',
      'Read again',
      'Tell us',
      'The Morning Meridian',
    ]);
    await expect(page.getByRole('region', { name: 'Foreign Affairs' }).getByRole('heading', { level: 2 })).toHaveText(
      'Foreign Affairs',
    );
    await page.getByRole('link', { name: 'Write to the newsroom' }).click();
    await expect(page).toHaveURL('/contact/');
  },
);

test('live coverage has its key moments, which lead to their updates', async ({ page }) => {
  await page.goto('/');
  const live = page.getByRole('region', { name: 'Live coverage' });
  await expect(live).toContainText('As it happened');
  const moments = live.getByRole('listitem').getByRole('link');
  await expect(moments).toHaveCount(3);
  const href = (await moments.first().getAttribute('href')) ?? '';
  await moments.first().click();
  await expect(page.locator(href.slice(href.indexOf('#')))).toBeInViewport();
});

for (const [width, height, least] of [
  [1280, 800, 8],
  [1920, 1080, 12],
  [360, 780, 3],
] as const) {
  test(`the first screen of ${width} × ${height} shows ${least} whole headlines or more`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    await page.evaluate(() => document.fonts.ready);
    const links = page.getByRole('main').locator('h3 a, li a[href^="/20"]');
    const bottoms = await links.evaluateAll((list) =>
      list.map((link) => Math.max(...[...link.getClientRects()].map(({ bottom }) => bottom))),
    );
    expect(bottoms.filter((bottom) => bottom <= height).length).toBeGreaterThanOrEqual(least);
  });
}

test('a section lists what other sections lend it, under their own labels', async ({ page }) => {
  await page.goto('/foreign-affairs/');
  const main = page.getByRole('main');
  for (const [headline, label] of [
    [/Sudan/, 'Supreme Court'],
    [/France/, 'In The News'],
  ] as const) {
    const card = main.getByRole('article').filter({ has: page.getByRole('heading', { name: headline }) });
    await expect(card).toContainText(label);
  }
});

test('the lead has picture, label, headline, date, byline and standfirst', async ({ page }) => {
  await page.goto('/');
  const lead = page.getByRole('main').getByRole('article').first();
  await expect(lead.locator('img')).toHaveCount(1);
  await expect(lead.locator('.kicker')).toHaveText('Foreign Affairs');
  await expect(lead.getByRole('heading')).toHaveText(/\S/);
  await expect(lead.locator('time')).toHaveText(/^[A-Z][a-z]+ \d{1,2}, \d{4}$/);
  await expect(lead).toContainText(/By\s+\S/);
  await expect(lead.locator('.standfirst')).toHaveText(/^.{20,180}$/s);
});

test('a kicker does not repeat the heading above it', async ({ page }) => {
  for (const path of ['/', '/foreign-affairs/']) {
    await page.goto(path);
    for (const kicker of await page.getByRole('region', { name: 'Foreign Affairs' }).locator('.kicker').all()) {
      await expect(kicker).not.toHaveText('Foreign Affairs');
    }
  }
  await expect(page.getByRole('main').locator('.kicker').filter({ hasText: 'Foreign Affairs' })).toHaveCount(0);
  // Nor the section to which a heading of other words leads.
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'In brief' }).locator('.kicker')).toHaveCount(0);
});

test('a heading that is a link stands as far above its stories as any other', async ({ page }) => {
  await page.goto('/eastmere/');
  const distances: number[] = [];
  for (const name of ['The bridge, from crack to crossing', 'More from Eastmere']) {
    const region = page.getByRole('region', { name });
    const heading = await region.getByRole('heading', { level: 2 }).boundingBox();
    const picture = await region.getByRole('article').first().boundingBox();
    distances.push((picture?.y ?? NaN) - (heading?.y ?? NaN));
  }
  expect(distances[1]).toBeCloseTo(distances[0] ?? NaN, 0);
});

test('the reader knows where in the paper a page stands', async ({ page }) => {
  await page.goto('/supreme-court/');
  const current = page.getByRole('banner').locator('[aria-current]');
  await expect(current).toHaveText('Supreme Court');
  await page.goto('/2020/05/sudan-liable-for-embassy-bombings/');
  await expect(current).toHaveText('Supreme Court');
  await expect(current).toHaveAttribute('aria-current', 'true');
});

for (const path of ['/', '/eastmere/', '/foreign-affairs/']) {
  test(`on paper the headlines of ${path} have room`, async ({ page }) => {
    // A4 and Letter within their margins, in CSS pixels.
    for (const width of [673, 695]) {
      await page.setViewportSize({ width, height: 986 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(path);
      const narrow = await page
        .getByRole('main')
        .getByRole('heading', { level: 3 })
        .evaluateAll((list) => list.filter((heading) => heading.getBoundingClientRect().width < 120).length);
      expect(narrow, `on paper of ${width} pixels`).toBe(0);
    }
  });
}
