/** A site that stands in a folder of its host, as project sites do: a reader notices nothing of it. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentTree } from '../tools/content-tree.ts';
import { crawl } from '../tools/crawl.ts';
import { beside } from '../tools/old-paper.ts';
import { write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, type Orders } from '../tools/press.ts';
import { test as base, expect } from '../tools/reader.ts';
import { results, status } from '../tools/search-page.ts';
import { serve } from '../tools/serve.ts';

interface Printed {
  readonly orders: Orders;
  readonly origin: string;
}

/** The Gazette with a story of each kind of address: moved, withdrawn, live, and with links of its author's. */
async function paper(): Promise<string> {
  const folder = await gazette();
  const tree = new ContentTree(folder);
  tree.set('stories/2024/02/bridge-reopens/index.md', { aliases: ['2024/02/bridge-shut'] });
  write(folder, {
    'stories/2024/05/pier/index.md':
      '---\nheadline: Pier\nstandfirst: Gone.\nsection: harbour\npublishedAt: 2024-05-01T12:00:00Z\nkilled: { at: 2024-05-02T12:00:00Z, reason: Wrong. }\n---\n\nWords.\n',
    'stories/2024/06/regatta/index.md':
      '---\nheadline: Regatta\nstandfirst: Boats.\nsection: harbour\ngenre: live\npublishedAt: 2024-06-20T08:00:00Z\n---\n\nSee [the bridge](/2024/02/bridge-reopens/), [bridges](/topics/bridges/?x=1&y=2#top), [home](/) and [harbour](/harbour/).\n',
    'stories/2024/06/regatta/updates/2024-06-20T1000.md': '---\nheadline: Start\n---\n\n[Go](/about/).\n',
  });
  return folder;
}

for (const [path, siteUrl] of [
  // A section of the Gazette is called so too.
  ['/harbour/', 'https://name.example/harbour'],
  ['/sites/paper/', 'https://name.example/sites/paper'],
] as const) {
  const test = base.extend<object, { printed: Printed }>({
    printed: [
      // Playwright reads from the pattern which fixtures are needed: here none.
      // eslint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const contentDir = await paper();
        const outDir = beside(contentDir, 'dist');
        const cacheDir = beside(contentDir, 'cache');
        const orders = { contentDir, outDir, cacheDir, pressTime: '2024-06-20T18:00:00Z', siteUrl };
        const { code, output } = await build(orders);
        if (code !== 0) throw new Error(output);
        const host = await serve(outDir, path);
        await use({ orders, origin: host.origin });
        await host.close();
        rmSync(dirname(contentDir), { recursive: true });
      },
      { scope: 'worker', timeout: 180_000 },
    ],
    baseURL: async ({ printed }, use) => use(printed.origin),
  });

  test.describe(`below ${path}`, () => {
    test.describe.configure({ mode: 'serial' });

    test('every address leads to something, and none out of the folder', async ({ printed }) => {
      const starts = ['', '404.html', 'robots.txt', 'sitemap-index.xml', 'feed.xml'].map((file) => path + file);
      const { statuses, astray } = await crawl(printed.origin, `${siteUrl}/`, starts);
      expect(astray).toEqual([]);
      const failed = [...statuses].filter(([, code]) => code !== 200);
      // The guid of a feed is the first address that a story had, and leads on.
      expect(failed).toEqual([[`${path}2024/02/bridge-shut/`, 301]]);
      const visited = [...statuses.keys()].map((found) => `/${found.slice(path.length)}`);
      for (const expected of [
        '/harbour/',
        '/harbour/feed.xml',
        '/2024/02/bridge-reopens/',
        '/2024/06/regatta/',
        '/2024/06/regatta/updates.json',
        '/search/contents.json',
        '/about/',
      ]) {
        expect(visited).toContain(expected);
      }
      expect(visited.filter((found) => found.startsWith('/_astro/')).join()).toMatch(/\.css.*\.js|\.js.*\.css/);
      expect(visited.some((found) => found.endsWith('.woff2'))).toBe(true);
      expect(visited.filter((found) => found.startsWith('/pictures/')).length).toBeGreaterThan(3);
      const outside = await fetch(`${printed.origin}/`);
      expect(outside.status).toBe(404);
    });

    test('a search finds a story, with its picture, and leads to it', async ({ page }) => {
      await page.goto(path);
      await page.getByRole('link', { name: 'Search' }).first().click();
      await page.getByRole('searchbox').fill('bridge');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await expect(status(page)).toContainText('for “bridge”');
      await expect(page).toHaveURL(`${path}search/?q=bridge`);
      const first = results(page).filter({ hasText: 'Swing Bridge' });
      await expect(first.getByRole('presentation')).toHaveJSProperty('complete', true);
      await first.getByRole('link').click();
      await expect(page).toHaveURL(`${path}2024/02/bridge-reopens/`);
    });

    test('a former address leads on, with the host or without it, and a withdrawn story answers 410', async ({
      page,
      printed,
      request,
    }) => {
      const former = `${path}2024/02/bridge-shut/`;
      const moved = await request.get(printed.origin + former, { maxRedirects: 0 });
      expect([moved.status(), moved.headers()['location']]).toEqual([301, `${path}2024/02/bridge-reopens/`]);
      expect((await request.get(`${printed.origin}${path}2024/05/pier/`)).status()).toBe(410);
      const file = join(printed.orders.outDir, '2024/02/bridge-shut/index.html');
      await page.route(`**${former}`, (route) =>
        route.fulfill({ body: readFileSync(file, 'utf8'), contentType: 'text/html' }),
      );
      await page.goto(former);
      await expect(page).toHaveURL(`${path}2024/02/bridge-reopens/`);
    });

    test('an open page of live coverage asks below the folder for what is new', async ({ page }) => {
      await page.clock.install();
      await page.goto(`${path}2024/06/regatta/`);
      const asked = page.waitForResponse(`**${path}2024/06/regatta/updates.json`);
      await page.clock.runFor(40_000);
      expect((await asked).status()).toBe(200);
    });
  });
}
