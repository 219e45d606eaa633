/** The story commands in a real terminal: they ask for what was not given. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { ContentTree } from '../tools/content-tree.ts';
import { digests } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { backspace, down, enter, interrupt, storyInTerminal, tab, type Answer } from '../tools/story-command.ts';

const now = '2025-01-01T12:00:00Z';
let tree: ContentTree;

const run = (args: readonly string[], answers: readonly Answer[]) => storyInTerminal(tree.folder, now, args, answers);

test.beforeEach(async () => {
  tree = new ContentTree(await gazette());
});

test.afterEach(() => {
  rmSync(dirname(tree.folder), { recursive: true });
});

test('new asks for everything, and writes a valid draft with what was answered', async () => {
  const { code, text } = await run(
    ['new'],
    [
      ['Headline', `Fog Closes the Port${enter}`],
      ['Standfirst', `For the third day.${enter}`],
      ['Section', `sport${enter}`],
      ['has these letters', `${backspace.repeat(5)}harbour${enter}`],
      ['Byline', `okafor${tab}${enter}`],
      ['Genre', `${down}${enter}`],
      ['Slug', `-again${enter}`],
    ],
  );
  expect(text).toContain('a draft');
  expect(code).toBe(0);
  expect(tree.fields('stories/2025/01/fog-closes-the-port-again/index.md')).toEqual({
    headline: 'Fog Closes the Port',
    standfirst: 'For the third day.',
    section: 'harbour',
    genre: 'analysis',
    byline: ['ines-okafor'],
    publishedAt: '2025-01-01T12:00:00+00:00',
    draft: true,
  });
});

test('what was given is not asked again', async () => {
  const { code, text } = await run(
    ['new', 'Fog', '--section', 'harbour', '--byline', 'ines-okafor', '--genre', 'news', '--slug', 'fog'],
    [['Standfirst', `It is thick.${enter}`]],
  );
  expect(code).toBe(0);
  for (const question of ['Headline', 'Section', 'Byline', 'Genre', 'Slug']) expect(text).not.toContain(question);
});

test('kill asks which story, why, and whether it is meant', async () => {
  const { code } = await run(
    ['kill'],
    [
      ['Which story?', `bridge-re${enter}`],
      ['Why', `It never closed.${enter}`],
      ['for good?', 'y'],
    ],
  );
  expect(code).toBe(0);
  expect(tree.fields('stories/2024/02/bridge-reopens/index.md')['killed']).toEqual({
    at: '2025-01-01T12:00:00+00:00',
    reason: 'It never closed.',
  });
});

test('schedule and unschedule offer the stories that have not run, correct those that have', async () => {
  tree.set('stories/2031/01/storm-warning/index.md', { draft: true });
  const asked: string[] = [];
  for (const name of ['schedule', 'unschedule', 'correct']) {
    const { code, text } = await run([name], [['Which story?', interrupt]]);
    expect(code).toBe(1);
    asked.push(text);
  }
  const offered = asked.map((text) =>
    ['lock-gates', 'storm-warning', 'bridge-reopens', 'ferry-fares-rise'].filter((slug) => text.includes(slug)),
  );
  expect(offered).toEqual([['lock-gates', 'storm-warning'], ['lock-gates'], ['bridge-reopens', 'ferry-fares-rise']]);
});

test('a command for which there is no story says so', async () => {
  const { code, text } = await run(['update'], []);
  expect(text).toContain('there is no story for this command → write one with "new"');
  expect(code).toBe(1);
});

test('kill does nothing unless it is meant', async () => {
  const before = digests(tree.folder);
  const { code, text } = await run(['kill', 'bridge-reopens', '--reason', 'No.'], [['for good?', enter]]);
  expect(text).toContain('nothing was changed');
  expect(code).toBe(1);
  expect(digests(tree.folder)).toEqual(before);
});

test('whoever breaks off changes nothing', async () => {
  const before = digests(tree.folder);
  const { code, text } = await run(
    ['new'],
    [
      ['Headline', `Fog${enter}`],
      ['Standfirst', interrupt],
    ],
  );
  expect(text).toContain('nothing was changed');
  expect(code).toBe(1);
  expect(digests(tree.folder)).toEqual(before);
});

test('an answer that cannot be is asked for again', async () => {
  const { code, text } = await run(
    [
      'new',
      'Bridge Reopens',
      '--section',
      'harbour',
      '--standfirst',
      'Again.',
      '--byline',
      '',
      '--genre',
      'news',
      '--at',
      '2024-02-20 09:00',
    ],
    [
      ['Slug', enter],
      ['is there already', `-twice${enter}`],
    ],
  );
  expect(text).toContain('bridge-reopens is there already');
  expect(code).toBe(0);
  expect(tree.has('stories/2024/02/bridge-reopens-twice/index.md')).toBe(true);
});
