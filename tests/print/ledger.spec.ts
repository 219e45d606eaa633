/** The ledger: an address at which a story was once published never vanishes unnoticed. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readContent } from '../../src/checks/read-content.ts';
import { formatProblem } from '../../src/reading/problem.ts';
import { ContentTree } from '../tools/content-tree.ts';
import { root } from '../tools/root.ts';
import { build, digests, gazette, newFolder, noteAddresses, write, type Orders } from '../tools/press.ts';

// One after the other: builds of one checkout share Astro's folder of types, and the machine.
test.describe.configure({ mode: 'default' });

let orders: Orders;
let tree: ContentTree;

test.beforeEach(async () => {
  const work = newFolder();
  const contentDir = await gazette();
  tree = new ContentTree(contentDir);
  orders = { contentDir, outDir: join(work, 'site'), cacheDir: join(work, 'cache'), pressTime: '2025-01-01T00:00:00Z' };
});

test.afterEach(() => {
  for (const folder of [orders.contentDir, orders.outDir]) rmSync(dirname(folder), { recursive: true, force: true });
});

const ledger = () => readFileSync(join(orders.contentDir, 'addresses/2024.txt'), 'utf8');

/** What an author is told, one line to a problem, with paths from the folder of the content. */
async function problems(): Promise<string[]> {
  const found = await readContent(orders.contentDir, orders);
  return found.problems.map((problem) => formatProblem(problem).replaceAll(`${orders.contentDir}/`, ''));
}

test('the command notes what has been published, sorted, and nothing that is held back', async () => {
  expect((await noteAddresses(orders)).output).toContain('2 addresses added, 0 noted before.');
  expect(ledger()).toBe('2024/02/bridge-reopens\n2024/03/ferry-fares-rise\n');
  expect(Object.keys(digests(join(orders.contentDir, 'addresses')))).toEqual(['2024.txt']);
});

test('the command adds, and never takes out; a second run changes nothing', async () => {
  write(orders.contentDir, { 'addresses/2024.txt': '2024/03/ferry-fares-rise\n2024/01/old\n' });
  tree.set('stories/2024/02/bridge-reopens/index.md', { aliases: ['2024/01/old'] });
  const noted = '2024/01/old\n2024/02/bridge-reopens\n2024/03/ferry-fares-rise\n';
  await noteAddresses(orders);
  expect(ledger()).toBe(noted);
  expect((await noteAddresses(orders)).output).toContain('0 addresses added, 3 noted before.');
  expect(ledger()).toBe(noted);
});

test('the command writes nothing while the content has errors', async () => {
  write(orders.contentDir, { 'topics/bad.yaml': 'nam: Bad\n' });
  const { code, output } = await noteAddresses(orders);
  expect(code).toBe(1);
  expect(output).toContain('nam: unknown field → did you mean "name"?');
  expect(tree.has('addresses')).toBe(false);
});

test('a published story that is not in the ledger yet is pointed out, and stops no edition', async () => {
  write(orders.contentDir, { 'addresses/2024.txt': '2024/03/ferry-fares-rise\n' });
  expect(await problems()).toEqual([
    'addresses/2024.txt:1 file: warning: 1 published address is not in the ledger yet → run npm run ledger, and commit what it writes',
  ]);
  expect((await build(orders)).code).toBe(0);
});

test('an edition from which an address has vanished is not printed, and the author is told how to mend it', async () => {
  await noteAddresses(orders);
  renameSync(
    join(orders.contentDir, 'stories/2024/03/ferry-fares-rise'),
    join(orders.contentDir, 'stories/2024/03/ferry-fares-go-up'),
  );
  tree.setBody('stories/2024/02/bridge-reopens/index.md', '\nThe bridge opened.\n');
  const { code, output } = await build(orders);
  expect(code).toBe(1);
  expect(output).toContain(
    'addresses/2024.txt:2 address: /2024/03/ferry-fares-rise/ was published and has vanished → add "2024/03/ferry-fares-rise" to "aliases" of',
  );
  expect(output).toContain('or restore stories/2024/03/ferry-fares-rise/index.md with "killed"');

  tree.set('stories/2024/03/ferry-fares-go-up/index.md', { aliases: ['2024/03/ferry-fares-rise'] });
  expect((await problems()).filter((line) => !line.includes('warning'))).toEqual([]);
  expect((await build(orders)).code).toBe(0);
});

test('a withdrawn story keeps its address', async () => {
  await noteAddresses(orders);
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
  await noteAddresses(orders);
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
    await noteAddresses(orders);
    tree.setBody('stories/2024/02/bridge-reopens/index.md', '\nThe bridge opened.\n');
    tree.set('stories/2024/03/ferry-fares-rise/index.md', fields);
    expect((await problems()).filter((line) => line.startsWith('addresses'))).toEqual([
      `addresses/2024.txt:2 address: warning: /2024/03/ferry-fares-rise/ was published, but its story runs at ${later}, after this edition → if it has run, write the moment at which it ran into publishedAt`,
    ]);
  });
}

test('an edition of an earlier press time is printed, whatever the ledger knows of later addresses', async () => {
  tree.set('stories/2024/03/ferry-fares-rise/index.md', { aliases: ['2024/03/fares'] });
  await noteAddresses(orders);
  for (const pressTime of ['2024-03-01T00:00:00Z', '2020-01-01T00:00:00Z']) {
    orders = { ...orders, pressTime };
    const lines = await problems();
    expect(lines.filter((line) => line.startsWith('addresses'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('addresses') && !line.includes(': warning: '))).toEqual([]);
  }
});

test('two branches that publish stories are merged without a conflict, and the ledger has the lines of both', () => {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-C', dirname(tree.folder), '-c', 'user.name=A', '-c', 'user.email=a@gazette.example', ...args],
      {
        stdio: 'pipe',
      },
    );
  copyFileSync(join(root, '.gitattributes'), join(dirname(tree.folder), '.gitattributes'));
  const commit = (lines: string) => {
    write(tree.folder, { 'addresses/2024.txt': lines });
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Publish');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  commit('2024/02/bridge-reopens\n');
  git('switch', '--quiet', '--create', 'other');
  commit('2024/02/bridge-reopens\n2024/03/ferry-fares-rise\n');
  git('switch', '--quiet', 'main');
  commit('2024/02/bridge-reopens\n2031/01/storm-warning\n');
  git('merge', '--quiet', '--no-edit', 'other');
  expect(ledger().trim().split('\n').sort()).toEqual([
    '2024/02/bridge-reopens',
    '2024/03/ferry-fares-rise',
    '2031/01/storm-warning',
  ]);
});

test('a line that is no address, as a merge may leave it, is told with its place', async () => {
  write(orders.contentDir, {
    'addresses/2024.txt': '<<<<<<< ours\n2024/03/ferry-fares-rise\n\n2024/02/bridge-reopens\n',
  });
  expect(await problems()).toEqual([
    expect.stringMatching(/^addresses\/2024\.txt:1 address: "<<<<<<< ours" is not the id of a story → /),
  ]);
});
