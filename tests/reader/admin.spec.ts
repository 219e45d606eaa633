/** What an editor does who never saw git: opens stories, changes them, and writes new ones. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  field,
  fill,
  filesOf,
  handOver,
  insert,
  openEditor,
  reach,
  save,
  upload,
  writeFiles,
} from '../tools/editor-page.ts';
import { build } from '../tools/build-command.ts';
import { newFolder } from '../tools/files.ts';
import { expect, test } from '../tools/reader.ts';
import { serve } from '../tools/serve.ts';
import { copyOfSite, sharedSite } from '../tools/shared-site.ts';
import { story } from '../tools/story-command.ts';

// The editor is far from the outlet, which is in New York.
test.use({ site: 'paper with an editor', timezoneId: 'Asia/Tokyo', actionTimeout: 10_000 });

const paper = () => sharedSite('paper with an editor');

test.beforeEach(async ({ page }) => {
  await handOver(page, (await paper()).contentDir);
  await openEditor(page);
});

/** Returns what `npm run check` says of the files as the editor has left them. */
async function checked(page: Page): Promise<string> {
  const contentDir = join(newFolder(), 'content');
  await writeFiles(page, contentDir);
  return (await story(contentDir, (await paper()).pressTime, ['check'])).text;
}

test('readers and search engines are not led to the editor', async () => {
  const { outDir } = await paper();
  const files = globSync(['sitemap-*.xml', '*/index.html', 'index.html'], { cwd: outDir, exclude: ['admin/**'] });
  expect(files.length).toBeGreaterThan(10);
  const leading = files.filter((file) => readFileSync(join(outDir, file), 'utf8').includes('/admin/'));
  expect(leading).toEqual([]);
  expect(readFileSync(join(outDir, 'admin/index.html'), 'utf8')).toContain('<meta name="robots" content="noindex">');
});

test('a new story with pictures, a gallery, an embed and a correction passes the check, and stands on the site once its editor says so', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { contentDir } = await paper();
  await page.goto('/admin/#/collections/stories/new');
  await fill(page, 'headline', 'The Ferry Gets a Bell');
  await fill(page, 'standfirst', 'It rings twice: once for "off", once for "back".');
  await field(page, 'body').locator('[contenteditable="true"]').first().click();
  await page.keyboard.type('The first paragraph.');
  await page.keyboard.press('Enter');
  await insert(page, 'Film, chart or post of another site');
  await fill(page, 'url', 'https://www.youtube.com/watch?v=lXKDu6cdXLI');
  await fill(page, 'title', 'The ferry leaves the landing');
  await field(page, 'body').locator('p').first().click();
  await page.keyboard.press('End');
  await insert(page, 'Gallery');
  for (const [place, name] of ['ada-lindqvist', 'bo-marsh'].entries()) {
    await field(page, 'figures').getByRole('button', { name: /^Add/ }).click();
    await upload(page, `figures.${place}.file`, `bell-${place}.png`, join(contentDir, `contributors/${name}.png`));
    await fill(page, `figures.${place}.alt`, `A bell, seen from side ${place}`);
    await fill(page, `figures.${place}.credit`, 'Photo: Bo Marsh');
  }
  await (await reach(page, 'section')).getByRole('radio', { name: 'Eastmere' }).click();
  await fill(page, 'publishedAt', '2021-11-30T23:30');
  await (await reach(page, 'image')).getByRole('checkbox').first().click();
  const stream = join(contentDir, 'stories/2021/10/museum-hangs-photographs/stream.jpg');
  await upload(page, 'image.file', 'ferry.jpg', stream);
  await fill(page, 'image.alt', 'A ferry with a bell');
  await fill(page, 'image.credit', 'Photo: Bo Marsh');
  await (await reach(page, 'corrections')).getByRole('button', { name: /^Add/ }).click();
  await fill(page, 'corrections.0.at', '2021-12-01T08:00');
  await fill(page, 'corrections.0.text', 'An earlier version said that it rings once.');
  await save(page);

  const files = await filesOf(page);
  // Where the editor is, and in UTC, it is December.
  const path = 'stories/2021/11/the-ferry-gets-a-bell';
  const written = String(files.get(`${path}/index.md`));
  expect(written).toContain('publishedAt: 2021-11-30T23:30:00-05:00\n');
  expect(written).toContain('\ndraft: true\n');
  expect(written).toContain('\n::embed{url="https://www.youtube.com/watch?v=lXKDu6cdXLI" title="The ferry leaves');
  expect(written).toContain(
    '\n::figure{file="bell-1.png" alt="A bell, seen from side 1" credit="Photo: Bo Marsh"}\n::::\n',
  );
  expect(written).toContain('\ncorrections:\n  - at: 2021-12-01T08:00:00-05:00\n');
  expect([...files.keys()]).toEqual(expect.arrayContaining([`${path}/ferry.jpg`, `${path}/bell-0.png`]));
  expect(await checked(page)).toBe('0 errors, 0 warnings\n');

  await page.goto(`/admin/#/collections/stories/entries/${path.slice('stories/'.length)}/index`);
  await (await reach(page, 'draft')).getByRole('switch').click();
  await save(page);
  const site = await copyOfSite('paper with an editor');
  await writeFiles(page, site.contentDir);
  const { code, output } = await build(site);
  expect(code, output).toBe(0);
  expect(output).not.toMatch(/chunks? (?:is|are) larger/);
  const host = await serve(site.outDir);
  const reader = await page.context().newPage();
  await reader.goto(`${host.origin}/eastmere/`);
  await reader.getByRole('link', { name: 'The Ferry Gets a Bell' }).first().click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('The Ferry Gets a Bell');
  await expect(reader.getByText('It rings twice: once for “off”, once for “back”.')).toBeVisible();
  await expect(reader.getByRole('img', { name: 'A ferry with a bell' })).toHaveJSProperty('complete', true);
  await expect(reader.getByRole('img', { name: /^A bell, seen from side/ })).toHaveCount(2);
  await expect(reader.getByText('An earlier version said that it rings once.').last()).toBeVisible();
  await host.close();
});

