/** A build replaces and deletes only what a build made; anything else it refuses to touch. */
import { lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { textsIn } from '../tools/editions.ts';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, check } from '../tools/build-command.ts';

test('a refused build says why and leaves every file where it is', async () => {
  const contentDir = await gazette();
  const work = newFolder();
  write(work, { 'site/thesis.txt': 'Years.', 'cache/photo.jpg': 'Mine.' });
  const outDir = join(work, 'site');
  const settings = { contentDir, outDir, cacheDir: join(work, 'cache'), pressTime: '2025-01-01T00:00:00Z' };
  const before = { ...textsIn(work), ...textsIn(contentDir) };
  for (const [chosen, name] of [
    [{ ...settings, cacheDir: join(work, 'new') }, 'OUT_DIR'],
    [{ ...settings, outDir: join(work, 'new') }, 'CACHE_DIR'],
    [{ ...settings, outDir: contentDir, cacheDir: join(work, 'new') }, 'OUT_DIR'],
  ] as const) {
    const { code, output } = await build(chosen);
    expect(code).toBe(1);
    expect(output).toContain(`Nothing was written. ${name} is `);
    expect({ ...textsIn(work), ...textsIn(contentDir) }).toEqual(before);
  }
  for (const folder of [work, dirname(contentDir)]) rmSync(folder, { recursive: true });
});

test('the check, too, writes nothing into a folder of others, or one that is a file', async () => {
  const contentDir = await gazette();
  const work = newFolder();
  write(work, { 'cache/photo.jpg': 'Mine.', file: 'x' });
  const settings = { contentDir, outDir: join(work, 'site'), pressTime: '2025-01-01T00:00:00Z' };
  for (const [cacheDir, why] of [
    ['cache', 'which has files that no build made'],
    ['file', 'is a file'],
  ] as const) {
    const { code, output } = await check({ ...settings, cacheDir: join(work, cacheDir) });
    expect(code).toBe(2);
    expect(output).toMatch(/^CACHE_DIR is .* → set it to .*\n$/);
    expect(output).toContain(why);
  }
  expect(textsIn(work)).toEqual({ 'cache/photo.jpg': 'Mine.', file: 'x' });
  for (const folder of [work, dirname(contentDir)]) rmSync(folder, { recursive: true });
});

test('an OUT_DIR that is a link stays one, and the folder to which it leads has the edition', async () => {
  const contentDir = await gazette();
  const work = newFolder();
  const [outDir, target] = [join(work, 'site'), join(work, 'www')];
  mkdirSync(target);
  symlinkSync(target, outDir);
  const settings = { contentDir, outDir, cacheDir: join(work, 'cache'), pressTime: '2025-01-01T00:00:00Z' };
  for (const headline of ['One', 'Two']) {
    write(contentDir, { 'pages/new.md': `---\nheadline: ${headline}\nstandfirst: New.\n---\n\nWords.\n` });
    const { code, output } = await build(settings);
    expect(code, output).toBe(0);
    expect(lstatSync(outDir).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(target, 'new/index.html'), 'utf8')).toContain(headline);
  }
  expect(readFileSync(join(settings.cacheDir, 'CACHEDIR.TAG'), 'utf8')).toContain(
    'Signature: 8a477f597d28d172789f06886806bc55',
  );
  for (const folder of [work, dirname(contentDir)]) rmSync(folder, { recursive: true });
});
