/** What authors set into and around a story: galleries, what is embedded, series, roles, and who paid. */
import { expect, readToTheEnd, test } from '../tools/reader.ts';

const explainer = '/2021/06/how-to-mend-a-stone-bridge/';
const analysis = '/2021/11/who-pays-for-the-bridge/';

test.describe('a gallery', () => {
  test('shows each picture with caption and credit, and leads to it in full size', async ({ page }) => {
    await page.goto(explainer);
    const gallery = page.getByRole('region', { name: 'From the crack to the crossing: gallery of 3 pictures' });
    const figures = gallery.getByRole('figure');
    await expect(figures).toHaveCount(3);
    for (const figure of await figures.all()) {
      await expect(figure.getByRole('img')).toHaveAttribute('alt', /^Drawing of /);
      await expect(figure).toContainText('Bo Marsh / The Meridian Courier');
      const href = await figure.getByRole('link').getAttribute('href');
      expect(href).toMatch(/(?:-1600\.webp|\.svg)$/);
      expect((await page.request.get(href ?? '')).status()).toBe(200);
    }
  });

  test('can be gone through to its last picture', async ({ page }) => {
    await page.goto(explainer);
    await readToTheEnd(page);
    const last = page.getByRole('figure').filter({ hasText: 'as it is to look' }).getByRole('link');
    await last.focus();
    await expect(last).toBeInViewport();
  });

  test('is all there without scripts', { tag: '@any-screen' }, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
    const page = await context.newPage();
    await page.goto(explainer);
    await expect(page.getByRole('region', { name: /gallery of 3/ }).getByRole('img')).toHaveCount(3);
    await context.close();
  });
});

test.describe('a card of a related story', () => {
  test('leads to that story, wherever it is pressed', async ({ page }) => {
    await page.goto(analysis);
    const card = page.getByRole('article').locator('aside', { hasText: 'Related' });
    await expect(card.getByRole('link')).toHaveText('How to Mend a Stone Bridge');
    // On its picture.
    await card.click({ position: { x: 40, y: 40 } });
    await expect(page).toHaveURL(explainer);
  });
});

test.describe('a table', () => {
  const region = 'Table: What the bridge cost, and what it was to cost';

  test('says what each of its numbers is, and scrolls by itself where it is wider than the screen', async ({
    page,
  }) => {
    await page.goto(analysis);
    const table = page.getByRole('table', { name: 'What the bridge cost, and what it was to cost' });
    const cell = table
      .getByRole('row', { name: /^Crane/ })
      .getByRole('cell')
      .last();
    await expect(cell).toHaveText('+18,000');
    await expect(cell).toHaveCSS('text-align', 'end');
    await page.getByRole('region', { name: region }).focus();
    const width = page.viewportSize()?.width ?? 0;
    const end = page.getByRole('columnheader', { name: 'Difference' });
    await expect(async () => {
      await page.keyboard.press('ArrowRight');
      const box = await end.boundingBox();
      expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }).toPass();
    const caption = await page.getByText('What the bridge cost, and').boundingBox();
    expect(caption?.x).toBeGreaterThanOrEqual(0);
    expect((caption?.x ?? 0) + (caption?.width ?? width)).toBeLessThanOrEqual(width);
  });

  test('has a head of two lines at most on a phone', { tag: '@any-screen' }, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto('/2021/10/seven-months-the-long-way-round/');
    const header = page.getByRole('columnheader', { name: 'Change in percent' });
    await expect(header.getByRole('button')).toHaveCount(1);
    const lines = await header.evaluate((cell) => cell.firstElementChild?.getClientRects()[0]?.height ?? 0);
    expect(lines).toBeLessThan(50);
  });

  test('is sorted by the columns of the reader’s choice, and says so', async ({ page }) => {
    await page.goto(analysis);
    const items = page.getByRole('rowheader');
    await expect(items.first()).toHaveText('Wages of the masons');
    const bill = page.getByRole('columnheader', { name: 'Bill' });
    await bill.getByRole('button').click();
    await expect(bill).toHaveAttribute('aria-sort', 'ascending');
    await expect(items).toHaveText([
      'Railings',
      'Inspections',
      'Crane',
      'New stones',
      'Free ferry',
      'Road and mortar',
      'Timber scaffold',
      'Wages of the masons',
    ]);
    await bill.getByRole('button').press('Enter');
    await expect(bill).toHaveAttribute('aria-sort', 'descending');
    await expect(items.first()).toHaveText('Wages of the masons');
    const item = page.getByRole('columnheader', { name: 'Item' });
    await item.getByRole('button').click();
    await expect(bill).not.toHaveAttribute('aria-sort');
    await expect(items.first()).toHaveText('Crane');
    for (const button of await page.getByRole('columnheader').getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });

  test(
    'is whole without scripts, and without buttons that do nothing',
    { tag: '@any-screen' },
    async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
      const page = await context.newPage();
      await page.goto(analysis);
      const table = page.getByRole('region', { name: region });
      await expect(table.getByRole('row')).toHaveCount(9);
      await expect(table.getByRole('button')).toHaveCount(0);
      await context.close();
    },
  );
});