test('the list marks drafts and stories under embargo, and shows those that are scheduled alone', async ({ page }) => {
  await page.goto('/admin/#/collections/stories');
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: 'Draft · Eastmere Chooses Lamps for Its Bridge' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Embargo · What the Bridge Kept' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Scheduled' }).click();
  await expect(rows.filter({ hasText: 'What the Bridge Kept' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'A Week of Decisions in Washington' })).toHaveCount(0);
});

test('an update goes into the folder of the story that it belongs to', async ({ page }) => {
  await page.goto('/admin/#/collections/updates/new');
  await field(page, 'story').getByRole('radio', { name: 'A Week of Decisions in Washington' }).click();
  await expect(field(page, 'address')).toContainText('2020/05/week-of-decisions-in-washington/20');
  await fill(page, 'headline', 'The chamber is in recess');
  await fill(page, 'body', 'Members return at two.');
  // The coverage ended on that evening.
  await fill(page, 'at', '2020-05-24T19:00');
  await save(page);
  const before = new Set([...(await filesOf(page)).keys()]);
  const added = [...before].filter((path) => /\/updates\/20[^/]*\.md$/.test(path) && !path.includes('2020-05-'));
  expect(added).toEqual([
    expect.stringMatching(/^stories\/2020\/05\/week-of-decisions-in-washington\/updates\/\d{4}-\d\d-\d\dT\d{4}\.md$/),
  ]);
  const text = String((await filesOf(page)).get(added[0] ?? ''));
  expect(text).toBe(
    '---\nheadline: The chamber is in recess\nat: 2020-05-24T19:00:00-04:00\n---\n\nMembers return at two.\n',
  );
  expect(await checked(page)).toContain('0 errors');
});

test('a story that was opened, and saved if the editor offers that, is as it was, byte for byte', async ({ page }) => {
  test.setTimeout(400_000);
  const before = await filesOf(page);
  for (const path of before.keys()) {
    const entry = /^stories\/(\d{4}\/\d\d\/[^/]+\/index)\.md$/.exec(path)?.[1];
    if (entry === undefined) continue;
    await page.goto(`/admin/#/collections/stories/entries/${entry}`);
    await expect(field(page, 'address')).toContainText(path);
    await field(page, 'body').locator('[contenteditable="true"]').first().waitFor();
    // The editor reads the text, spells it in its own way, and takes that for a change.
    await page.waitForTimeout(500);
    if (await page.getByRole('button', { name: 'Save', exact: true }).isEnabled()) await save(page);
  }
  const after = await filesOf(page);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [path, bytes] of before) expect(String(after.get(path)), path).toBe(String(bytes));
});
