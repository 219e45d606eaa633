/** Live coverage as it is read: by who comes later, and by who has the page open while it goes on. */
import type { Locator, Page } from '@playwright/test';
import { accessMistakes } from '../tools/axe.ts';
import { LivePaper, summary, updateFile, updateText, type LiveChange } from '../tools/live-paper.ts';
import { test as base, expect } from '../tools/reader.ts';

/** What comes while the page of a story is open. */
const changes: Readonly<Record<string, LiveChange | undefined>> = {
  regatta: {
    files: {
      [updateFile(6)]: updateText('A boat has turned back', 'key: true\n'),
      [updateFile(7)]: `${updateText('The last lap')}\n::table{file="times.csv" caption="Times of the boats"}\n`,
      'updates/times.csv': 'Boat,Minutes\nAda,31\nEve,29\n',
    },
  },
  newest: { files: { [updateFile(4)]: updateText('Report of minute 4') } },
  edited: {
    files: {
      [updateFile(1)]: updateText('Report, corrected'),
      [updateFile(3)]: updateText('Report of minute 3', 'at: 2024-06-20T12:30:00Z\n'),
      [updateFile(4)]: updateText('Report of minute 4'),
    },
    removed: [updateFile(2)],
  },
  ended: { files: { 'index.md': summary('coverageEndedAt: 2024-06-20T17:00:00Z\n') } },
  corrected: {
    files: {
      'index.md': summary('corrections:\n  - at: 2024-06-20T17:00:00Z\n    text: The wind came from the west.\n'),
      [updateFile(4)]: updateText('The start', 'key: true\n'),
    },
  },
  hidden: undefined,
  whole: undefined,
};

const test = base.extend<{ paper: LivePaper }>({
  paper: [
    async ({ browserName: _ }, use) => {
      const paper = await LivePaper.open(changes);
      await use(paper);
      await paper.close();
    },
    { timeout: 240_000 },
  ],
  baseURL: async ({ paper }, use) => use(paper.origin),
});

const inList = (page: Page): Locator => page.locator('[data-updates]').getByRole('article');
const titled = (page: Page, headline: string): Locator =>
  inList(page).filter({ has: page.getByRole('heading', { name: headline }) });
const offer = (page: Page): Locator => page.getByRole('status').getByRole('button');
const way = (page: Page): Locator => page.getByRole('status').getByRole('link');

const topOf = (element: Locator): Promise<number> => element.evaluate((one) => one.getBoundingClientRect().top);

/** Has a part of the page lie where a reader reads. */
async function read(part: Locator): Promise<number> {
  await part.evaluate((element) => {
    const top = window.scrollY + element.getBoundingClientRect().top;
    window.scrollTo({ top: top - window.innerHeight / 4, behavior: 'instant' });
  });
  return topOf(part);
}

/** Counts how often the page asks what is new. */
function questionsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/updates.json')) asked.push(request.url());
  });
  return asked;
}

test('what comes while the page is open is offered, and moves nothing, neither then nor when it is taken', async ({
  page,
  paper,
}) => {
  const path = '/2024/06/regatta/';
  await page.clock.install();
  await page.goto(path);
  await expect(inList(page)).toHaveCount(3);
  await expect(offer(page)).toBeHidden();
  const passage = titled(page, 'Report of minute 2').getByRole('paragraph').nth(1);
  let before = await read(passage);

  paper.publish('regatta');
  await page.clock.fastForward('00:31');
  await expect(offer(page)).toHaveText('2 new updates — show');
  await expect(inList(page)).toHaveCount(3);
  expect(await topOf(passage)).toBe(before);
  expect(await accessMistakes(page)).toEqual([]);
  before = await read(passage);

  await offer(page).press('Enter');
  await expect(inList(page)).toHaveCount(5);
  expect(Math.abs((await topOf(passage)) - before)).toBeLessThan(1);
  await expect(inList(page).getByRole('heading').first()).toContainText('The last lap');
  await expect(page.getByText(/^5 updates, the last on 20 June 2024, 14:07/)).toBeAttached();
  await expect(page.getByRole('navigation', { name: 'Key moments' }).getByRole('link')).toHaveText(
    'A boat has turned back',
  );

  await expect(offer(page)).toBeHidden();
  await expect(way(page)).toBeFocused();
  await expect(way(page)).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(titled(page, 'The last lap')).toBeInViewport();
  await expect(titled(page, 'The last lap')).toBeFocused();
  await expect(way(page)).toBeHidden();

  // A table that came with it is sorted as any other.
  await titled(page, 'The last lap').getByRole('button', { name: 'Minutes' }).click();
  await expect(page.getByRole('rowheader')).toHaveText(['Eve', 'Ada']);
});

