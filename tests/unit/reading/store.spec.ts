/** What is kept between builds: it comes back whole and by the same version of the code, or not at all. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { readCacheFile, writeCacheFile } from '../../../src/reading/cache/cache-file.ts';
import { newFolder } from '../../tools/files.ts';

let folder: string;
beforeEach(() => (folder = newFolder()));
afterEach(() => rmSync(folder, { recursive: true }));

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
  fc.assert(anyBit, { numRuns: 200 });
});
