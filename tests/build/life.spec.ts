/**
 * One story, from plan to withdrawal. Each edition is printed on top of the one before, and every place where the story
 * can be met is looked at: its page, front, card, feed, sitemap, search, structured data and pictures.
 */
import { existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { parseRssFeed } from 'feedsmith';
import sharp from 'sharp';
import { ContentTree } from '../tools/content-tree.ts';
import { differences } from '../tools/editions.ts';
import type { Fields } from '../tools/newsroom.ts';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, noteAddresses, type BuildSettings } from '../tools/build-command.ts';
import { filesWith, unpacked } from '../tools/traces.ts';

// Each step prints on top of what the earlier have left.
test.describe.configure({ mode: 'serial' });

const first = '2025/03/lighthouse-to-close';
const second = '2025/03/lighthouse-stays-open';

let settings: BuildSettings;
let tree: ContentTree;
let id = first;

const file = () => `stories/${id}/index.md`;
const read = (path: string) => readFileSync(join(settings.outDir, path), 'utf8');
const pageOf = (story: string) => load(read(`${story}/index.html`));
const clean = (text: string) => text.replace(/\s+/g, ' ').trim();

async function print(pressTime: string): Promise<void> {
  settings = { ...settings, pressTime };
  const { code, output } = await build(settings);
  expect(code, output).toBe(0);
}

/** Expects that the edition, after all that was printed before it, is the one that a cold build prints. */
async function expectColdEdition(): Promise<void> {
  const work = newFolder();
  const cold = { ...settings, outDir: join(work, 'site'), cacheDir: join(work, 'cache') };
  expect((await build(cold)).code).toBe(0);
  expect(differences(settings.outDir, cold.outDir)).toEqual([]);
  rmSync(work, { recursive: true });
}

/** Where the story can be met, surface by surface. */
function surfaces() {
  const links = (path: string) =>
    load(read(path))(`main a[href^="/${id}/"]`)
      .get()
      .map((element) => clean(load(read(path))(element).text()));
  const item = parseRssFeed(read('feed.xml')).items?.find(({ link }) => new URL(link ?? '').pathname === `/${id}/`);
  const maps = globSync('sitemap-*.xml', { cwd: settings.outDir }).map(read).join('\n');
  const row = new RegExp(`/${id}/</loc>(?:<lastmod>(.*?)</lastmod>)?`).exec(maps);
  const fragments = unpacked(join(settings.outDir, 'search')).filter(({ path }) => path.endsWith('.pack'));
  const found = fragments.find(({ text }) => text.includes(`"/${id}/"`));
  return {
    page: existsSync(join(settings.outDir, id, 'index.html')),
    lead: links('index.html').length > 0,
    card: links('harbour/index.html').length > 0,
    archive:
      existsSync(join(settings.outDir, 'archive/2025/03/index.html')) && links('archive/2025/03/index.html').length > 0,
    feed: item?.title,
    sitemap: row?.[1],
    search: found && /Lighthouse[\w ]*/.exec(found.text.slice(found.text.indexOf(`/${id}/`)))?.[0],
    pictures: globSync('pictures/lamp-*', { cwd: settings.outDir }).length > 0,
  };
}

interface Article {
  readonly url: string;
  readonly dateModified: string;
  readonly correction?: readonly { readonly text: string; readonly datePublished: string }[];
}

const article = (): Article => JSON.parse(pageOf(id)('script[type="application/ld+json"]').first().text()) as Article;

const nowhere = {
  page: false,
  lead: false,
  card: false,
  archive: false,
  feed: undefined,
  sitemap: undefined,
  search: undefined,
  pictures: false,
};
const everywhere = { page: true, lead: true, card: true, archive: true, pictures: true };

test.beforeAll(async () => {
  const contentDir = await gazette();
  const work = newFolder();
  settings = {
    contentDir,
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
    pressTime: '2025-01-01T00:00:00Z',
  };
  tree = new ContentTree(contentDir);
  await noteAddresses(settings);
});

test.afterAll(() => {
  for (const folder of [settings.contentDir, settings.outDir]) rmSync(dirname(folder), { recursive: true });
});

