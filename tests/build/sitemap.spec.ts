/** The sitemaps of a large paper: small files, of which news changes only the last. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { HookParameters } from 'astro';
import { load } from 'cheerio';
import { sitemaps } from '../../src/build/sitemap.ts';
import type { Edition } from '../../src/newsroom/edition/edition.ts';
import { basePath } from '../../src/newsroom/edition/permalink.ts';
import { edition, story } from '../tools/newsroom.ts';
import { newFolder } from '../tools/files.ts';

/** One story an hour from a moment on. */
const archive = (count: number, from: string) =>
  Array.from({ length: count }, (_, hour) => {
    const publishedAt = new Date(Date.parse(from) + hour * 3_600_000).toISOString();
    return story(`${publishedAt.slice(0, 7).replace('-', '/')}/story-${hour}`, { publishedAt });
  });

/** Writes the sitemaps of an edition as a build does. Returns their texts by file, and what they log. */
async function write(made: Edition, pathnames: readonly string[] = []) {
  const folder = newFolder();
  const integration = sitemaps(() => made);
  const logged: string[] = [];
  const log = (message: string) => void logged.push(message);
  const logger = { warn: log, error: log, info: log };
  const config = {
    site: made.outlet.url,
    base: basePath(made.outlet.url),
    trailingSlash: 'always',
    build: { format: 'directory' },
  };
  const call = async (hook: string, options: object): Promise<void> => {
    const run = Reflect.get(integration.hooks, hook) as (options: object) => Promise<void> | void;
    await run({ logger, ...options });
  };
  await call('astro:routes:resolved', { routes: [] });
  await call('astro:config:done', { config });
  const dir = pathToFileURL(`${folder}/`);
  const pages = pathnames.map((pathname) => ({ pathname }));
  await call('astro:build:done', { dir, pages, assets: new Map() } satisfies Partial<
    HookParameters<'astro:build:done'>
  >);
  const files = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  rmSync(folder, { recursive: true });
  return { files, logged };
}

const textsOf = (xml: string, selector: string): string[] => {
  const $ = load(xml, { xml: true });
  return $(selector)
    .get()
    .map((element) => $(element).text());
};

const stories = archive(25_000, '2017-01-01T00:00:00Z');
const news = story('2019/11/breaking', { publishedAt: '2019-11-20T12:00:00Z' });
const settings = { pressTime: '2020-01-01T00:00:00Z' };

test('no file has more than 10,000 rows, and the index says of each when something in it last changed', async () => {
  const { files } = await write(edition({ stories }, settings));
  const index = files.get('sitemap-index.xml') ?? '';
  const names = textsOf(index, 'sitemap > loc').map((loc) => new URL(loc).pathname.slice(1));
  expect(names).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect([...files.keys()].sort()).toEqual([...names, 'sitemap-index.xml']);
  const rows = names.map((name) => textsOf(files.get(name) ?? '', 'url > loc'));
  expect(rows.map(({ length }) => Math.min(length, 10_000))).toEqual(rows.map(({ length }) => length));
  expect(rows.flat().length).toBeGreaterThan(25_000);
  const newest = names.map((name) =>
    textsOf(files.get(name) ?? '', 'lastmod')
      .sort()
      .at(-1),
  );
  expect(textsOf(index, 'sitemap > lastmod')).toEqual(newest);
});

test('a new story changes only the last file and the index', async () => {
  const before = await write(edition({ stories }, settings));
  const after = await write(edition({ stories: [...stories, news] }, settings));
  const changed = [...after.files].filter(([name, text]) => before.files.get(name) !== text).map(([name]) => name);
  expect(changed.sort()).toEqual(['sitemap-2.xml', 'sitemap-index.xml']);
  expect(textsOf(after.files.get('sitemap-2.xml') ?? '', 'url > loc')).toEqual(
    expect.arrayContaining(['https://gazette.example/', 'https://gazette.example/2019/11/breaking/']),
  );
});

test('below a path every address is below it', async () => {
  const made = edition({ stories: [news] }, { ...settings, siteUrl: 'https://name.example/paper' });
  const { files } = await write(made, ['', 'search/', 'archive/']);
  expect(textsOf(files.get('sitemap-index.xml') ?? '', 'loc')).toEqual(['https://name.example/paper/sitemap-0.xml']);
  const rows = textsOf(files.get('sitemap-0.xml') ?? '', 'loc');
  expect(rows).toContain('https://name.example/paper/');
  expect(rows).toContain('https://name.example/paper/2019/11/breaking/');
  expect(rows.filter((loc) => !loc.startsWith('https://name.example/paper/'))).toEqual([]);
  expect(rows).toHaveLength(new Set(rows).size);
});

test('pages that others have added have rows too, and the search page has none', async () => {
  const { files, logged } = await write(edition({ stories: [news] }, settings), ['shop/', 'search/', '404/']);
  const rows = textsOf(files.get('sitemap-0.xml') ?? '', 'loc').map((loc) => new URL(loc).pathname);
  expect(rows).toContain('/shop/');
  expect(rows.filter((path) => ['/search/', '/404/', '/index.html'].includes(path))).toEqual([]);
  expect(logged).toEqual([expect.stringMatching(/`sitemap-index\.xml` created/)]);
});
