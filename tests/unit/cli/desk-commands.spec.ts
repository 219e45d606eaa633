/** The commands of a news desk: updates, pins, the urgent line, and a story that is not to run yet. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { ContentTree } from '../../tools/content-tree.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { deskAt } from '../../tools/story-desk.ts';
import { storyText } from '../../tools/story-text.ts';

const now = '2025-01-01T12:00:00Z';
const bridge = '2024/02/bridge-reopens';
const ferry = '2024/03/ferry-fares-rise';
let tree: ContentTree;

const { done, refused, source, checked } = deskAt(now, () => tree.folder);

beforeEach(async () => {
  tree = new ContentTree(await freshGazette());
});

describe('pin', () => {
  test('puts a story at the head of the home page, before what editors wrote there', async () => {
    write(tree.folder, { 'fronts/home.yaml': `# By hand.\nstories:\n  - ${bridge} # the lead\n` });
    expect(await done('pin', 'ferry-fares-rise')).toContain('fronts/home.yaml: begins with it\n');
    expect(source('fronts/home.yaml')).toBe(`# By hand.\nstories:\n  - ${ferry}\n  - ${bridge} # the lead\n`);
    expect(await checked()).toContain('0 errors, 0 warnings');
  });

  test('writes the end of a pin, and the file of a front that has none', async () => {
    await done('pin', 'bridge-reopens', '--front', 'harbour', '--until', '2025-01-02 18:00');
    expect(tree.fields('fronts/harbour.yaml')['stories']).toEqual([
      { story: bridge, until: '2025-01-02T18:00:00+00:00' },
    ]);
    expect(await checked()).toContain('0 errors');
  });

  test('moves a story to the head that stood lower, in any form, and leaves containers as they are', async () => {
    const containers = `containers:\n  - kind: river\n    stories: [${bridge}]\n`;
    write(tree.folder, { 'fronts/home.yaml': `stories: [${ferry}, { story: ${bridge} }]\n${containers}` });
    await done('pin', 'bridge-reopens');
    expect(source('fronts/home.yaml')).toBe(`stories: [${bridge}, ${ferry}]\n${containers}`);
  });

  test('refuses a front that is not, an end that is past, and a story that stands there already', async () => {
    await refused(['pin', 'bridge-reopens', '--front', 'harbor'], /no front "harbor" → name one of home, /, 2);
    await refused(['pin', 'bridge-reopens', '--until', '2024-01-01 09:00'], /is past → /, 2);
    await refused(['pin', 'bridge-reopens'], /is at the head of the front already/);
  });
});

describe('unpin', () => {
  test('takes a story off all fronts, or off one', async () => {
    write(tree.folder, { 'fronts/harbour.yaml': `stories: [${bridge}, ${ferry}]\n` });
    await done('unpin', 'bridge-reopens', '--front', 'harbour');
    expect(tree.fields('fronts/harbour.yaml')['stories']).toEqual([ferry]);
    expect(source('fronts/home.yaml')).toContain(bridge);
    expect(await done('unpin', 'bridge-reopens')).toContain('fronts/home.yaml: deleted, since');
    await done('pin', 'bridge-reopens');
    expect(tree.fields('fronts/home.yaml')).toEqual({ stories: [bridge] });
    await done('unpin', 'bridge-reopens');
    await refused(['unpin', 'bridge-reopens'], /no front lists "2024\/02\/bridge-reopens"/);
    await refused(['unpin', 'ferry-fares-rise', '--front', 'home'], /the front "home" does not list/);
  });
});

describe('urgent', () => {
  const until = ['--until', '2025-01-01 18:00'];

  test('shows a line, another in its place, and ends it', async () => {
    await done('urgent', 'The bridge: closed', '--story', 'bridge-reopens', ...until);
    expect(tree.fields('urgent.yaml')).toEqual({
      text: 'The bridge: closed',
      story: bridge,
      until: '2025-01-01T18:00:00+00:00',
    });
    await done('urgent', 'It is open', ...until);
    expect(tree.fields('urgent.yaml')).toEqual({ text: 'It is open', until: '2025-01-01T18:00:00+00:00' });
    await done('urgent', '--end');
    expect(tree.fields('urgent.yaml')['until']).toBe('2025-01-01T12:00:00+00:00');
    await refused(['urgent', '--end'], /no urgent line is shown → /);
    expect(await checked()).toContain('0 errors');
  });

  test('refuses an end that is past, a story that is not, and a line without an end', async () => {
    await refused(['urgent', 'Now', '--until', '2025-01-01 11:59'], /is past → /, 2);
    await refused(['urgent', 'Now', '--story', 'bridge-reopen', ...until], /did you mean/);
    await refused(['urgent', 'Now'], /^--until missing → /, 2);
    await refused(['urgent', '--end'], /no urgent line is shown/);
  });
});

describe('update', () => {
  const folder = 'stories/2024/12/regatta';

  beforeEach(() => {
    write(tree.folder, { [`${folder}/index.md`]: storyText({ genre: 'live', publishedAt: '2024-12-31T12:00:00Z' }) });
  });

  test('adds an update of this minute, and another beside it', async () => {
    expect(await done('update', 'regatta', 'The start', '--key', '--text', 'They are _off_.')).toContain(
      'runs with the',
    );
    expect(source(`${folder}/updates/2025-01-01T1200.md`)).toBe(
      '---\nheadline: The start\nkey: true\n---\n\nThey are _off_.\n',
    );
    await done('update', 'regatta', '--text', 'One turned back.');
    expect(source(`${folder}/updates/2025-01-01T1200-2.md`)).toBe('---\n---\n\nOne turned back.\n');
    expect(await checked()).toContain('0 errors');
  });

  test('without a text, makes a draft that no reader sees', async () => {
    expect(await done('update', 'regatta')).toContain('a draft → write it');
    expect(tree.fields(`${folder}/updates/2025-01-01T1200.md`)).toEqual({ draft: true });
    expect(await checked()).toContain('0 errors');
  });

  test('a headline alone is enough', async () => {
    expect(await done('update', 'regatta', 'The finish', '--key')).toContain('runs with the next edition');
    expect(tree.fields(`${folder}/updates/2025-01-01T1200.md`)).toEqual({ headline: 'The finish', key: true });
    expect(await checked()).toContain('0 errors');
  });

  test('coverage that has had updates as a draft begins with the first of them when it goes live now', async () => {
    tree.set(`${folder}/index.md`, { draft: true, publishedAt: '2025-01-02T12:00:00Z' });
    write(tree.folder, { [`${folder}/updates/2025-01-01T1130.md`]: '---\nheadline: On the water\n---\n' });
    expect(await done('update', 'regatta', 'The start')).toContain('runs when the story does');
    expect(await done('schedule', 'regatta', '--at', 'now')).toContain('runs 2025-01-01T11:30:00+00:00');
    expect(await checked()).toContain('0 errors');
  });

  test('refuses a story that is not live, coverage that has ended, and a key moment without a headline', async () => {
    await refused(['update', 'bridge-reopens', '--text', 'x'], /is not live coverage → /);
    await refused(['update', 'regatta', '--key', '--text', 'x'], /^<headline> missing → /, 2);
    await refused(['update', 'regatta', '--text', ':::pullquote\nx'], /nothing was changed → mend this first/);
    tree.set(`${folder}/index.md`, { coverageEndedAt: '2025-01-01T11:00:00Z' });
    await refused(['update', 'regatta', '--text', 'x'], /its coverage ended, 2025-01-01T11:00:00Z → /);
    expect(existsSync(join(tree.folder, folder, 'updates'))).toBe(false);
  });
});

test('list shows a story with mistakes too, and the first of them', async () => {
  const path = 'stories/2024/12/fog/index.md';
  write(tree.folder, { [path]: storyText({ genre: 'gossip', publishedAt: 'soon' }) });
  const text = await done('list');
  expect(text).toMatch(/^mistake {4}2024\/12\/fog {2}line \d+, \w+: .* \(and 1 more\)$/m);
  expect(text).toContain('2030/01/lock-gates');
  expect(await done('list', '--drafts')).not.toContain('fog');
});

describe('unschedule', () => {
  test('makes a story that has not run a draft again', async () => {
    expect(await done('unschedule', 'lock-gates')).toContain('a draft again → ');
    expect(tree.fields('stories/2030/01/lock-gates/index.md')['draft']).toBe(true);
    await refused(['unschedule', 'lock-gates'], /is a draft already/);
    await refused(['unschedule', 'bridge-reopens'], /has run, .* → withdraw it with "kill"/);
  });

  test('takes back an embargo that was set with the schedule, and keeps one until another time', async () => {
    const path = 'stories/2030/01/lock-gates/index.md';
    const before = tree.fields(path);
    const at = '2030-01-20T06:00:00+00:00';
    await done('schedule', 'lock-gates', '--at', '2030-01-20 06:00', '--embargo');
    expect(await done('unschedule', 'lock-gates')).toContain(`its embargo until ${at} is taken out → `);
    expect(tree.fields(path)).toEqual({ ...before, publishedAt: at, draft: true });
    await done('schedule', 'lock-gates', '--at', '2030-01-16 06:00');
    tree.set(path, { embargoUntil: at });
    expect(await done('unschedule', 'lock-gates')).toContain(`it stays under embargo until ${at}`);
    expect(tree.fields(path)).toMatchObject({ embargoUntil: at, draft: true });
  });
});
