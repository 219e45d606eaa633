/** A content tree shows the same files to git and to a walk through its folders, whatever has been done to it. */
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { treeOf } from '../../src/reading/tree.ts';
import { Checkout } from '../tools/checkout.ts';
import { newFolder, write } from '../tools/files.ts';

let folder: string;
test.beforeEach(() => (folder = newFolder()));
test.afterEach(() => rmSync(folder, { recursive: true }));

/** Every file of a tree with the name of what it holds. */
async function files(tree: string): Promise<Record<string, string>> {
  const { paths, digestOf } = await treeOf(tree);
  return Object.fromEntries(paths.map((path) => [path, digestOf(path)]));
}

const linksIn = async (tree: string): Promise<readonly string[]> => (await treeOf(tree)).links;

test('after all that can happen to a checkout, its files are those of the folder', async () => {
  const tree = join(folder, 'content');
  const names = [
    'kept.md',
    'changed.md',
    'gone.md',
    'becomes-a-folder',
    'folder/becomes-a-file',
    'folder/ñandú “1”.md',
  ];
  write(tree, Object.fromEntries(names.map((name) => [name, name])));
  write(tree, { '.hidden.md': 'x', '.folder/inside.md': 'x', 'folder/.hidden.md': 'x', '.gitignore': '*.tmp\n' });
  symlinkSync('kept.md', join(tree, 'link.md'));
  const checkout = new Checkout(tree);
  write(tree, { 'changed.md': 'CHANGED.md', 'new/story.md': 'new', 'new/ignored.tmp': 'ignored', 'staged.md': 'x' });
  symlinkSync('story.md', join(tree, 'new/link.md'));
  symlinkSync('new', join(tree, 'link-to-folder'));
  for (const path of ['gone.md', 'becomes-a-folder', 'folder']) rmSync(join(tree, path), { recursive: true });
  write(tree, { 'becomes-a-folder/now.md': 'x', folder: 'a file now' });
  execFileSync('git', ['-C', tree, 'add', 'staged.md']);
  const asCheckout = await files(tree);
  const links = await linksIn(tree);
  checkout.end();
  expect(Object.keys(asCheckout)).toEqual([
    'becomes-a-folder/now.md',
    'changed.md',
    'folder',
    'kept.md',
    'new/ignored.tmp',
    'new/story.md',
    'staged.md',
  ]);
  expect(asCheckout).toEqual(await files(tree));
  expect(links).toEqual(['link-to-folder', 'link.md', 'new/link.md']);
  expect(links).toEqual(await linksIn(tree));
});

test('what lies in a checkout within the checkout is content too', async () => {
  const tree = join(folder, 'content');
  write(tree, { 'kept.md': 'x', 'desk/story.md': 'x' });
  new Checkout(join(tree, 'desk'));
  new Checkout(tree);
  expect(Object.keys(await files(tree))).toEqual(['desk/story.md', 'kept.md']);
  write(tree, { 'other/story.md': 'x' });
  new Checkout(join(tree, 'other'));
  expect(Object.keys(await files(tree))).toEqual(['desk/story.md', 'kept.md', 'other/story.md']);
});

test('a file has one name for what it holds, in a checkout and outside', async () => {
  const tree = join(folder, 'content');
  write(tree, { 'a.md': 'one\n', 'b/c.png': Buffer.from([0, 255, 10]) });
  const outside = ['a.md', 'b/c.png'].map((await treeOf(tree)).digestOf);
  new Checkout(tree);
  expect(['a.md', 'b/c.png'].map((await treeOf(tree)).digestOf)).toEqual(outside);
  new Checkout(folder);
  expect(['a.md', 'b/c.png'].map((await treeOf(tree)).digestOf)).toEqual(outside);
});

test('a file that git was told not to look at is read all the same', async () => {
  const tree = join(folder, 'content');
  for (const flag of ['--skip-worktree', '--assume-unchanged']) {
    write(tree, { 'a.md': 'one\n' });
    const checkout = new Checkout(tree);
    execFileSync('git', ['-C', tree, 'update-index', flag, 'a.md']);
    const before = (await treeOf(tree)).digestOf('a.md');
    write(tree, { 'a.md': 'two\n' });
    expect((await treeOf(tree)).digestOf('a.md'), flag).not.toBe(before);
    checkout.end();
  }
});
