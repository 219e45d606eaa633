/** Only pages that have changed are rendered, each at its address and nowhere else. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AstroPrerenderer } from 'astro';
import { planPages, printPages, type Path } from '../../../src/build/render/pages.ts';
import { buildIn } from '../../tools/build-in.ts';
import { newFolder, write } from '../../tools/files.ts';
import { edition } from '../../tools/newsroom.ts';

let work: string;
beforeEach(() => (work = newFolder()));
afterEach(() => rmSync(work, { recursive: true }));

/** A path of a route; without a key if none is given. */
function path(pathname: string, cacheKey?: string): Path {
  const isFile = /\.\w+$/.test(pathname);
  const route: Path['route'] = {
    route: pathname,
    component: 'src/pages/any.astro',
    params: [],
    distURL: [],
    pattern: /^/,
    segments: [],
    type: isFile ? 'endpoint' : 'page',
    prerender: true,
    fallbackRoutes: [],
    isIndex: false,
    origin: 'project',
  };
  return { pathname, route, ...(cacheKey !== undefined && { cacheKey }) };
}

/** Renders paths after what was published before. Returns the addresses that were rendered, and those left to Astro. */
async function print(paths: readonly Path[], answer = (address: string) => new Response(`This is ${address}`)) {
  const build = buildIn(work, edition());
  const rendered: string[] = [];
  const standard: AstroPrerenderer = {
    name: 'standard',
    getStaticPaths: () => Promise.resolve([...paths]),
    render: ({ url }) => {
      rendered.push(url);
      return Promise.resolve(answer(new URL(url).pathname));
    },
  };
  const { changed, uncached } = await planPages(standard, build);
  await printPages(changed, standard, build);
  const publish = () => {
    build.staged.join(build.unfinished);
    build.staged.publish(build.outDir);
  };
  return { rendered, left: uncached.map(({ pathname }) => pathname), pathnames: build.pathnames, publish };
}

const paths = [path('/2024/02/bridge', 'a'), path('/harbour/feed.xml', 'b'), path('/search')];

test('pages with a key are rendered, each in its file, and the others are left to Astro', async () => {
  const { rendered, left } = await print(paths);
  expect(rendered).toEqual(['https://gazette.example/2024/02/bridge/', 'https://gazette.example/harbour/feed.xml']);
  expect(left).toEqual(['/search']);
  const text = (file: string) => readFileSync(join(work, 'unfinished', file), 'utf8');
  expect(text('2024/02/bridge/index.html')).toBe('This is /2024/02/bridge/');
  expect(text('harbour/feed.xml')).toBe('This is /harbour/feed.xml');
});

test('a page whose key has not changed is not rendered, and is still named among all pages', async () => {
  (await print(paths)).publish();
  const again = [path('/2024/02/bridge', 'a'), path('/2024/02/ferry', 'c'), path('/search'), path('/')];
  const { rendered, left, pathnames } = await print(again);
  expect(rendered).toEqual(['https://gazette.example/2024/02/ferry/']);
  expect(left).toEqual(['/search', '/']);
  expect(pathnames).toEqual(['2024/02/bridge/', '2024/02/ferry/', 'search/', '']);
});

test('two pages at one address, and a page that cannot be rendered, end the build with their address', async () => {
  await expect(print([path('/bridge', 'a'), path('/bridge/', 'b')])).rejects.toThrow(/Two pages .* \/bridge/);
  const failed = print([path('/bridge', 'a')], () => new Response('No.', { status: 500 }));
  await expect(failed).rejects.toThrow('/bridge cannot be rendered, by src/pages/any.astro.');
});

test('only a page with one of the rare elements keeps the link to their styles', async () => {
  const link = '<link rel="stylesheet" href="/paper/_astro/elements.c0-L_d.css">';
  write(join(work, 'unfinished'), { '_astro/elements.c0-L_d.css': '.embed[data-astro-cid-abc]{margin:0}' });
  const page = (address: string) => (address === '/chart/' ? `${link}<p data-astro-cid-abc>` : `${link}<p>`);
  await print([path('/chart', 'a'), path('/plain', 'b')], (address) => new Response(page(address)));
  const text = (file: string) => readFileSync(join(work, 'unfinished', file), 'utf8');
  expect(text('chart/index.html')).toBe(`${link}<p data-astro-cid-abc>`);
  expect(text('plain/index.html')).toBe('<p>');
});

test('a page does not take the place of a file of public/', async () => {
  write(join(work, 'unfinished'), { 'bridge/index.html': 'An old page, taken over.' });
  await expect(print([path('/bridge', 'a')])).rejects.toThrow(/EEXIST.*bridge/);
});
