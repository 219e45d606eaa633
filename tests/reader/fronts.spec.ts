import { expect, test } from '../tools/reader.ts';
import { stories } from '../tools/printed.ts';

for (const path of ['/', '/foreign-affairs/', '/supreme-court/', '/in-the-news/']) {
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
  await expect(headlines).toHaveCount(Math.min(25, stories().length));
});

test('a section lists what other sections lend it, under their own labels', async ({ page }) => {
  await page.goto('/foreign-affairs/');
  const main = page.getByRole('main');
  for (const [headline, label] of [
    [/Sudan/, 'Supreme Court'],
    [/France/, 'In The News'],
    [/Open Skies/, 'Foreign Affairs'],
  ] as const) {
    const card = main.getByRole('article').filter({ has: page.getByRole('heading', { name: headline }) });
    await expect(card).toContainText(label);
  }
});

test('every card has picture, label, headline, date, byline and standfirst', async ({ page }) => {
  await page.goto('/');
  for (const card of await page.getByRole('main').getByRole('article').all()) {
    await expect(card.locator('img')).toHaveCount(1);
    await expect(card.locator('.kicker')).toHaveText(/^(?:Foreign Affairs|Supreme Court|In The News|Eastmere)$/);
    await expect(card.getByRole('heading')).toHaveText(/\S/);
    await expect(card.locator('time')).toHaveText(/^[A-Z][a-z]+ \d{1,2}, \d{4}$/);
    await expect(card).toContainText(/By\s+\S/);
    await expect(card.locator('.standfirst')).toHaveText(/^.{20,180}$/s);
  }
});

test('the reader knows where in the paper a page stands', async ({ page }) => {
  await page.goto('/supreme-court/');
  const current = page.getByRole('banner').locator('[aria-current]');
  await expect(current).toHaveText('Supreme Court');
});
