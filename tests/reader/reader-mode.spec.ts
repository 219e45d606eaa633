/** Reader modes show the story whole, and nothing that stands around it. */
import type { Page } from '@playwright/test';
import { load } from 'cheerio';
import { guessedStories } from '../tools/guessed-paper.ts';
import { expect, test } from '../tools/reader.ts';
import { liveStoryPath } from '../tools/page-kinds.ts';
import { stories } from '../tools/printed.ts';
import { clean, readerView } from '../tools/reader-mode.ts';

/** Expects that the reader mode keeps the story that is open, and only that. */
async function expectStory(page: Page): Promise<void> {
  const { title, byline, text, runTogether } = await readerView(page);
  const $ = load(await page.content());
  const textsOf = (selector: string): string[] =>
    $(selector)
      .get()
      .map((element) => clean($(element).text()))
      .filter(Boolean);
  const [headline = '', standfirst = ''] = textsOf('h1, main article > header .standfirst');
  expect(clean(title)).toContain(headline);
  expect(byline).toBe(textsOf('main article > header .byline bdi').join(', '));
  const kept = [
    standfirst,
    ...textsOf('main article > header :is(time, .roles li)'),
    ...textsOf('.prose > p, .prose > :is(ul, ol) li, .prose > :is(h2, h3), .prose :is(td, tbody th, caption)'),
    ...textsOf('main figcaption :is(.caption, .credit)'),
    ...textsOf('.paid-for, #corrections :is(h2, p), .wire-credit p, .reported-from'),
    ...textsOf('[data-updates] :is(.headline, time, .byline)'),
  ];
  const dropped = [
    ...textsOf('main > div > aside :is(h2, h3, label, button, .pitch, .privacy)'),
    ...textsOf('.prose aside'),
    ...textsOf('main article footer [aria-label=Share] li, .series .place, .gallery .place'),
    ...['Back to top', 'Sign up', 'Key moments', 'Link to this update', 'full size', 'Read more', 'Previous:', 'Next:'],
  ];
  expect(kept.filter((part) => !text.includes(part))).toEqual([]);
  expect(dropped.filter((part) => text.includes(part))).toEqual([]);
  const [labels = ''] = textsOf('main article > header .labels');
  expect(text.slice(0, text.indexOf(standfirst))).not.toContain(labels);
  expect(runTogether).toEqual([]);
}

test.describe('the demonstration outlet', () => {
  for (const { path } of stories()) {
    test(`${path} is whole, and nothing else`, async ({ page }) => {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await expectStory(page);
    });
  }

  test('the key moments of live coverage are told once, as updates', async ({ page }) => {
    await page.goto(liveStoryPath);
    const { text } = await readerView(page);
    expect(text.split('Justices restore the penalty against Sudan')).toHaveLength(2);
  });
});

test.describe('the Harbour Gazette', () => {
  test.use({ site: 'paper of June 2024' });
  const own = ['2024/02/bridge-reopens', '2024/03/ferry-fares-rise'];
  for (const id of [...own, ...Object.keys(guessedStories).map((slug) => `2024/03/${slug}`)]) {
    test(`${id} is whole, and nothing else`, async ({ page }) => {
      await page.goto(`/${id}/`, { waitUntil: 'domcontentloaded' });
      await expectStory(page);
    });
  }
});
