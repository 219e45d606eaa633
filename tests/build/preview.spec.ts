/** The author's live preview: it shows what is held back, and what was saved a moment ago. */
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { makeCacheFolder } from '../../src/reading/cache/cache-folder.ts';
import { nameOfProcess } from '../../src/build/output/lock.ts';
import { Checkout } from '../tools/checkout.ts';
import { ContentTree } from '../tools/content-tree.ts';
import { dressedPaper, lookOfGazette } from '../tools/dressed-paper.ts';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { startPreview, startSite } from '../tools/build-command.ts';
import { sharedSite } from '../tools/shared-site.ts';
import { storyText } from '../tools/story-text.ts';

test('an author sees a draft, and every change of it as soon as the file is saved', async () => {
  const tree = new ContentTree(await gazette());
  const cacheDir = newFolder();
  const path = 'stories/2024/03/quay/index.md';
  const fields = { headline: 'Quay to Close', standfirst: 'It is old.', section: 'harbour', draft: true };
  tree.write(path, { ...fields, publishedAt: '2024-03-10T12:00:00Z' }, '\nThe first wording.\n');
  const preview = await startPreview({ contentDir: tree.folder, cacheDir, pressTime: '2025-01-01T00:00:00Z' });
  const shown = async (address: string) => (await fetch(`${preview.origin}${address}`)).text();
  try {
    expect(await shown('/2024/03/quay/')).toContain('The first wording.');
    tree.setBody(path, '\nThe second wording.\n');
    await expect.poll(() => shown('/2024/03/quay/')).toContain('The second wording.');
    tree.set(path, { headline: 'Quay Stays Open' });
    await expect.poll(() => shown('/')).toContain('Quay Stays Open');
    tree.write(
      'stories/2024/03/pier/index.md',
      { ...fields, headline: 'A Pier', publishedAt: '2024-03-11T12:00:00Z' },
      '\nNew.\n',
    );
    await expect.poll(() => shown('/2024/03/pier/')).toContain('A Pier');
    // The folders of a month come with its first story, at once as far as the system tells.
    const desk = new ContentTree(newFolder());
    const first = 'stories/2023/11/tide/index.md';
    desk.write(first, { ...fields, publishedAt: '2023-11-11T12:00:00Z' }, '\nNew.\n');
    renameSync(join(desk.folder, 'stories/2023'), join(tree.folder, 'stories/2023'));
    await expect.poll(() => shown('/2023/11/tide/')).toContain('Quay to Close');
    for (const headline of ['Tide Turns', 'Tide Turns Again']) {
      tree.set(first, { headline });
      await expect.poll(() => shown('/2023/11/tide/')).toContain(headline);
    }
  } finally {
    await preview.stop();
    for (const folder of [dirname(tree.folder), cacheDir]) rmSync(folder, { recursive: true });
  }
});

test('the preview follows the clock: what is scheduled runs when its time has come, and what is killed is gone', async () => {
  const tree = new ContentTree(await gazette());
  const cacheDir = newFolder();
  const path = 'stories/2024/03/quay/index.md';
  const fields = { headline: 'Quay to Close', standfirst: 'It is old.', section: 'harbour' };
  const preview = await startPreview({ contentDir: tree.folder, cacheDir });
  const held = async () => /is scheduled/.test(await (await fetch(`${preview.origin}/2024/03/quay/`)).text());
  try {
    tree.write(path, { ...fields, publishedAt: '2099-01-01T00:00:00Z' }, '\nNew.\n');
    await expect.poll(held, { timeout: 30_000 }).toBe(true);
    // Nothing but the clock makes it run.
    tree.set(path, { publishedAt: new Date(Date.now() + 12_000).toISOString() });
    await expect.poll(held, { timeout: 30_000 }).toBe(false);
    tree.set(path, { killed: { at: new Date().toISOString(), reason: 'It stays open.' } });
    await expect
      .poll(async () => (await fetch(`${preview.origin}/2024/03/quay/`)).text(), { timeout: 15_000 })
      .toContain('It stays open.');
  } finally {
    await preview.stop();
    for (const folder of [dirname(tree.folder), cacheDir]) rmSync(folder, { recursive: true });
  }
});

