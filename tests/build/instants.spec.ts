/** Dates as the commands take them. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { ContentTree } from '../tools/content-tree.ts';
import { gazette } from '../tools/gazette.ts';
import { check, noteAddresses } from '../tools/press.ts';
import { story as runStory } from '../tools/story-desk.ts';

let tree: ContentTree;
const now = '2026-01-01T12:00:00Z';
const file = 'stories/2026/01/one/index.md';
const fields = { headline: 'A', standfirst: 'B.', section: 'harbour' };

test.beforeEach(async () => {
  tree = new ContentTree(await gazette());
  tree.set('outlet.yaml', { timeZone: 'America/New_York' });
  // It lies in another month of this zone.
  tree.remove('stories/2031/01/storm-warning');
});

test.afterEach(() => rmSync(dirname(tree.folder), { recursive: true }));

test('the desk takes every form, and refuses others in a sentence', async () => {
  const run = (...args: string[]) => runStory(tree.folder, now, args);
  const some = ['--section', 'harbour', '--standfirst', 'B.'];
  for (const at of ['2026-02-01T06:00-05:00', '2026-02-01T11:00Z', '2026-02-01T06:00:00-05:00', '2026-02-01 06:00']) {
    tree.write(file, { ...fields, publishedAt: '2026-01-05T06:00:00Z', draft: true }, '\nWords.\n');
    const { code, text } = await run('schedule', 'one', '--at', at);
    expect(code, text).toBe(0);
    const written = String(tree.fields(file)['publishedAt']);
    expect(Date.parse(written), at).toBe(Date.parse('2026-02-01T11:00:00Z'));
  }
  const { code, text } = await run('new', 'Old', ...some, '--at', '1880-01-15 12:00');
  expect(code, text).toBe(0);
  expect(tree.fields('stories/1880/01/old/index.md')['publishedAt']).toBe('1880-01-15T12:00:02-04:56');
  expect((await run('correct', 'bridge-reopens', '--text', 'X.', '--at', '2024-06-01T09:00-04:00')).code).toBe(0);
  for (const at of ['+010000-01-01 12:00', '9999-12-31 23:59', '0000-01-01 12:00', '2026-02-01T06:00-0500']) {
    const said = await run('new', 'Odd', ...some, '--at', at);
    expect(said.code, at).toBe(2);
    expect(said.text).toMatch(/^"\S+.*" is no moment → write "now", 2026-01-31T09:00:00-05:00, or [^\n]*\n$/);
  }
});

test('every command says what is wrong with press time in one line', async () => {
  const said =
    /^PRESS_TIME is "10\/05\/2024", which is not a date and time with an offset from UTC → write it as [^\n]*\n$/;
  const orders = { contentDir: tree.folder, outDir: '', cacheDir: `${tree.folder}.cache`, pressTime: '10/05/2024' };
  expect((await check(orders)).output).toMatch(said);
  expect((await noteAddresses(orders)).output).toMatch(said);
  expect(await runStory(tree.folder, orders.pressTime, ['list'])).toEqual({
    code: 2,
    text: expect.stringMatching(said) as unknown,
  });
});
