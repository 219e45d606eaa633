/** The story commands as processes: what they say, how they exit, and what is wrong with press time. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { ContentTree } from '../tools/content-tree.ts';
import { write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { check, noteAddresses, type BuildSettings } from '../tools/build-command.ts';
import { story, type Said } from '../tools/story-command.ts';

const now = '2025-01-01T12:00:00Z';
let tree: ContentTree;
let settings: BuildSettings;

test.beforeEach(async () => {
  tree = new ContentTree(await gazette());
  settings = { contentDir: tree.folder, outDir: '', cacheDir: `${tree.folder}.cache`, pressTime: now };
});

test.afterEach(() => rmSync(dirname(tree.folder), { recursive: true }));

const run = (...args: readonly string[]): Promise<Said> => story(tree.folder, now, args);

test('a command exits with 0 if it was done, 1 if it cannot be done, and 2 if it was not understood', async () => {
  const reason = ['--reason', 'It was a hoax.'];
  expect((await run('kill', 'bridge-reopens', ...reason)).code).toBe(0);
  expect(tree.fields('stories/2024/02/bridge-reopens/index.md')['killed']).toBeDefined();
  const again = await run('kill', 'bridge-reopens', ...reason);
  expect(again).toEqual({
    code: 1,
    text: expect.stringMatching(/^"2024.* was killed on [^\n]+ → [^\n]+\n$/) as unknown,
  });
  expect((await run('kill', 'bridge-reopens', '--raeson', 'x')).code).toBe(2);
  expect((await run('kill', '--help')).code).toBe(0);
});

test('check says what npm run check says', async () => {
  const clean = await run('check');
  expect(clean).toEqual({ code: 0, text: '0 errors, 0 warnings\n' });
  expect(await check(settings)).toMatchObject({ code: 0, output: clean.text });
  write(tree.folder, { 'topics/tides.yaml': 'nam: Tides\n' });
  const { code, text } = await run('check');
  expect(code).toBe(1);
  expect(await check(settings)).toMatchObject({ code: 1, output: text });
});

test('every command says what is wrong with press time in one line', async () => {
  const said =
    /^PRESS_TIME is "10\/05\/2024", which is not a date and time with an offset from UTC → write it as [^\n]*\n$/;
  settings = { ...settings, pressTime: '10/05/2024' };
  expect((await check(settings)).output).toMatch(said);
  expect((await noteAddresses(settings)).output).toMatch(said);
  expect(await story(tree.folder, settings.pressTime, ['list'])).toEqual({
    code: 2,
    text: expect.stringMatching(said) as unknown,
  });
});
