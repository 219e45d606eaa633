/** What was read of a content tree comes from the cache unless a file says something else, in a checkout and outside. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ReadingCache } from '../../src/reading/cache/reading-cache.ts';
import { treeOf } from '../../src/reading/tree.ts';
import { Checkout } from '../tools/checkout.ts';
import { newFolder, write } from '../tools/files.ts';

let folder: string;
test.beforeEach(() => (folder = newFolder()));
test.afterEach(() => rmSync(folder, { recursive: true }));

/** Reads files of a tree as the intake does, and tells which of them were read anew. */
async function readAnew(tree: string, paths: readonly string[], version: string): Promise<string[]> {
  const anew: string[] = [];
  const { digestOf } = await treeOf(tree);
  const cache = new ReadingCache<string>('words', tree, { cacheDir: join(folder, 'cache'), version });
  for (const path of paths) {
    const text = await cache.get(path, digestOf(path), () => {
      anew.push(path);
      return readFileSync(join(tree, path), 'utf8');
    });
    expect(text).toBe(readFileSync(join(tree, path), 'utf8'));
  }
  cache.save((text) => text !== 'faulty');
  return anew;
}

for (const isCheckout of [false, true]) {
  test(`of ${isCheckout ? 'a checkout' : 'a folder'}, only files that say something else are read anew`, async () => {
    const tree = join(folder, 'content');
    const paths = ['a.md', 'b.md', 'c.md'];
    write(tree, { 'a.md': 'one', 'b.md': 'two', 'c.md': 'faulty' });
    const checkout = isCheckout ? new Checkout(tree) : undefined;
    expect(await readAnew(tree, paths, 'one')).toEqual(paths);
    expect(await readAnew(tree, paths, 'one'), 'what is not worth keeping').toEqual(['c.md']);
    write(tree, { 'b.md': 'six' });
    expect(await readAnew(tree, paths, 'one')).toEqual(['b.md', 'c.md']);
    checkout?.commit();
    expect(await readAnew(tree, paths, 'one'), 'a commit changes no file').toEqual(['c.md']);
    write(tree, { 'b.md': 'two' });
    checkout?.stage();
    expect(await readAnew(tree, paths, 'one'), 'only the last reading is kept').toEqual(['b.md', 'c.md']);
    expect(await readAnew(tree, ['a.md'], 'one')).toEqual([]);
    expect(await readAnew(tree, paths, 'one'), 'what was gone comes anew').toEqual(['b.md', 'c.md']);
    expect(await readAnew(tree, paths, 'two'), 'another version of the code').toEqual(paths);
  });
}