test.describe('what is embedded', () => {
  const box = 'Film: the bridge over the Tacoma Narrows, 1940';

  test('calls nobody until the reader loads it, and then shows it in a frame that says what it is', async ({
    page,
    behindThePage,
  }) => {
    const asked: string[] = [];
    await page.route('https://www.youtube-nocookie.com/**', async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<title>Player</title><p>The film.</p>' });
    });
    await page.goto(explainer);
    await readToTheEnd(page);
    await page.waitForLoadState('networkidle');
    const figure = page.getByRole('figure').filter({ hasText: box });
    await expect(figure).toContainText('Once it is loaded, YouTube learns that you are here');
    await expect(figure.getByRole('link', { name: 'Go to it at YouTube' })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=j-zczJXSxnw',
    );
    // The page has called nobody else so far, and nothing of the provider's is on it.
    expect(behindThePage).toEqual([]);
    expect(asked).toEqual([]);

    await figure.getByRole('button', { name: 'Load it from YouTube' }).click();
    await expect(page.frameLocator(`iframe[title="${box}"]`).getByText('The film.')).toBeVisible();
    await expect(page.locator(`iframe[title="${box}"]`)).toBeFocused();
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/j-zczJXSxnw?autoplay=1']);
    // What was watched for is now what the reader wanted.
    expect(behindThePage).toEqual([`request to elsewhere: ${asked[0] ?? ''}`]);
    (behindThePage as string[]).length = 0;
  });

  test('is a plain link where no scripts run', { tag: '@any-screen' }, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
    const page = await context.newPage();
    await page.goto(explainer);
    const figure = page.getByRole('figure').filter({ hasText: box });
    await expect(figure.getByRole('link')).toBeVisible();
    await expect(figure.getByRole('button')).toHaveCount(0);
    await context.close();
  });
});

test(
  'a box is a region named by its heading, and its subheads are below it',
  { tag: '@any-screen' },
  async ({ page }) => {
    await page.goto(explainer);
    const box = page.getByRole('region', { name: 'What readers asked' });
    await expect(box.getByRole('heading', { level: 2 })).toHaveText('What readers asked');
    await expect(box.getByRole('heading', { level: 3 })).toHaveCount(2);
  },
);