test('planned: a draft is in no place', async () => {
  const lamp = sharp({ create: { width: 500, height: 300, channels: 3, background: '#fc3' } });
  write(tree.folder, { [`stories/${first}/lamp.png`]: await lamp.png().toBuffer() });
  const fields: Fields = {
    headline: 'Lighthouse to Close',
    standfirst: 'The lamp goes out in May.',
    section: 'harbour',
    topics: ['bridges'],
    byline: ['ines-okafor'],
    publishedAt: '2025-03-03T09:00:00Z',
    image: { file: 'lamp.png', alt: 'A lamp', credit: 'Gazette' },
    draft: true,
  };
  tree.write(file(), fields, '\nThe keeper was told by letter.\n');
  await print('2025-03-10T00:00:00Z');
  expect(surfaces()).toEqual(nowhere);
  expect(filesWith('lighthouse', unpacked(settings.outDir))).toEqual([]);
});

test('under embargo: it is in no place, but the hour is told', async () => {
  const moment = '2025-03-12T12:00:00Z';
  tree.set(file(), { draft: undefined, publishedAt: moment, embargoUntil: moment });
  await print('2025-03-12T11:59:59Z');
  expect(surfaces()).toEqual(nowhere);
  expect(filesWith('lighthouse', unpacked(settings.outDir))).toEqual([]);
  expect(JSON.parse(read('next-edition.json'))).toEqual({
    at: '2025-03-12T12:00:00.000Z',
    reasons: [{ why: 'an embargo ends', count: 1 }],
  });
});

test('published: a second later it is in every place', async () => {
  await print('2025-03-12T12:00:00Z');
  expect(surfaces()).toEqual({
    ...everywhere,
    feed: 'Lighthouse to Close',
    sitemap: '2025-03-12T12:00:00.000Z',
    search: expect.stringContaining('Lighthouse to Close') as unknown,
  });
  expect(article().dateModified).toBe('2025-03-12T12:00:00Z');
  await noteAddresses(settings);
  expect(readFileSync(join(tree.folder, 'addresses/2025.txt'), 'utf8')).toBe(`${first}\n`);
});

test('updated: page, sitemap and structured data tell when', async () => {
  tree.set(file(), { headline: 'Lighthouse May Close', updatedAt: '2025-03-13T08:00:00Z' });
  await print('2025-03-13T09:00:00Z');
  expect(surfaces()).toEqual({
    ...everywhere,
    feed: 'Lighthouse May Close',
    sitemap: '2025-03-13T08:00:00.000Z',
    search: expect.stringContaining('Lighthouse May Close') as unknown,
  });
  expect(article().dateModified).toBe('2025-03-13T08:00:00Z');
  expect(clean(pageOf(id)('article header').text())).toContain('Updated 13 March 2025, 08:00 GMT');
});

test('corrected: story, list of corrections, both feeds and structured data say what was wrong', async () => {
  const corrections = [
    { at: '2025-03-15T10:00:00Z', text: 'The keeper was told by telephone.' },
    { at: '2025-03-14T10:00:00Z', text: 'The lamp was lit in 1871 & not in "1817".' },
  ];
  tree.set(file(), { corrections });
  await print('2025-03-16T00:00:00Z');
  const $ = pageOf(id);
  const notice = $('#corrections');
  expect(notice.find('h2').text()).toBe('Corrections');
  expect(
    notice
      .find('time')
      .get()
      .map(({ attribs }) => attribs['datetime']),
  ).toEqual(['2025-03-15T10:00:00Z', '2025-03-14T10:00:00Z']);
  expect(clean(notice.text())).toContain('The lamp was lit in 1871 & not in “1817”.');
  expect($('article header a[href="#corrections"]').text()).toContain('15 March 2025');

  const list = load(read('corrections/index.html'));
  const rows = list('main li').get();
  expect(rows.map((row) => list(row).find('time').attr('datetime'))).toEqual(corrections.map(({ at }) => at));
  const [href = ''] = rows.map((row) => list(row).find('a').attr('href') ?? '');
  expect(href).toBe(`/${id}/#correction-2`);
  expect($('#correction-2').text()).toContain('by telephone');

  const feed = parseRssFeed(read('corrections/feed.xml'));
  expect(feed.items?.map(({ title, link, description = '' }) => [title, link, load(description).text()])).toEqual([
    [
      'Correction: Lighthouse May Close',
      `https://gazette.example/${id}/#correction-2`,
      'The keeper was told by telephone.',
    ],
    [
      'Correction: Lighthouse May Close',
      `https://gazette.example/${id}/#correction-1`,
      'The lamp was lit in 1871 & not in “1817”.',
    ],
  ]);
  const item = parseRssFeed(read('feed.xml')).items?.find(({ link }) => link?.endsWith(`/${id}/`));
  expect(load(item?.content?.encoded ?? '').text()).toContain(
    'Correction (15 March 2025): The keeper was told by telephone.',
  );
  expect(article().dateModified).toBe('2025-03-15T10:00:00Z');
  expect(article().correction).toEqual([
    { '@type': 'CorrectionComment', text: 'The keeper was told by telephone.', datePublished: '2025-03-15T10:00:00Z' },
    {
      '@type': 'CorrectionComment',
      text: 'The lamp was lit in 1871 & not in “1817”.',
      datePublished: '2025-03-14T10:00:00Z',
    },
  ]);
  expect(surfaces().sitemap).toBe('2025-03-15T10:00:00.000Z');
});

