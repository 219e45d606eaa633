/** What is kept between builds: it comes back whole and by the same version of the code, or not at all. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { codeVersion } from '../../src/reading/code-version.ts';
import { treeOf } from '../../src/reading/tree.ts';
import { ReadingCache } from '../../src/reading/reading-cache.ts';
import { readCacheFile, writeCacheFile } from '../../src/reading/cache-file.ts';
import { Checkout } from '../tools/content-tree.ts';
import { newFolder, write } from '../tools/press.ts';

let folder: string;
test.beforeEach(() => (folder = newFolder()));
test.afterEach(() => rmSync(folder, { recursive: true }));

const value = new Map([['index.html', { key: 'a', size: 1200, modified: 1_700_000_000_123.25 }]]);

test('a store gives back what was put in, but to no other version of the code', () => {
  const file = join(folder, 'deep/store');
  writeCacheFile(file, 'one', value);
  expect(readCacheFile(file, 'one')).toEqual(value);
  expect(readCacheFile(file, 'two')).toBeUndefined();
  expect(readCacheFile(join(folder, 'none'), 'one')).toBeUndefined();
});

test('a store that was cut short anywhere, or has one bit flipped anywhere, counts as absent', () => {
  const file = join(folder, 'store');
  writeCacheFile(file, 'one', value);
  const bytes = readFileSync(file);
  for (let length = 0; length < bytes.length; length += 1) {
    writeFileSync(file, bytes);
    truncateSync(file, length);
    expect(readCacheFile(file, 'one'), `cut to ${length} bytes`).toBeUndefined();
  }
  const anyBit = fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
    writeFileSync(file, damaged);
    expect(readCacheFile(file, 'one')).toBeUndefined();
  });
  fc.assert(anyBit, { numRuns: 200, seed: 1847 });
});

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

test('the version of the code is the same as long as the code is', () => {
  expect(codeVersion()).toMatch(/^[0-9a-f]{64}$/);
  expect(codeVersion()).toBe(codeVersion());
});
