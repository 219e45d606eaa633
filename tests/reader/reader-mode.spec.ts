/** Reader modes show the story whole, and nothing that stands around it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { load } from 'cheerio';
import { test as base, expect } from '../tools/reader.ts';
import { liveStoryPath } from '../tools/page-kinds.ts';
import { stories } from '../tools/printed.ts';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build } from '../tools/press.ts';
import { clean, readerView } from '../tools/reader-mode.ts';
import { serve } from '../tools/serve.ts';

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
  expect(title).toContain(headline);
  expect(byline).toBe(textsOf('main article > header .byline bdi').join(', '));
  const kept = [
    standfirst,
    ...textsOf('main article > header :is(time, .roles li)'),
    ...textsOf('.prose > p, .prose > :is(ul, ol) li, .prose > :is(h2, h3), .prose td'),
    ...textsOf('main figcaption :is(.caption, .credit)'),
    ...textsOf('.paid-for, #corrections :is(h2, p), .wire-credit p, .reported-from'),
    ...textsOf('[data-updates] :is(.headline, time, .byline)'),
  ];
  const dropped = [
    ...textsOf('main > div > aside :is(h2, h3, label, button, .pitch, .privacy)'),
    ...textsOf('main article footer [aria-label=Share] li, .series .place, .gallery .place'),
    ...['Back to top', 'Sign up', 'Key moments', 'Link to this update', 'full size', 'Read more', 'Previous:', 'Next:'],
  ];
  expect(kept.filter((part) => !text.includes(part))).toEqual([]);
  expect(dropped.filter((part) => text.includes(part))).toEqual([]);
  const [labels = ''] = textsOf('main article > header .labels');
  expect(text.slice(0, text.indexOf(standfirst))).not.toContain(labels);
  expect(runTogether).toEqual([]);
}

base.describe('the demonstration outlet', () => {
  for (const { path } of stories()) {
    base(`${path} is whole, and nothing else`, async ({ page }) => {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await expectStory(page);
    });
  }

  base('the key moments of live coverage are told once, as updates', async ({ page }) => {
    await page.goto(liveStoryPath);
    const { text } = await readerView(page);
    expect(text.split('Justices restore the penalty against Sudan')).toHaveLength(2);
  });
});

const front = (fields: string) => `---
headline: A Headline
standfirst: The standfirst says it shortly.
section: harbour
publishedAt: 2024-03-10T12:00:00Z
${fields}
---
`;
const figure =
  '::figure{file="bolt.png" alt="A bolt" caption="A new bolt" credit="Photo: Inés Okafor" license="CC BY 4.0"}';
const long = Array.from(
  { length: 8 },
  (_, index) => `Paragraph ${index} tells of the harbor, of its boats, and of the tide.`,
);

/** Stories that are short, unsigned, or begin with something else than a paragraph: reader modes guess most at these. */
const added: Readonly<Record<string, string>> = {
  'unsigned-report': `${front('dateline: LIMA')}The boats are back.`,
  'figure-first': `${front('dateline: LIMA')}${figure}\n\n${figure}\n\nThe boats are back.`,
  'list-first': `${front('dateline: LIMA\nbylineText: The editors')}- One boat\n- Two boats\n\n> A quotation.\n\nThe boats are back.`,
  corrected: `${front('corrections:\n  - at: 2024-03-11T12:00:00Z\n    text: There are two boats.\n  - at: 2024-03-12T12:00:00Z\n    text: There are three.')}The boats are back.`,
  'corrected-long': `${front('byline: [ines-okafor, mona-tahawi]\ncorrections:\n  - at: 2024-03-11T12:00:00Z\n    text: There are two boats.')}${long.join('\n\n')}`,
  paid: `${front('genre: sponsored\nsponsor: the Trust')}${long.join('\n\n')}`,
  'paid-short': `${front('genre: sponsored\nsponsor: the Trust')}Take the boat.`,
  gallery: `${front('genre: explainer')}${long.slice(0, 3).join('\n\n')}\n\n::::gallery{label="Bolts, old and new"}\n${figure}\n\n${figure}\n::::\n\nThe last word.`,
  agency: `${front('wire:\n  agency: coast-wire\n  year: 2024')}${long.join('\n\n')}`,
};

const test = base.extend<object, { harbourGazette: string }>({
  harbourGazette: [
    // Playwright reads from the pattern which fixtures are needed: here none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const contentDir = await gazette();
      const picture = readFileSync(join(contentDir, 'stories/2024/02/bridge-reopens/narrow.png'));
      for (const [slug, source] of Object.entries(added)) {
        write(contentDir, { [`stories/2024/03/${slug}/index.md`]: source });
        if (source.includes('bolt.png')) write(contentDir, { [`stories/2024/03/${slug}/bolt.png`]: picture });
      }
      const outDir = `${newFolder()}/site`;
      const { code, output } = await build({
        contentDir,
        outDir,
        cacheDir: newFolder(),
        pressTime: '2024-06-01T00:00:00Z',
      });
      if (code !== 0) throw new Error(output);
      const host = await serve(outDir);
      await use(host.origin);
      await host.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test.describe('the Harbour Gazette', () => {
  test.use({ baseURL: async ({ harbourGazette }, use) => use(harbourGazette) });
  const own = ['2024/02/bridge-reopens', '2024/03/ferry-fares-rise'];
  for (const id of [...own, ...Object.keys(added).map((slug) => `2024/03/${slug}`)]) {
    test(`${id} is whole, and nothing else`, async ({ page }) => {
      await page.goto(`/${id}/`, { waitUntil: 'domcontentloaded' });
      await expectStory(page);
    });
  }
});