test('renamed: the former address leads on, and nothing but the ids of feeds knows it', async () => {
  renameSync(join(tree.folder, `stories/${first}`), join(tree.folder, `stories/${second}`));
  id = second;
  tree.set(file(), { headline: 'Lighthouse Stays Open', aliases: [first] });
  await print('2025-03-17T00:00:00Z');
  expect(surfaces()).toEqual({
    ...everywhere,
    feed: 'Lighthouse Stays Open',
    sitemap: '2025-03-15T10:00:00.000Z',
    search: expect.stringContaining('Lighthouse Stays Open') as unknown,
  });
  const $ = pageOf(first);
  expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=/${second}/`);
  expect($('link[rel=canonical]').attr('href')).toBe(`https://gazette.example/${second}/`);
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
  expect($('main a').attr('href')).toBe(`/${second}/`);
  expect(read('_redirects')).toBe(`/${first}/ /${second}/ 301!\n`);
  // An item of a feed keeps its id, which is the address that the story had first.
  const feeds = ['contributors/ines-okafor/feed.xml', 'corrections/feed.xml', 'feed.xml', 'harbour/feed.xml'];
  expect(filesWith(first, unpacked(settings.outDir))).toEqual([`${first}/index.html`, '_redirects', ...feeds].sort());
  await noteAddresses(settings);
  await expectColdEdition();
});

test('withdrawn: a notice is left at its address, and not a word of it anywhere', async () => {
  const told = 'The letter turned out to be a joke.';
  tree.set(file(), { killed: { at: '2025-03-20T08:00:00Z', reason: told } });
  await print('2025-03-20T07:59:59Z');
  expect(surfaces()).toMatchObject(everywhere);
  expect(filesWith(told, unpacked(settings.outDir))).toEqual([]);

  await print('2025-03-20T08:00:00Z');
  expect(surfaces()).toEqual({ ...nowhere, page: true });
  const $ = pageOf(id);
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
  expect($('h1').text()).toBe('This story was withdrawn');
  expect($('main time').attr('datetime')).toBe('2025-03-20T08:00:00Z');
  expect($('main').text()).toContain(told);
  // The script of chosen colors, which has no type, is on every page.
  expect($('script[type], article img, link[rel=canonical]').length).toBe(0);
  expect(read('_redirects').split('\n')).toEqual([
    `/${first}/ /${second}/ 301!`,
    `/${second}/ /${second}/index.html 410!`,
    '',
  ]);
  const files = unpacked(settings.outDir);
  for (const words of ['Lighthouse ', 'The lamp', 'by letter', 'telephone', '1871']) {
    expect(
      filesWith(
        words,
        files.filter(({ path }) => path !== `${second}/index.html`),
      ),
      words,
    ).toEqual([]);
    expect($.html(), words).not.toContain(words);
  }
  expect(filesWith('stays-open', files)).toEqual([`${first}/index.html`, `${second}/index.html`, '_redirects'].sort());
  await expectColdEdition();
});

test('an outlet that has corrected nothing says so', () => {
  const $ = load(read('corrections/index.html'));
  expect($('main').text()).toContain('No story that stands on this site has been corrected so far.');
  expect(parseRssFeed(read('corrections/feed.xml')).items ?? []).toEqual([]);
});
