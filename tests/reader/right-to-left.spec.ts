/** The demonstration outlet in Arabic: nothing of it is in English, and all of it is mirrored. */
import type { Page } from '@playwright/test';
import { languageOf } from '../../src/text/language/words.ts';
import { accessMistakes } from '../tools/axe.ts';
import { expect, test } from '../tools/reader.ts';

test.use({ site: 'paper from right to left' });

const { words } = languageOf('ar');
const storyPath = '/2026/03/ferry-returns-to-khor-yaqut/';
const chartPath = '/2026/03/council-passes-budget/';
const paths = [
  '/',
  '/harbor/',
  storyPath,
  chartPath,
  '/2026/03/storm-reaches-the-coast/',
  '/2026/02/novel-of-the-salt-road/',
  '/2026/02/how-a-lighthouse-works/',
  '/2026/01/fishermen-count-the-catch/',
  '/archive/',
  '/archive/2026/03/',
  '/contributors/',
  '/contributors/salma-nahhas/',
  '/topics/',
  '/topics/lighthouse/',
  '/latest/',
  '/corrections/',
  '/feeds/',
  '/saved/',
  '/search/',
  '/about/',
  '/404.html',
];

/** Names of services and formats, and addresses, are in Latin letters in every language. */
const latinNames =
  /RSS|OpenPGP|JavaScript|PDF|WhatsApp|Bluesky|LinkedIn|feed\.xml|https?:\S+|\S+@\S+|\b[\w-]+\.example\b|\d{4}-\d{2}/g;

/** Returns what readers see or hear of a page. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = ['aria-label', 'title', 'placeholder', 'alt'];
    const attributes = [...document.body.querySelectorAll('*')].flatMap((element) =>
      names.map((name) => element.getAttribute(name) ?? ''),
    );
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [document.title];
    while (nodes.nextNode()) {
      const { parentElement, textContent } = nodes.currentNode;
      // Without scripts, a browser shows what is in `noscript`; here it is text with tags.
      if (!parentElement?.closest('script, style')) texts.push((textContent ?? '').replaceAll(/<[^>]*>/g, ''));
    }
    return [...texts, ...attributes].map((text) => text.trim()).filter(Boolean);
  });

for (const path of paths) {
  test(`${path} is in Arabic, from right to left, within the window, and open to all @any-screen`, async ({ page }) => {
    await page.goto(path);
    const html = page.locator('html');
    await expect(html).toHaveAttribute('lang', 'ar-EG');
    await expect(html).toHaveAttribute('dir', 'rtl');
    const texts = await textsOf(page);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => /[A-Za-z]{2}/.test(text.replaceAll(latinNames, '')))).toEqual([]);
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} pixels`).toBe(width);
    }
    expect(await accessMistakes(page)).toEqual([]);
  });
}

test('dates, numbers, lists and quotation marks are those of the language @any-screen', async ({ page }) => {
  await page.goto(storyPath);
  await expect(page.locator('#story .times time').first()).toHaveText(/^١٥ مارس ٢٠٢٦، ٧:٣٠/);
  await expect(page.locator('#story .byline')).toHaveText('بقلم سلمى النحاس ويوسف بدران');
  await expect(page.locator('#corrections h2')).toHaveText('تصويب');
  const mark = page.locator('.pull-quote p').first();
  expect(await mark.evaluate((element) => getComputedStyle(element).quotes)).toBe('auto');
  await page.goto('/harbor/');
  await expect(page.locator('#months ~ dl').getByRole('link').first()).toHaveText(/يناير ٢٠٢٦ مادة واحدة/);
});

test('no Latin face is loaded ahead, since few letters need it @any-screen', async ({ page }) => {
  await page.goto(storyPath);
  await expect(page.locator('link[rel=preload][as=font]')).toHaveCount(0);
});

test('search finds an Arabic word, with vowel signs and another spelling of its letters @any-screen', async ({
  page,
}) => {
  await page.goto(`/search/?q=${encodeURIComponent('العبارة')}`);
  const result = page.locator('.result').first();
  await expect(result.getByRole('link')).toHaveText('العبّارة تعود إلى خور ياقوت بعد شتاء من التوقف');
  await expect(result.locator('mark').first()).toHaveText('العبّارة');
  await expect(page.locator('[data-results] [role=status]')).toHaveText(/^مادتان|^مادة واحدة|^[٠-٩]+ مواد/);
});

test('the keyboard walks from right to left, in the order of the text', async ({ page, isMobile }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: words.site.skip })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.nameplate a')).toBeFocused();
  const links = page.getByRole('navigation', { name: words.site.sections }).getByRole('link');
  const edges = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().right));
  expect(edges).toEqual(edges.toSorted((a, b) => b - a));
  await links.first().focus();
  await page.keyboard.press('Tab');
  await expect(links.nth(1)).toBeFocused();
  if (isMobile) return;
  // On wide screens, the stories below the lead stand side by side, the first one at the right.
  const [first, second] = await page
    .locator('.splash .seconds article')
    .evaluateAll((all) => all.slice(0, 2).map((card) => card.getBoundingClientRect().right));
  expect(first).toBeGreaterThan(second ?? 0);
});

test('bars begin at the right, where their names stand @any-screen', async ({ page }) => {
  await page.goto(chartPath);
  const edges = await page.locator('.data-chart .bars rect').evaluateAll((bars) =>
    bars.map((bar) => {
      const frame = bar.closest('svg')?.getBoundingClientRect();
      return Math.round((frame?.right ?? 0) - bar.getBoundingClientRect().right);
    }),
  );
  expect(new Set(edges)).toEqual(new Set([0]));
  await page.locator('.data-chart summary').first().click();
  await expect(page.locator('.data-chart td').first()).toHaveCSS('text-align', 'end');
});
