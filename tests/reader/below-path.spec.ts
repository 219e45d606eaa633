/** A site that stands in a folder of its host, as project sites do: a reader notices nothing of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crawl } from '../tools/crawl.ts';
import { expect, test } from '../tools/reader.ts';
import { results, searchBox, status } from '../tools/search-page.ts';
import { sharedSite } from '../tools/shared-site.ts';

for (const [path, site] of [
  // A section of the Gazette is called so too.
  ['/harbour/', 'paper below /harbour/'],
  ['/sites/paper/', 'paper below /sites/paper/'],
] as const) {
  test.describe(`below ${path}`, () => {
    test.use({ site });

    test('every address leads to something, and none out of the folder', async ({ origin }) => {
      const starts = ['', '404.html', 'robots.txt', 'sitemap-index.xml', 'feed.xml'].map((file) => path + file);
      const { statuses, astray } = await crawl(origin, `https://name.example${path}`, starts);
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
      const outside = await fetch(origin);
      expect(outside.status).toBe(404);
    });

    test('a search finds a story, with its picture, and leads to it', async ({ page }) => {
      await page.goto(path);
      await page.getByRole('link', { name: 'Search' }).first().click();
      await searchBox(page).fill('bridge');
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
      request,
    }) => {
      const former = `${path}2024/02/bridge-shut/`;
      const moved = await request.get(former, { maxRedirects: 0 });
      expect([moved.status(), moved.headers()['location']]).toEqual([301, `${path}2024/02/bridge-reopens/`]);
      expect((await request.get(`${path}2024/05/pier/`)).status()).toBe(410);
      const file = join((await sharedSite(site)).outDir, '2024/02/bridge-shut/index.html');
      await page.route(`**${former}`, (route) =>
        route.fulfill({ body: readFileSync(file, 'utf8'), contentType: 'text/html' }),
      );
      await page.goto(former);
      await expect(page).toHaveURL(`${path}2024/02/bridge-reopens/`);
    });

    test('a saved story is read without a connection, by a worker that knows no more than the folder', async ({
      page,
      context,
    }) => {
      const story = `${path}2024/02/bridge-reopens/`;
      await page.goto(story);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByText('Saved on this device.')).toBeVisible();
      const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
      expect(scope).toBe(new URL(path, page.url()).href);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await context.setOffline(true);
      await page.goto(`${path}2024/03/ferry-fares-rise/`);
      await page
        .getByRole('main')
        .getByRole('link', { name: /^The Swing Bridge/ })
        .first()
        .click();
      await expect(page).toHaveURL(story);
      await expect(page.getByText('No connection.')).toBeVisible();
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
