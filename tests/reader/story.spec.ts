import { expect, test } from '../tools/reader.ts';
import { storyPath } from '../tools/page-kinds.ts';

test.beforeEach(async ({ page }) => {
  await page.goto(storyPath);
});

test('the head of a story: kicker, standfirst, byline', async ({ page }) => {
  const article = page.getByRole('article').first();
  await expect(article.getByRole('link', { name: 'Foreign Affairs' }).first()).toHaveAttribute(
    'href',
    '/foreign-affairs/',
  );
  await expect(article.getByText(/^Weeks after a failed uprising in Venezuela/)).toBeVisible();
  await expect(article.getByRole('link', { name: 'Nora Gámez Torres' })).toHaveAttribute(
    'href',
    '/contributors/nora-gamez-torres/',
  );
  await expect(article).toContainText(/By\s+Nora Gámez Torres/);
});

test('the lead picture comes at once, with caption and credit', { tag: '@any-screen' }, async ({ page }) => {
  const figure = page.getByRole('figure').first();
  const picture = figure.getByRole('img');
  await expect(picture).toHaveAttribute('alt', /^Map of Venezuela/);
  await expect(picture).toHaveAttribute('loading', 'eager');
  await expect(picture).toHaveAttribute('fetchpriority', 'high');
  await expect(figure).toContainText('envoys of the opposition');
  await expect(figure).toContainText('Map: The Meridian Courier / Natural Earth');
});

test('the body: dateline, subheads, pull quote, figure, table', async ({ page }) => {
  const article = page.getByRole('article').first();
  await expect(article.getByText(/^WASHINGTON\s—\sThe United States will not bargain/)).toBeVisible();
  await expect(article.getByRole('heading', { level: 2, name: 'Allies at odds over talks' })).toBeVisible();
  const quote = article.getByRole('figure').filter({ has: page.getByRole('blockquote') });
  await expect(quote).toContainText('We must not confuse military cooperation with violence.');
  await expect(quote).toContainText('Carlos Vecchio');
  await expect(
    article
      .getByRole('figure')
      .filter({ hasText: 'Norway' })
      .or(article.getByRole('figure').filter({ hasText: 'Oslo' })),
  ).toHaveCount(1);
  await expect(article.getByRole('columnheader')).toHaveText(['Party', 'Position in mid-May 2019']);
  await expect(article.getByRole('row')).toHaveCount(6);
});

test(
  'the credit block names year, agency and distributor, and leads to both',
  { tag: '@any-screen' },
  async ({ page }) => {
    const article = page.getByRole('article').first();
    await expect(article).toContainText('© 2019 Miami Herald');
    await expect(article).toContainText(/Distributed by\s+Tribune Content Agency, LLC/);
    await expect(article.getByRole('link', { name: /Miami Herald/ })).toHaveAttribute(
      'href',
      /^https:\/\/www\.miamiherald\.com/,
    );
    await expect(article.getByRole('link', { name: /Tribune/ })).toHaveAttribute(
      'href',
      /^https:\/\/tribunecontentagency\.com/,
    );
  },
);

test('four related stories and the five latest follow', { tag: '@any-screen' }, async ({ page }) => {
  const related = page.getByRole('region', { name: 'Related stories' });
  const cards = related.getByRole('article');
  await expect(cards).toHaveCount(4);
  for (const card of await cards.all()) {
    await expect(card.getByRole('link')).toHaveCount(1);
    await expect(card.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/);
    await expect(card.locator('img')).toHaveAttribute('loading', 'lazy');
  }
  await expect(related.getByRole('link', { name: 'All of Foreign Affairs' })).toHaveAttribute(
    'href',
    '/foreign-affairs/',
  );
  const latest = page.locator('[aria-labelledby=latest]');
  await expect(latest.getByRole('listitem')).toHaveCount(5);
  await expect(latest.locator('time')).toHaveCount(5);
  const titles = [
    ...(await cards.getByRole('heading').allTextContents()),
    ...(await latest.getByRole('link').allTextContents()),
  ];
  expect(new Set(titles.map((title) => title.trim())).size).toBe(9);
});

test('the newest stories stand beside a text that has nothing else there', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/2020/04/quillhaven-lights-its-footbridge/');
  const boxes = async () => {
    const all = [page.locator('.prose p').first(), page.locator('[aria-labelledby=latest]')];
    const [text, latest] = await Promise.all(all.map((part) => part.boundingBox()));
    return { text: text ?? { x: NaN, y: NaN, width: NaN }, latest: latest ?? { x: NaN, y: NaN } };
  };
  await page.setViewportSize({ width: 1280, height: 800 });
  const wide = await boxes();
  expect(wide.latest.x).toBeGreaterThan(wide.text.x + wide.text.width);
  expect(Math.abs(wide.latest.y - wide.text.y)).toBeLessThan(24);
  await page.setViewportSize({ width: 768, height: 800 });
  const narrow = await boxes();
  expect(narrow.latest.x).toBe(narrow.text.x);
  expect(narrow.latest.y).toBeGreaterThan(narrow.text.y + 200);
});

test('a card opens its story wherever it is touched', async ({ page }) => {
  const card = page.getByRole('region', { name: 'Related stories' }).getByRole('article').first();
  const href = await card.getByRole('link').getAttribute('href');
  // The link of the headline lies over the whole card, so the words themselves never get the click.
  await card.locator('time').click({ force: true });
  await expect(page).toHaveURL(href ?? '');
});

test('the way back to the top leads there', async ({ page }) => {
  await page.getByRole('link', { name: 'Back to top' }).click();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
});

test('share links are links, with the address of the story', { tag: '@any-screen' }, async ({ page }) => {
  const links = page.getByRole('navigation', { name: 'Share' }).getByRole('link');
  expect(await links.count()).toBeGreaterThanOrEqual(3);
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect(decodeURIComponent(href)).toContain(`https://meridian-courier.example${storyPath}`);
  }
});

for (const timezoneId of ['Asia/Tokyo', 'Pacific/Honolulu']) {
  test.describe(`read in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('the story is dated as in Washington', { tag: '@any-screen' }, async ({ page }) => {
      const time = page.getByRole('article').first().locator('time').first();
      await expect(time).toHaveAttribute('datetime', '2019-05-17T12:00:00-04:00');
      await expect(time).toHaveText(/^May 17, 2019, 12:00\sPM\sEDT$/);
    });
  });
}

test(
  'printed on paper, the story keeps its quotes and its credit and drops the controls',
  { tag: '@any-screen' },
  async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const article = page.getByRole('article').first();
    await expect(article.getByText('We must not confuse military cooperation with violence.')).toBeVisible();
    await expect(article.getByText('© 2019 Miami Herald')).toBeVisible();
    await expect(page.locator('form').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Share' })).toBeHidden();
  },
);

test(
  'every sheet of paper says beside the name of the outlet where it is from',
  { tag: '@any-screen' },
  async ({ page }) => {
    for (const path of ['/', '/eastmere/', '/2021/11/who-pays-for-the-bridge/', '/ethics/', '/latest/', '/topics/']) {
      await page.goto(path);
      const address = page.getByRole('banner').getByText(`https://meridian-courier.example${path}`, { exact: true });
      await expect(address).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(address).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
    }
  },
);