test('an author sees the mistakes of a page above it, or in its place, and how many there are elsewhere', async () => {
  const tree = new ContentTree(await gazette());
  const cacheDir = newFolder();
  const path = 'stories/2024/02/bridge-reopens/index.md';
  const preview = await startPreview({ contentDir: tree.folder, cacheDir, pressTime: '2025-01-01T00:00:00Z' });
  const shown = async (address: string) => {
    const response = await fetch(`${preview.origin}${address}`);
    const $ = load(await response.text());
    const panel = $('[aria-label=Problems]').text().replace(/\s+/g, ' ');
    return { status: response.status, panel, title: $('h1').first().text() };
  };
  try {
    const title = (await shown('/2024/02/bridge-reopens/')).title;
    expect(await shown('/')).toMatchObject({ status: 200, panel: '' });

    tree.set(path, { section: 'harbor' });
    const above = expect.stringMatching(
      /^1 error, 0 warnings here.*"harbor" does not exist → did you mean "harbour"\?.*index\.md, line \d+, section/,
    ) as unknown;
    await expect.poll(() => shown('/2024/02/bridge-reopens/')).toEqual({ status: 200, panel: above, title });
    expect((await shown('/harbour/')).panel).toMatch(/^\d errors?, \d warnings? elsewhere.*did you mean "harbour"/);

    tree.set(path, { section: 'harbour', publishedAt: 'yesterday' });
    const asItWas = expect.stringMatching(
      /^1 error, 0 warnings here\. Until they are mended, .* as it last could be read\..*"yesterday" is not a date/,
    ) as unknown;
    await expect.poll(() => shown('/2024/02/bridge-reopens/')).toEqual({ status: 200, panel: asItWas, title });
    expect((await shown('/2024/02/no-such-story/')).status).toBe(404);

    tree.set(path, { publishedAt: '2024-02-11T09:00:00Z' });
    tree.setBody(path, `${tree.body(path)}\n<u>Odd.</u>\n`);
    const warned = expect.stringMatching(/^0 errors, \d warnings? here.*Warning: <u> has no effect here/) as unknown;
    await expect.poll(() => shown('/2024/02/bridge-reopens/')).toEqual({ status: 200, panel: warned, title });
  } finally {
    await preview.stop();
    for (const folder of [dirname(tree.folder), cacheDir]) rmSync(folder, { recursive: true });
  }
});

/** A story of several screens, so that it can be scrolled. */
const longBody = `\n${Array.from({ length: 60 }, (_, place) => `Paragraph ${place} of the story of the quay.`).join('\n\n')}\n`;

