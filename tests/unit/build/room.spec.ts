/** A build that cannot write says so before it begins, and errors of the disk are sentences. */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inSentences, toBuildError } from '../../../src/build/build-error.ts';
import { fullDiskProblem, roomProblem } from '../../../src/build/output/room.ts';
import { newFolder, write } from '../../tools/files.ts';

const system = { isWritable: () => true, freeBytes: () => 1e9 };

test('a folder that may not be written is named with its variable, also if it is above the one that is set', () => {
  const work = newFolder();
  write(work, { 'www/site/index.html': 'Here.' });
  const folders = { outDir: join(work, 'www/site'), cacheDir: join(work, 'new/cache') };
  const locked = (place: string) => roomProblem(folders, { ...system, isWritable: (folder) => folder !== place });
  expect(roomProblem(folders, system)).toBeUndefined();
  expect(roomProblem(folders)).toBeUndefined();
  expect(locked(join(work, 'www'))).toBe(
    `OUT_DIR is ${join(work, 'www/site')}, but ${join(work, 'www')} may not be written → set it to a folder elsewhere, or let this account write there.`,
  );
  expect(locked(join(work, 'www/site'))).toContain('OUT_DIR is ');
  expect(locked(work)).toContain(`CACHE_DIR is ${join(work, 'new/cache')}, but ${work} may not`);
  expect(locked(existsSync('.astro') ? resolve('.astro') : resolve())).toMatch(
    /^Astro writes to .*\.astro in every build, .* → build in a copy/,
  );
  rmSync(work, { recursive: true });
});

test('a disk that is nearly full is found before the work begins, and before Astro writes the last pages', () => {
  const folders = { outDir: resolve('dist'), cacheDir: resolve('.cache') };
  const left = (bytes: number) => ({ ...system, freeBytes: () => bytes });
  expect(roomProblem(folders, left(19e6))).toMatch(
    /^The disk of .* has 19 MB left, .* 20 at least → free some space\.$/,
  );
  expect(roomProblem(folders, left(20e6))).toBeUndefined();
  expect(fullDiskProblem(folders, left(19e6))).toBeUndefined();
  expect(fullDiskProblem(folders, left(1e6))).toContain('1 MB left');
});

const failure = (code: string, details: Readonly<Record<string, string>> = {}) =>
  Object.assign(new Error(`${code}: no luck`), { code, ...details });

for (const [error, message, hint] of [
  [failure('ENOSPC', { syscall: 'write' }), /Nothing more can be written: the disk is full\.$/, 'Free some space'],
  [failure('ENOSPC', { path: '/cache/a' }), /stopped\. \/cache\/a: the disk is full\.$/, 'Free some space'],
  [failure('EROFS', { syscall: 'open', path: '/cache/a' }), /may not be written\.$/, 'Set OUT_DIR and CACHE_DIR'],
  [failure('EBUSY', { syscall: 'rename', path: '/a', dest: '/site' }), /\/site cannot be written \(EBUSY/, 'See who'],
  [new Error('Rolldown: No space left on device (os error 28)'), /the disk is full/, 'Free some space'],
] as const) {
  test(`an error of the disk becomes a sentence: ${error.message}`, async () => {
    const wrapped = new Error('/2024/03/a cannot be rendered.', { cause: error });
    for (const thrown of [toBuildError(error, '/content'), toBuildError(wrapped, '/content', 'stories/a/index.md')]) {
      expect(thrown).toMatchObject({ stack: '', hint: expect.stringContaining(hint) as string });
      expect((thrown as Error).message).toMatch(message);
    }
    await expect(inSentences('/content', () => Promise.reject(error))).rejects.toMatchObject({ stack: '' });
  });
}

test('an error that is none of the disk stays as it is', async () => {
  const error = new TypeError('x is not a function');
  await expect(inSentences('/content', () => Promise.reject(error))).rejects.toBe(error);
});
