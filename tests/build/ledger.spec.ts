/** `npm run ledger`, what a build does with the ledger, and what git does. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ContentTree } from '../tools/content-tree.ts';
import { digests, newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, noteAddresses, type BuildSettings } from '../tools/build-command.ts';
import { root } from '../tools/root.ts';

// One after the other: builds of one checkout share Astro's folder of types, and the machine.
test.describe.configure({ mode: 'default' });

let settings: BuildSettings;
let tree: ContentTree;

test.beforeEach(async () => {
  const work = newFolder();
  const contentDir = await gazette();
  tree = new ContentTree(contentDir);
  settings = {
    contentDir,
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
    pressTime: '2025-01-01T00:00:00Z',
  };
});

test.afterEach(() => {
  for (const folder of [settings.contentDir, settings.outDir])
    rmSync(dirname(folder), { recursive: true, force: true });
});

const ledger = () => readFileSync(join(settings.contentDir, 'addresses/2024.txt'), 'utf8');

test('the command notes what has been published, sorted, and nothing that is held back', async () => {
  expect((await noteAddresses(settings)).output).toContain('2 addresses added, 0 noted before.');
  expect(ledger()).toBe('2024/02/bridge-reopens\n2024/03/ferry-fares-rise\n');
  expect(Object.keys(digests(join(settings.contentDir, 'addresses')))).toEqual(['2024.txt']);
});

test('the command adds, and never takes out; a second run changes nothing', async () => {
  write(settings.contentDir, { 'addresses/2024.txt': '2024/03/ferry-fares-rise\n2024/01/old\n' });
  tree.set('stories/2024/02/bridge-reopens/index.md', { aliases: ['2024/01/old'] });
  const noted = '2024/01/old\n2024/02/bridge-reopens\n2024/03/ferry-fares-rise\n';
  await noteAddresses(settings);
  expect(ledger()).toBe(noted);
  expect((await noteAddresses(settings)).output).toContain('0 addresses added, 3 noted before.');
  expect(ledger()).toBe(noted);
});

test('the command writes nothing while the content has errors', async () => {
  write(settings.contentDir, { 'topics/bad.yaml': 'nam: Bad\n' });
  const { code, output } = await noteAddresses(settings);
  expect(code).toBe(1);
  expect(output).toContain('nam: unknown field → did you mean "name"?');
  expect(tree.has('addresses')).toBe(false);
});

test('an edition from which an address has vanished is not printed, and the author is told how to mend it', async () => {
  await noteAddresses(settings);
  renameSync(
    join(settings.contentDir, 'stories/2024/03/ferry-fares-rise'),
    join(settings.contentDir, 'stories/2024/03/ferry-fares-go-up'),
  );
  tree.setBody('stories/2024/02/bridge-reopens/index.md', '\nThe bridge opened.\n');
  const { code, output } = await build(settings);
  expect(code).toBe(1);
  expect(output).toContain(
    'addresses/2024.txt:2 address: /2024/03/ferry-fares-rise/ was published and has vanished → add "2024/03/ferry-fares-rise" to "aliases" of',
  );
  expect(output).toContain('or restore stories/2024/03/ferry-fares-rise/index.md with "killed"');

  // A mistake in the story that has taken the place does not hide the former address.
  const successor = 'stories/2024/03/ferry-fares-go-up/index.md';
  const { headline } = tree.fields(successor);
  tree.set(successor, { aliases: ['2024/03/ferry-fares-rise'], headline: '' });
  const faulty = await build(settings);
  expect(faulty.output).toContain(`${successor}:`);
  expect(faulty.output).not.toContain('has vanished');

  tree.set(successor, { headline });
  const mended = await build(settings);
  expect(mended.code).toBe(0);
  // A story that is not in the ledger yet stops no edition.
  expect(mended.output).toContain('warning: 1 published address is not in the ledger yet → run npm run ledger');
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