test('a story that is broken while it is open stays as it was, with its mistakes above it and its place kept', async ({
  page,
}) => {
  const tree = new ContentTree(await gazette());
  const cacheDir = newFolder();
  const settings = { contentDir: tree.folder, cacheDir, pressTime: '2025-01-01T00:00:00Z' };
  const path = 'stories/2024/03/quay/index.md';
  const good = storyText({ headline: 'Quay to Close', byline: '[ines-okafor]', draft: 'true' }, longBody);
  const broken = good.replace('Quay to Close', 'Quay: it closes, "now');
  tree.writeBytes(path, good);
  const panel = page.getByRole('complementary', { name: 'Problems' });
  /** A reload may come between. */
  const keepsPlace = () =>
    expect(async () => expect(await page.evaluate(() => scrollY)).toBeGreaterThan(800)).toPass({ timeout: 10_000 });
  let preview = await startPreview(settings);
  try {
    await page.goto(`${preview.origin}/2024/03/quay/`);
    await expect(page.getByText(/is a draft/).first()).toBeVisible();
    await expect(() => page.evaluate(() => scrollTo(0, 900))).toPass();

    tree.writeBytes(path, broken);
    await expect(panel).toContainText('as it last could be read');
    await expect(panel).toContainText('write headline: ');
    await expect(panel).toContainText('index.md, line 2, headline');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quay to Close');
    await expect(page.getByText('Paragraph 59 of')).toBeAttached();
    await keepsPlace();

    tree.writeBytes(path, good.replace('Paragraph 7 of', 'The seventh paragraph of'));
    await expect(panel).toBeHidden();
    await expect(page.getByText('The seventh paragraph of')).toBeAttached();
    await keepsPlace();

    const [section, contributor] = ['sections/harbour.yaml', 'contributors/ines-okafor.yaml'];
    for (const [file, spoiled] of [
      [section, 'nam: Harbour\n'],
      [contributor, 'name: [Inés\n'],
    ] as const) {
      const whole = tree.source(file);
      tree.writeBytes(file, spoiled);
      await expect(panel).toContainText('elsewhere');
      await expect(page.getByRole('link', { name: 'Inés Okafor' }).first()).toBeAttached();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quay to Close');
      tree.writeBytes(file, whole);
      await expect(panel).toBeHidden();
    }

    const unborn = 'stories/2024/03/pier/index.md';
    tree.writeBytes(unborn, '---\nheadline: "A Pier\n---\n\nWords.\n');
    // The page that is open reloads, which may come between.
    await expect(() => page.goto(`${preview.origin}/2024/03/pier/`, { timeout: 5000 })).toPass();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^This page cannot be shown/);
    await expect(panel).toContainText('the quotation mark at the start is never closed');
    tree.writeBytes(unborn, good.replace('Quay to Close', 'A Pier'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A Pier');

    await preview.stop();
    tree.remove(unborn);
    tree.writeBytes(path, good);
    const checkout = new Checkout(tree.folder);
    tree.writeBytes(path, broken);
    preview = await startPreview(settings);
    await page.goto(`${preview.origin}/2024/03/quay/`);
    await expect(panel).toContainText('as it last could be read');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quay to Close');
    checkout.stage();
    tree.writeBytes(path, broken.replace('With words.', 'With more words.'));
    await expect(panel).toContainText('as it last could be read');
    await expect(page.getByText('Paragraph 59 of')).toBeAttached();
  } finally {
    await preview.stop();
    for (const folder of [dirname(tree.folder), cacheDir]) rmSync(folder, { recursive: true });
  }
});

test('a page reloads once for each change, whatever other previews of the checkout do', async ({ page }) => {
  const path = 'stories/2024/03/quay/index.md';
  const good = storyText({ headline: 'Quay to Close', draft: 'true' }, longBody);
  const trees = [new ContentTree(await gazette()), new ContentTree(await gazette())] as const;
  const caches = [newFolder(), newFolder()] as const;
  for (const tree of trees) tree.writeBytes(path, good);
  const pressTime = '2025-01-01T00:00:00Z';
  const previews = await Promise.all(
    trees.map(({ folder }, index) => startPreview({ contentDir: folder, cacheDir: caches[index] ?? '', pressTime })),
  );
  try {
    const other = await page.context().newPage();
    for (const [index, view] of [page, other].entries()) {
      await view.goto(`${previews[index]?.origin}/2024/03/quay/`);
      await expect(view.getByRole('heading', { level: 1 })).toHaveText('Quay to Close');
    }
    // What a first start has yet to write is written.
    await page.waitForTimeout(1000);
    const loads = { page: 0, other: 0 };
    page.on('load', () => (loads.page += 1));
    other.on('load', () => (loads.other += 1));
    for (const [index, headline] of ['Quay to Open', 'Quay for Sale', 'Quay to Close'].entries()) {
      trees[0].writeBytes(path, good.replace('Quay to Close', headline));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
      await page.waitForTimeout(1500);
      expect(loads).toEqual({ page: index + 1, other: 0 });
    }
    // The system tells of it, but nothing has changed.
    chmodSync(join(trees[0].folder, path), 0o600);
    await page.waitForTimeout(1500);
    expect(loads).toEqual({ page: 3, other: 0 });
  } finally {
    await Promise.all(previews.map((preview) => preview.stop()));
    for (const folder of [...trees.map(({ folder }) => dirname(folder)), ...caches])
      rmSync(folder, { recursive: true });
  }
});

test('the editor in the browser keeps what is typed there when content changes', async ({ page }) => {
  test.setTimeout(180_000);
  const tree = new ContentTree(await gazette());
  const cacheDir = newFolder();
  tree.set('outlet.yaml', { admin: { backend: 'local' } });
  const preview = await startPreview({ contentDir: tree.folder, cacheDir, pressTime: '2025-01-01T00:00:00Z' });
  try {
    await page.goto(`${preview.origin}/admin/`);
    await expect(page.getByRole('button', { name: 'Work with Local Repository' })).toBeVisible({ timeout: 90_000 });
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { value: 'Typed' })));
    const other = await page.context().newPage();
    await other.goto(`${preview.origin}/2024/02/bridge-reopens/`);
    for (const headline of ['Bridge Closes', 'Bridge Closes Again']) {
      tree.set('stories/2024/02/bridge-reopens/index.md', { headline });
      await expect(other.locator('h1')).toHaveText(headline, { timeout: 30_000 });
    }
    await page.waitForTimeout(2000);
    await expect(page.locator('input').last()).toHaveValue('Typed');
  } finally {
    await preview.stop();
    for (const folder of [dirname(tree.folder), cacheDir]) rmSync(folder, { recursive: true });
  }
});