test('who reads the newest update goes on reading it, though newer ones come to stand above', async ({
  page,
  paper,
}) => {
  const path = '/2024/06/newest/';
  await page.clock.install();
  await page.goto(path);
  const newest = titled(page, 'Report of minute 3');
  const before = await read(newest);
  paper.publish('newest');
  await page.clock.fastForward('00:31');
  await expect(offer(page)).toHaveText('1 new update — show');
  await offer(page).click();
  await expect(inList(page)).toHaveCount(4);
  expect(Math.abs((await topOf(newest)) - before)).toBeLessThan(1);
});

test(
  'what was edited, moved and taken back since is set right with what is new',
  { tag: '@any-screen' },
  async ({ page, paper }) => {
    const path = '/2024/06/edited/';
    await page.clock.install();
    await page.goto(path);
    paper.publish('edited');
    await page.clock.fastForward('00:31');
    await offer(page).click();
    await expect(inList(page).getByRole('heading')).toHaveText([
      /Report of minute 4$/,
      /Report, corrected$/,
      /13:30.BST Report of minute 3$/,
    ]);
  },
);

test(
  'a page that nobody looks at asks nothing, and asks as soon as somebody does',
  { tag: '@any-screen' },
  async ({ page }) => {
    const path = '/2024/06/hidden/';
    await page.clock.install();
    await page.addInitScript(() => {
      let state: DocumentVisibilityState = 'visible';
      Object.defineProperty(document, 'visibilityState', { get: () => state });
      document.addEventListener('test-look', (event) => {
        state = (event as CustomEvent<DocumentVisibilityState>).detail;
        document.dispatchEvent(new Event('visibilitychange'));
      });
    });
    const look = (state: DocumentVisibilityState) =>
      page.evaluate((detail) => document.dispatchEvent(new CustomEvent('test-look', { detail })), state);
    const asked = questionsOf(page);
    await page.goto(path);
    await look('hidden');
    await page.clock.fastForward('20:00');
    expect(asked).toEqual([]);
    await look('visible');
    await expect.poll(() => asked.length).toBe(1);
    await look('hidden');
    await look('visible');
    await page.clock.fastForward('00:20');
    expect(asked).toHaveLength(1);
  },
);

test('when coverage ends the page says so, and asks no more', { tag: '@any-screen' }, async ({ page, paper }) => {
  const path = '/2024/06/ended/';
  await page.clock.install();
  const asked = questionsOf(page);
  await page.goto(path);
  await expect(page.getByText('Live coverage.')).toBeAttached();
  await expect(page.locator('article > header .genre')).toHaveText('Live');
  paper.publish('ended');
  await page.clock.fastForward('00:31');
  await expect(page.getByText(/^Coverage ended on 20 June 2024/)).toBeAttached();
  await expect(page.locator('article > header .genre')).toHaveText('As it happened');
  await expect(page).toHaveTitle(/^As it happened: /);
  await page.clock.fastForward('02:00:00');
  expect(asked).toHaveLength(1);

  await page.goto(path);
  await page.clock.fastForward('02:00:00');
  expect(asked).toHaveLength(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test(
    'the page is whole: the summary, when the last update came, and every update at its own address',
    { tag: '@any-screen' },
    async ({ page }) => {
      const path = '/2024/06/whole/';
      await page.goto(path);
      await expect(page.getByText(/^The boats keep/).first()).toBeVisible();
      await expect(page.getByText(/^3 updates, the last on 20 June 2024, 14:03/)).toBeVisible();
      await expect(inList(page).getByRole('heading')).toHaveText([/minute 3$/, /minute 2$/, /minute 1$/]);
      await expect(offer(page)).toBeHidden();
      await titled(page, 'Report of minute 1').getByRole('link', { name: 'Link to this update' }).click();
      await expect(page).toHaveURL(`${path}#update-2024-06-20t1401`);
      await expect(titled(page, 'Report of minute 1')).toBeInViewport();
    },
  );
});

test('key moments stand beside the updates on wide screens, above them in print, and all that ends a story below @any-screen', async ({
  page,
  paper,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  paper.publish('corrected');
  await page.goto('/2024/06/corrected/');
  const boxOf = async (part: Locator) => {
    const box = await part.boundingBox();
    if (!box) throw new Error('It is not shown.');
    return { ...box, right: box.x + box.width, bottom: box.y + box.height };
  };
  const moments = page.getByRole('navigation', { name: 'Key moments' });
  const updates = page.locator('[data-updates]');
  const share = page.getByRole('link', { name: 'Bluesky' });
  expect((await boxOf(moments)).x).toBeGreaterThan((await boxOf(updates)).right);
  expect((await boxOf(moments)).right).toBeLessThan(1280);
  expect((await boxOf(share)).y).toBeGreaterThan((await boxOf(updates)).bottom);
  await page.emulateMedia({ media: 'print' });
  expect((await boxOf(moments)).bottom).toBeLessThan((await boxOf(updates)).y);
});
