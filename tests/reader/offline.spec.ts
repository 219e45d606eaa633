/** Stories that readers save on their device, pages that they read without a connection, and what changed since. */
import type { Page } from '@playwright/test';
import { limits } from '../../src/components/offline/storage/limits.ts';
import { accessMistakes } from '../tools/axe.ts';
import { expect, test } from '../tools/reader.ts';

const path = '/2021/06/how-to-mend-a-stone-bridge/';
const analysis = '/2021/11/who-pays-for-the-bridge/';
const tools = (page: Page) => page.getByRole('group', { name: 'Tools for reading' });
const saveButton = (page: Page) => tools(page).getByRole('button', { name: 'Save', exact: true });
const readSwitch = (page: Page) => page.getByRole('switch', { name: 'Store the pages that I read' });

/** Saves the story that is open, and waits until the worker answers for the host. */
async function save(page: Page): Promise<void> {
  await saveButton(page).click();
  await expect(tools(page).getByRole('status')).toHaveText('Saved on this device. All saved stories');
  await isReady(page);
}

/** Waits until the worker runs, and has stored the page that stands for all that are not stored. */
async function isReady(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** What a site has stored in the browser. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return {
      names,
      paths: lists.flat().map(({ url }) => new URL(url).pathname),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });

test('a reader saves a story and reads it without a connection, with its styles, type and pictures', async ({
  page,
  context,
}) => {
  await page.goto(analysis);
  expect(await stored(page)).toEqual({ names: [], paths: [], workers: 0 });
  await save(page);
  expect(await accessMistakes(page)).toEqual([]);

  await context.setOffline(true);
  await page.goto(analysis);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who Pays for the Bridge');
  await expect(page.getByText('No connection. This is a copy from')).toBeVisible();
  const look = await page.evaluate(async () => {
    await document.fonts.ready;
    return {
      faces: [...document.fonts].filter(({ status }) => status === 'loaded').length,
      sheets: [...document.styleSheets].filter((sheet) => sheet.cssRules.length > 0).length,
      lost: [...document.querySelectorAll<HTMLImageElement>('#story img')].filter(
        (image) => image.complete && image.naturalWidth === 0,
      ).length,
      lead: document.querySelector<HTMLImageElement>('#story img')?.naturalWidth,
    };
  });
  expect(look.faces).toBeGreaterThan(0);
  expect(look.sheets).toBeGreaterThan(1);
  expect(look.lost).toBe(0);
  expect(look.lead).toBeGreaterThan(300);
  await expect(tools(page).getByRole('button', { name: 'Unsave' })).toBeVisible();

  // What is not stored leads to what is.
  await page.goto('/2019/05/us-rules-out-talks-with-maduro/');
  await expect(page.getByText('the page that you opened is not stored')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Who Pays for the Bridge', exact: true }).click();
  await expect(page).toHaveURL(analysis);
  await expect(page.getByText('No connection. This is a copy from')).toBeVisible();
});

test('the list of saved stories is used by keyboard, and keeps nothing when it is emptied', async ({ page }) => {
  await page.goto(analysis);
  await save(page);
  await page.goto(path);
  await save(page);
  await tools(page).getByRole('link', { name: 'All saved stories' }).click();
  await expect(page).toHaveURL('/saved/');
  const list = page.getByRole('region', { name: 'Saved stories' });
  await expect(list.getByRole('heading', { level: 3 })).toHaveText([
    'How to Mend a Stone Bridge',
    'Who Pays for the Bridge',
  ]);
  await expect(list).toContainText('Eastmere');
  await expect(list).toContainText('June 14, 2021');
  expect(await accessMistakes(page)).toEqual([]);
  await expect(page.getByText(/[\d.]+ MB are stored now/)).toBeVisible();

  await list.getByRole('button', { name: 'Remove How to Mend a Stone Bridge' }).focus();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('heading', { level: 3 })).toHaveText(['Who Pays for the Bridge']);
  await expect(page.getByRole('status').first()).toHaveText('Removed: How to Mend a Stone Bridge');
  await expect(page.getByRole('heading', { name: 'Saved stories' })).toBeFocused();
  expect((await stored(page)).paths.filter((found) => found === path)).toEqual([]);
  await list.getByRole('button', { name: 'Remove Who Pays for the Bridge' }).press('Enter');
  await expect(list).toContainText('Nothing is saved yet');
  await expect.poll(() => stored(page)).toEqual({ names: [], paths: [], workers: 0 });
  await page.reload();
  await expect(list).toContainText('Nothing is saved yet');
  expect(await stored(page)).toEqual({ names: [], paths: [], workers: 0 });
});

test('a story is removed where it was saved, and its pictures with it', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto(analysis);
  await save(page);
  await page.goto(path);
  await save(page);
  const pictures = (await stored(page)).paths.filter((found) => found.startsWith('/pictures/'));
  // The poster of a film is among them; the film is not stored.
  expect(pictures.join()).toContain('/keystone-');
  await tools(page).getByRole('button', { name: 'Unsave' }).click();
  await expect(tools(page).getByRole('status')).toHaveText('Removed from this device.');
  const after = await stored(page);
  expect(after.paths.filter((found) => found.startsWith('/pictures/')).length).toBeLessThan(pictures.length);
  expect(after.workers).toBe(1);
});