test('a feature opens with a large letter, on paper too, but not in text from right to left', async ({ page }) => {
  await page.goto('/2021/11/a-river-in-three-arches/');
  const text = page.locator('.prose');
  const letter = () =>
    text.evaluate((prose) =>
      getComputedStyle(prose.querySelector('p') ?? prose, '::first-letter').getPropertyValue('initial-letter'),
    );
  expect(await letter()).toBe('3');
  await expect(text.getByRole('separator')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  expect(await letter()).toBe('3');
  await text.evaluate((prose) => (prose.querySelector('p') ?? prose).setAttribute('dir', 'rtl'));
  expect(await letter()).toBe('normal');
});

test('a footnote is read from its mark, and leads back to it', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/2021/11/who-pays-for-the-bridge/');
  const article = page.getByRole('article').first();
  const mark = article.getByRole('link', { name: '2', exact: true });
  await expect(mark).toHaveAccessibleDescription('Footnotes');
  await mark.click();
  const note = article.getByRole('listitem').filter({ hasText: 'Expected over 20 years' });
  await expect(note).toBeInViewport();
  await note.getByRole('link', { name: 'Back to reference 2' }).click();
  await expect(mark).toBeInViewport();
  await expect(article.getByRole('heading', { name: 'Footnotes' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(note.getByRole('link', { name: 'before the crack' })).toBeVisible();
  await expect(note.getByText('↩')).toBeHidden();
});

test('a series leads from part to part, and tells the story so far', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto(explainer);
  const series = page.getByRole('navigation', { name: 'Series: The Alder Street Bridge' });
  await expect(series).toContainText('Part 2 of 4');
  await expect(series.getByRole('link', { name: /Crack in Middle Pier/ })).toHaveAttribute('rel', 'prev');
  await series.getByRole('link', { name: 'Eastmere Walks Across Its Bridge Again' }).click();
  await expect(series).toContainText('Part 3 of 4');
  await series.getByRole('link', { name: 'The Alder Street Bridge' }).click();
  await expect(page).toHaveURL('/series/alder-street-bridge/');
  const parts = page.getByRole('region', { name: 'The story so far' }).getByRole('article');
  await expect(parts.getByRole('heading')).toHaveText([/^Crack/, /^How to Mend/, /^Eastmere Walks/, /^Seven Months/]);
  await expect(parts.first()).toContainText('The way across the river is now a detour of 40 minutes');
});

test('a byline tells who did what', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto(explainer);
  const header = page.getByRole('article').first().locator('header');
  await expect(header).toContainText(/By\s+Ada Lindqvist\s+and\s+Bo Marsh/);
  await expect(header).toContainText('Drawings: Bo Marsh');
});

test(
  'a sponsored story says who paid before it says anything else, and on its card',
  { tag: '@any-screen' },
  async ({ page }) => {
    await page.goto('/2021/11/an-afternoon-on-the-ferry/');
    const article = page.getByRole('article').first();
    await expect(article.locator('p').first()).toHaveText(
      'Sponsored. Paid for by the Eastmere Ferry Trust. The newsroom of The Meridian Courier had no part in it.',
    );
    await expect(article.getByRole('link', { name: 'the pages of the Trust' })).toHaveAttribute('rel', 'sponsored');
    for (const front of ['/', '/eastmere/']) {
      await page.goto(front);
      const main = page.getByRole('main');
      const card = main.getByRole('region', { name: 'Advertisement' }).getByRole('article');
      await expect(card).toContainText('An Afternoon on the Ferry');
      await expect(card.getByText('Sponsored', { exact: true })).toBeVisible();
      await expect(card.getByText('Paid for by the Eastmere Ferry Trust', { exact: true })).toBeVisible();
      await expect(main.getByRole('article').filter({ hasText: 'An Afternoon on the Ferry' })).toHaveCount(1);
    }
    await page.goto('/archive/2021/11/');
    const line = page.getByRole('article').filter({ hasText: 'An Afternoon on the Ferry' });
    await expect(line.getByText('Paid for by the Eastmere Ferry Trust', { exact: true })).toBeVisible();
  },
);

test('no story recommends a sponsored one', { tag: '@any-screen' }, async ({ page }) => {
  for (const path of ['/2021/11/who-pays-for-the-bridge/', explainer, '/2021/10/keep-the-old-railings/']) {
    await page.goto(path);
    const foot = page.getByRole('complementary', { name: 'More stories' });
    await expect(foot.getByRole('article')).not.toHaveCount(0);
    await expect(foot).not.toContainText('An Afternoon on the Ferry');
  }
});

test('the urgent line stands above every front, and leads to its story', async ({ page }) => {
  for (const path of ['/', '/foreign-affairs/', '/eastmere/']) {
    await page.goto(path);
    const urgent = page.getByRole('main').getByRole('region', { name: 'Urgent' });
    await expect(urgent).toBeInViewport();
    await expect(urgent.getByRole('link')).toHaveAttribute('href', '/2021/10/alder-street-bridge-reopens/');
  }
  await page.goto(explainer);
  await expect(page.getByRole('region', { name: 'Urgent' })).toHaveCount(0);
});
