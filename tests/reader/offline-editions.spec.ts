/** What a reader finds who saved stories, after the paper has changed, or while its host does not answer. */
import { expect, test as base, type Page } from '@playwright/test';
import { accessMistakes } from '../tools/axe.ts';
import { ChangingPaper } from '../tools/changing-paper.ts';
import { countShifts } from '../tools/reader.ts';

// Hosts that are away make errors in the console, so no test is watched here.
const test = base.extend<{ paper: ChangingPaper }>({
  paper: [
    async ({ browserName: _ }, use) => {
      const paper = await ChangingPaper.open();
      await use(paper);
      await paper.close();
    },
    { timeout: 240_000 },
  ],
  baseURL: async ({ paper }, use) => use(paper.origin),
});

const bridge = '/2024/02/bridge-reopens/';
const fares = '/2024/03/ferry-fares-rise/';
const pier = '/2024/05/pier/';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function save(page: Page, ...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved on this device.')).toBeVisible();
    await isReady(page);
  }
}

async function readOffline(page: Page): Promise<void> {
  await page.goto('/saved/');
  await page.getByRole('switch').check();
  await expect(page.getByText('every page that you open')).toBeVisible();
  await isReady(page);
}

async function isReady(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test('a reader of a saved story learns once what has changed in it', async ({ page, paper }) => {
  const shifts = await countShifts(page);
  await save(page, bridge);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Unsave' })).toBeVisible();
  await expect(page.getByText('Changed since you read this')).toHaveCount(0);

  paper.publish('next');
  await page.goto(bridge);
  const line = page.getByText('Changed since you read this on');
  await expect(line).toBeVisible();
  await expect(line.getByRole('link')).toHaveText([
    'the headline',
    'the paragraph “SOUTH QUAY — The bridge opened”',
    'the paragraph “One more ship came.”',
    'a correction',
  ]);
  await expect(line).toHaveRole('status');
  await expect(page.locator('.is-changed')).toHaveCount(4);
  expect(await shifts()).toBe(0);
  expect(await accessMistakes(page)).toEqual([]);
  await line.getByRole('link', { name: 'One more ship came.' }).click();
  await expect(page.getByText('One more ship came.').first()).toBeInViewport();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(line).toHaveCount(0);

  await page.goto('/');
  await page.goto(bridge);
  await expect(page.getByRole('button', { name: 'Unsave' })).toBeVisible();
  await expect(line).toHaveCount(0);
});

test('a story is not called saved if it could not be read without a connection', async ({ page, paper }) => {
  paper.lose('/saved/');
  await page.goto(bridge);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('This story could not be saved.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  const left = () => page.evaluate(async () => [await caches.keys(), await navigator.serviceWorker.getRegistrations()]);
  await expect.poll(left).toEqual([[], []]);
});

test('nothing is told to a reader who saved nothing, and nothing more is loaded', async ({ page, paper }) => {
  await page.goto(bridge);
  paper.publish('next');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(bridge, { waitUntil: 'networkidle' });
  await expect(page.getByText('Changed since you read this')).toHaveCount(0);
  expect(asked).toContain(bridge);
  expect(asked.filter((path) => /saved-story|service-worker/.test(path))).toEqual([]);
});

test('the list says which saved stories changed, moved or were withdrawn, and each copy is still there', async ({
  page,
  paper,
}) => {
  await save(page, bridge, fares, pier);
  paper.publish('next');
  await page.goto('/saved/');
  const item = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(item('Traffic <Flows>')).toContainText('Changed since you read it.');
  await expect(item('The Pier')).toContainText('has another address now');
  await expect(item('Ferry')).toContainText('not at its address any more. Your copy stays here.');

  await page.goto(fares);
  await expect(heading(page)).toHaveText('This story was withdrawn');
  await page.goto('/saved/');
  await item('Ferry').getByRole('link', { name: 'Your copy from' }).click();
  await expect(heading(page)).toContainText('Ferry');
  await expect(page.getByText('This is your copy from')).toBeVisible();
  await page.getByRole('link', { name: 'Read the story as it is now' }).click();
  await expect(heading(page)).toHaveText('This story was withdrawn');

  await paper.goAway();
  await page.goto(bridge);
  await expect(heading(page)).toHaveText('The Swing Bridge Reopens & Traffic <Flows>');
});

test('a page that was read is forgotten when a reader finds that its story was withdrawn', async ({ page, paper }) => {
  await readOffline(page);
  await page.goto(fares);
  const isStored = () => page.evaluate((path) => caches.match(path).then(Boolean), fares);
  await expect.poll(isStored).toBe(true);
  paper.publish('next');
  expect((await page.goto(fares))?.status()).toBe(410);
  await expect.poll(isStored).toBe(false);
});

test('a page is replaced only together with its styles', async ({ page, paper }) => {
  await readOffline(page);
  await page.goto(bridge);
  await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), bridge)).toBe(true);
  paper.publish('halfPublished');
  await page.goto(bridge);
  await page.goto('/about/');
  await paper.goAway();
  await page.goto(bridge);
  await expect(page.getByText('No connection.')).toBeVisible();
  const styles = () =>
    page.evaluate(() => ({
      outline: getComputedStyle(document.body).outlineWidth,
      text: getComputedStyle(document.body).fontFamily,
      sheets: [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
        ({ sheet }) => sheet !== null,
      ),
    }));
  const former = await styles();
  expect(former.outline).not.toBe('7px');
  expect(former.text).toContain('Newsreader');
  expect(new Set(former.sheets)).toEqual(new Set([true]));
});

test('a page is replaced as soon as all of it is there', async ({ page, paper }) => {
  await readOffline(page);
  await page.goto(bridge);
  await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), bridge)).toBe(true);
  paper.publish('restyled');
  await page.goto(bridge);
  const isNew = () => page.evaluate((path) => caches.match(path).then((copy) => copy?.text()), bridge);
  await expect.poll(isNew).toContain('common.NEWNAME1.css');
  await paper.goAway();
  await page.goto(bridge);
  await expect(page.getByText('No connection.')).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('outline-width', '7px');
});

test('a host that does not answer is waited for three seconds', async ({ page, paper }) => {
  await save(page, bridge);
  await paper.goAway();
  await paper.beSilent();
  const start = performance.now();
  await page.goto(bridge);
  await expect(heading(page)).toHaveText('The Swing Bridge Reopens & Traffic <Flows>');
  expect(performance.now() - start).toBeGreaterThan(2500);
  expect(performance.now() - start).toBeLessThan(15_000);
});