test('a reader stores the pages that are read, with the front page, and stops', async ({ page, context }) => {
  await page.goto('/saved/');
  await readSwitch(page).check();
  await expect(page.getByRole('status').first()).toContainText('every page that you open');
  await isReady(page);
  await page.goto('/about/');
  await page.goto('/search/?q=bridge');
  await expect(page.getByRole('status').first()).toContainText('bridge');
  await page.goto(path);
  await expect.poll(async () => (await stored(page)).paths).toEqual(expect.arrayContaining(['/', '/about/', path]));
  const { paths } = await stored(page);
  expect(paths.filter((found) => /^\/(?:search|media)\//.test(found))).toEqual([]);

  await context.setOffline(true);
  await page.goto('/');
  await expect(page.getByText('No connection. This is a copy from')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Meridian Courier');
  await page.goto('/about/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/About/);
  await page.goto('/ethics/');
  await expect(page.getByText('the page that you opened is not stored')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Read offline' }).getByRole('listitem')).toHaveCount(3);

  await context.setOffline(false);
  await page.goto('/saved/');
  await expect(readSwitch(page)).toBeChecked();
  await readSwitch(page).uncheck();
  await expect(page.getByRole('status').first()).toHaveText('The pages were removed.');
  await expect.poll(() => stored(page)).toEqual({ names: [], paths: [], workers: 0 });
});

test('all is removed at once, and only when the reader means it', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto(path);
  await save(page);
  await page.goto('/saved/');
  await readSwitch(page).check();
  await expect(page.getByRole('status').first()).toContainText('every page that you open');
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: 'Remove everything' }).click();
  expect((await stored(page)).paths).toContain(path);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Everything was removed from this device.');
  await expect(readSwitch(page)).not.toBeChecked();
  await page.goto(path);
  await expect(saveButton(page)).toBeVisible();
  expect(await stored(page)).toEqual({ names: [], paths: [], workers: 0 });
});

test('a browser that cannot store says so, and offers nothing', { tag: '@any-screen' }, async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.goto(path);
  await expect(saveButton(page)).toBeHidden();
  await page.goto('/saved/');
  await expect(page.getByText('Your browser cannot save stories here')).toBeVisible();
  await expect(readSwitch(page)).toBeHidden();
});

/** Stores pages that were never there, each of which says how large it is and when it was read. */
const pretend = (page: Page, cache: string, pages: readonly { path: string; size: number; read: string }[]) =>
  page.evaluate(
    async ([name, list]) => {
      const opened = await caches.open(name);
      for (const { path: place, size, read } of list) {
        const headers = { 'Content-Type': 'text/html', 'Content-Length': String(size), 'X-Read': read };
        await opened.put(place, new Response('<h1>Old</h1>', { headers }));
      }
    },
    [cache, pages] as const,
  );
const many = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: `/old-${index}/`,
    size,
    read: new Date(Date.UTC(2020, 0, 1 + index)).toISOString(),
  }));

test(
  'the page that was not read for the longest time makes room for others',
  { tag: '@any-screen' },
  async ({ page }) => {
    await page.goto('/saved/');
    await readSwitch(page).check();
    await isReady(page);
    await pretend(page, 'read:/', many(limits.readPages, 1000));
    await page.goto('/about/');
    const old = async () => (await stored(page)).paths.filter((found) => found.startsWith('/old-'));
    await expect.poll(old).toHaveLength(limits.readPages - 1);
    expect(await old()).not.toContain('/old-0/');
    const all = async () => (await stored(page)).paths;
    await expect.poll(all).toEqual(expect.arrayContaining(['/', '/about/']));

    await pretend(page, 'read:/', many(3, limits.megabytes * 400_000));
    await page.goto('/ethics/');
    await expect.poll(old).not.toContain('/old-1/');
    const sizes = await page.evaluate(async () => {
      const responses = (
        await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).matchAll()))
      ).flat();
      return responses.reduce((sum, { headers }) => sum + Number(headers.get('Content-Length')), 0);
    });
    expect(sizes).toBeLessThanOrEqual(limits.megabytes * 1_000_000);
    await expect.poll(all).toEqual(expect.arrayContaining(['/', '/about/', '/ethics/']));
  },
);

test(
  'a reader whose list is full is told so, and no saved story is dropped',
  { tag: '@any-screen' },
  async ({ page }) => {
    await page.goto(path);
    await pretend(page, 'saved:/', many(limits.savedStories, 1000));
    await saveButton(page).click();
    await expect(tools(page).getByRole('status')).toHaveText('There is no room left. Remove a saved story first');
    const { paths } = await stored(page);
    expect(paths).not.toContain(path);
    expect(paths.filter((found) => found.startsWith('/old-'))).toHaveLength(limits.savedStories);
  },
);

test(
  'a copy stays if there is no room for the version that replaces it',
  { tag: '@any-screen' },
  async ({ page, context }) => {
    await page.goto(analysis);
    await save(page);
    const { paths } = await stored(page);
    await pretend(page, 'saved:/', many(2, limits.megabytes * 500_000));
    await Promise.all([
      page.waitForResponse(
        (response) => response.request().resourceType() === 'fetch' && response.url().endsWith(analysis),
      ),
      page.reload(),
    ]);
    await page.waitForTimeout(500);
    // The version is stored, or not, under this lock.
    await page.evaluate(() => navigator.locks.request('caches:/', () => undefined));
    expect((await stored(page)).paths).toEqual(expect.arrayContaining(paths));
    await context.setOffline(true);
    await page.goto(analysis);
    await expect(page.getByText('No connection. This is a copy from')).toBeVisible();
  },
);
