/** What a build may not rely on: that its cache is whole, and that nobody else uses it. */
import { existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { nameOfProcess } from '../../src/build/output/lock.ts';
import { digests, write } from '../tools/files.ts';
import { build, type BuildSettings } from '../tools/build-command.ts';
import { copyOfSite } from '../tools/shared-site.ts';

/** The Gazette as it is built already, in folders of its own. */
let settings: BuildSettings;
let whole: Record<string, string>;

test.beforeEach(async () => {
  settings = await copyOfSite('gazette');
  whole = digests(settings.outDir);
});

test.afterEach(() => rmSync(dirname(settings.outDir), { recursive: true }));

test('a cache that is damaged, half written or gone costs time and nothing else', async () => {
  test.setTimeout(300_000);
  const inCache = (path: string) => join(settings.cacheDir, path);
  const damages: (() => void)[] = [
    // What was read, and what was built, are kept apart, so each build may find damage in both.
    () => {
      truncateSync(inCache('manifest'), 100);
      rmSync(inCache('reading-cache/readings'), { recursive: true });
      write(inCache('reading-cache'), { readings: 'A file where a folder should be.' });
    },
    () => {
      flip(inCache('reading-cache/readings/stories 2024'));
      write(inCache('staged'), { 'stray.html': 'Nobody printed this.', 'index.html': 'Nor this.' });
      rmSync(inCache('staged/2024'), { recursive: true });
    },
    () => rmSync(settings.cacheDir, { recursive: true }),
    () => rmSync(settings.outDir, { recursive: true }),
  ];
  for (const [number, damage] of damages.entries()) {
    damage();
    const { code, output } = await build(settings);
    expect(code, output).toBe(0);
    expect(digests(settings.outDir), `after damage ${number + 1}`).toEqual(whole);
  }
});

test('a build restores the site that another, killed between two renames, has left under another name', async () => {
  const previous = join(dirname(settings.outDir), `.${basename(settings.outDir)}-unfinished-previous`);
  renameSync(settings.outDir, previous);
  writeFileSync(join(settings.contentDir, 'outlet.yaml'), 'name: ""\n');
  const { code } = await build(settings);
  expect(code).toBe(1);
  expect(digests(settings.outDir)).toEqual(whole);
  expect(existsSync(previous)).toBe(false);
});

test('a second build waits its turn: it is refused while another holds the cache', async () => {
  // This very process stands for the other build.
  writeFileSync(join(settings.cacheDir, 'lock'), nameOfProcess(process.pid));
  const refused = await build(settings);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(`Process ${process.pid} is building`);
  expect(digests(settings.outDir)).toEqual(whole);
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}
