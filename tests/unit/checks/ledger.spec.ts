/** The ledger: an address at which a story was once published never vanishes unnoticed. */
import { beforeEach, expect, test } from 'vitest';
import { ContentTree } from '../../tools/content-tree.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { problemLines } from '../../tools/problem-lines.ts';

let tree: ContentTree;
beforeEach(async () => {
  tree = new ContentTree(await freshGazette());
});

/** Notes addresses as `npm run ledger` does. */
const note = (...ids: string[]) => write(tree.folder, { 'addresses/2024.txt': ids.map((id) => `${id}\n`).join('') });
const published = ['2024/02/bridge-reopens', '2024/03/ferry-fares-rise'];

const problems = (pressTime?: string): Promise<string[]> => problemLines(tree.folder, pressTime);

test('a published story that is not in the ledger yet is pointed out', async () => {
  note('2024/03/ferry-fares-rise');
  expect(await problems()).toEqual([
    'addresses/2024.txt:1 file: warning: 1 published address is not in the ledger yet → run npm run ledger, and commit what it writes',
  ]);
});

test('a withdrawn story keeps its address', async () => {
  note(...published);
  tree.set('stories/2024/03/ferry-fares-rise/index.md', {
    killed: { at: '2024-04-01T00:00:00Z', reason: 'No fare has risen.' },
  });
  expect((await problems()).filter((line) => !line.includes('warning'))).toEqual([]);
});

test('a story whose license ends keeps its address, and the former ones', async () => {
  tree.write('agencies/wire.yaml', {
    name: 'Wire',
    url: 'https://wire.example',
    license: { until: '2024-06-01T00:00:00Z' },
  });
  tree.set('stories/2024/03/ferry-fares-rise/index.md', {
    aliases: ['2024/03/fares-rise'],
    wire: { agency: 'wire', year: 2024 },
  });
  write(tree.folder, { 'addresses/2024.txt': '2024/03/fares-rise\n2024/03/ferry-fares-rise\n' });
  expect((await problems()).filter((line) => line.startsWith('addresses') && !line.includes('warning'))).toEqual([]);
});

test('a published story that is made a draft has left its address: an error', async () => {
  note(...published);
  tree.setBody('stories/2024/02/bridge-reopens/index.md', '\nThe bridge opened.\n');
  tree.set('stories/2024/03/ferry-fares-rise/index.md', { draft: true });
  expect(await problems()).toContainEqual(
    expect.stringMatching(/^addresses\/2024\.txt:2 address: \S+ was published, but the story is held back now → /),
  );
});

const later = '2031-01-01T00:00:00Z';
const postponed: readonly [how: string, fields: Readonly<Record<string, unknown>>][] = [
  ['put under embargo', { publishedAt: later, embargoUntil: later }],
  ['dated later', { publishedAt: later }],
];
for (const [how, fields] of postponed) {
  test(`a published story that is ${how} is pointed out, for press time may be early`, async () => {
    note(...published);
    tree.setBody('stories/2024/02/bridge-reopens/index.md', '\nThe bridge opened.\n');
    tree.set('stories/2024/03/ferry-fares-rise/index.md', fields);
    expect((await problems()).filter((line) => line.startsWith('addresses'))).toEqual([
      `addresses/2024.txt:2 address: warning: /2024/03/ferry-fares-rise/ was published, but its story runs at ${later}, after this edition → if it has run, write the moment at which it ran into publishedAt`,
    ]);
  });
}

test('an edition of an earlier press time is printed, whatever the ledger knows of later addresses', async () => {
  tree.set('stories/2024/03/ferry-fares-rise/index.md', { aliases: ['2024/03/fares'] });
  note('2024/03/fares', ...published);
  for (const pressTime of ['2024-03-01T00:00:00Z', '2020-01-01T00:00:00Z']) {
    const lines = await problems(pressTime);
    expect(lines.filter((line) => line.startsWith('addresses'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('addresses') && !line.includes(': warning: '))).toEqual([]);
  }
});

test('a line that is no address, as a merge may leave it, is told with its place', async () => {
  write(tree.folder, {
    'addresses/2024.txt': '<<<<<<< ours\n2024/03/ferry-fares-rise\n\n2024/02/bridge-reopens\n',
  });
  expect(await problems()).toEqual([
    expect.stringMatching(/^addresses\/2024\.txt:1 address: "<<<<<<< ours" is not the id of a story → /),
  ]);
});
