/** Only pages that have changed are made, each at its address and nowhere else. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AstroPrerenderer } from 'astro';
import { printOnlyChanged, type PageKeys } from '../../../src/build/prerender.ts';
import { Spare } from '../../../src/build/output/staged-output.ts';
import { newFolder, write } from '../../tools/files.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

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

/** Prints paths on top of the former edition; gives the addresses that are left to Astro, and those that were asked for. */
async function print(paths: readonly Path[], answer = (address: string) => new Response(`This is ${address}`)) {
  const outDir = join(work, 'unfinished');
  const spare = new Spare(join(work, 'cache'), 'one');
  const keys: PageKeys = new Map();
  const asked: string[] = [];
  let planned: number | undefined;
  const standard: AstroPrerenderer = {
    name: 'standard',
    getStaticPaths: () => Promise.resolve([...paths]),
    render: ({ url }) => {
      asked.push(url);
      return Promise.resolve(answer(new URL(url).pathname));
    },
  };
  const prerenderer = printOnlyChanged(standard, {
    spare,
    keys,
    site: 'https://gazette.example',
    contentDir: '/paper/content',
    contentFileOf: (pathname) => (pathname.startsWith('/2024/') ? `stories${pathname}/index.md` : undefined),
    outDir,
    onStart: () => undefined,
    onPlan: (count) => (planned = count),
  });
  const left = await prerenderer.getStaticPaths();
  const publish = () => {
    spare.publish(
      join(work, 'site'),
      spare.complete(outDir, (file) => keys.get(file)),
    );
  };
  return { asked, left: left.map(({ pathname }) => pathname), planned, publish };
}

const paths = [path('/2024/02/bridge', 'a'), path('/sitemaps/stories-2024-02.xml', 'b'), path('/search')];

test('pages with a key are made, each in its file, and the others are left to Astro', async () => {
  const { asked, left, planned } = await print(paths);
  expect(asked).toEqual([
    'https://gazette.example/2024/02/bridge/',
    'https://gazette.example/sitemaps/stories-2024-02.xml',
  ]);
  expect(left).toEqual(['/search']);
  expect(planned).toBe(2);
  const text = (file: string) => readFileSync(join(work, 'unfinished', file), 'utf8');
  expect(text('2024/02/bridge/index.html')).toBe('This is /2024/02/bridge/');
  expect(text('sitemaps/stories-2024-02.xml')).toBe('This is /sitemaps/stories-2024-02.xml');
});

test('a page whose key is that of the former edition is not asked for', async () => {
  (await print(paths)).publish();
  const { asked, left } = await print([path('/2024/02/bridge', 'a'), path('/2024/02/ferry', 'c'), path('/search')]);
  expect(asked).toEqual(['https://gazette.example/2024/02/ferry/']);
  expect(left).toEqual(['/search']);
});

test('two pages at one address, and a page that cannot be made, end the build with their address', async () => {
  await expect(print([path('/bridge', 'a'), path('/bridge/', 'b')])).rejects.toThrow(/Two pages .* \/bridge/);
  const failed = print([path('/bridge', 'a')], () => new Response('No.', { status: 500 }));
  await expect(failed).rejects.toThrow('/bridge cannot be made, by src/pages/any.astro.');
});

test('a page does not take the place of a file of public/', async () => {
  write(join(work, 'unfinished'), { 'bridge/index.html': 'An old page, taken over.' });
  await expect(print([path('/bridge', 'a')])).rejects.toThrow(/EEXIST.*bridge/);
});