test('an author sees the look of the outlet, and every change of it', async () => {
  const contentDir = join(newFolder(), 'content');
  const cacheDir = newFolder();
  await dressedPaper(contentDir);
  const preview = await startPreview({ contentDir, cacheDir, pressTime: '2025-01-01T00:00:00Z' });
  const look = async () => {
    const $ = load(await (await fetch(preview.origin)).text());
    const sheet = $('head link[rel=stylesheet]').attr('href') ?? '';
    const font = $('link[rel=preload][as=font]').attr('href') ?? '';
    const types = [sheet, font].map(async (path) => (await fetch(preview.origin + path)).headers.get('Content-Type'));
    return [await (await fetch(preview.origin + sheet)).text(), ...(await Promise.all(types))].join(' ');
  };
  try {
    expect(await look()).toMatch(/--brand-blue:#12356b.* text\/css font\/woff2$/);
    write(contentDir, { 'theme.css': lookOfGazette.replace('#12356b', '#0b2a55') });
    await expect.poll(look).toMatch(/--brand-blue:#0b2a55.* text\/css font\/woff2$/);
  } finally {
    await preview.stop();
    for (const folder of [dirname(contentDir), cacheDir]) rmSync(folder, { recursive: true });
  }
});

test('the preview of a site in a folder stands in that folder, with its styles, scripts, fonts, pictures and logo', async () => {
  const contentDir = await gazette();
  const cacheDir = newFolder();
  const siteUrl = 'https://name.example/sites/paper';
  const preview = await startPreview({ contentDir, cacheDir, pressTime: '2025-01-01T00:00:00Z', siteUrl });
  try {
    expect(preview.address).toBe(`${preview.origin}/sites/paper/`);
    const response = await fetch(`${preview.address}2024/02/bridge-reopens/`);
    expect(response.status).toBe(200);
    const $ = load(await response.text(), { scriptingEnabled: false });
    const addresses = $('[href^="/"], [src^="/"]')
      .get()
      .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '');
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of new Set(addresses)) {
      // The script of the development server stands at the root of the host.
      expect(address).toMatch(/^\/(?:sites\/paper\/|@vite\/client$)/);
      const { status } = await fetch(preview.origin + address);
      expect(status, address).toBe(200);
    }
    for (const kind of [/\/logo\.svg$/, /\/logo-512\.png$/, /\/pictures\/.*\.jpg$/, /\.woff2$/, /\/harbour\/$/]) {
      expect(
        addresses.some((address) => kind.test(address)),
        String(kind),
      ).toBe(true);
    }
    expect((await fetch(`${preview.origin}/pictures/`)).status).toBe(404);
  } finally {
    await preview.stop();
    for (const folder of [dirname(contentDir), cacheDir]) rmSync(folder, { recursive: true });
  }
});

test('npm start serves a site in a folder there, and says so', async () => {
  const site = await startSite({ ...(await sharedSite('paper below /harbour/')), cacheDir: newFolder() });
  try {
    expect(site.address).toBe(`${site.origin}/harbour/`);
    for (const path of ['', 'harbour/', 'feed.xml', 'search/contents.json', 'logo.svg', '2024/02/bridge-reopens/']) {
      expect((await fetch(site.address + path)).status, path).toBe(200);
    }
    expect((await fetch(`${site.origin}/2024/02/bridge-reopens/`)).status).toBe(404);
  } finally {
    await site.stop();
  }
});

test('npm start restores the site if a build was killed between two renames, but not while a build runs', async () => {
  const contentDir = await gazette();
  const work = newFolder();
  const [outDir, previous] = [join(work, 'site'), join(work, '.site-unfinished-previous')];
  const settings = { contentDir, outDir, cacheDir: join(work, 'cache'), pressTime: '2025-01-01T00:00:00Z' };
  write(previous, { 'index.html': 'The site.' });
  // This very process stands for a build that runs.
  makeCacheFolder(settings.cacheDir);
  write(settings.cacheDir, { lock: nameOfProcess(process.pid) });
  await expect(startSite(settings)).rejects.toThrow(/does not exist/);
  expect(existsSync(outDir)).toBe(false);
  rmSync(join(settings.cacheDir, 'lock'));
  const site = await startSite(settings);
  try {
    expect(await (await fetch(site.address)).text()).toContain('The site.');
  } finally {
    await site.stop();
    for (const folder of [work, dirname(contentDir)]) rmSync(folder, { recursive: true });
  }
});
