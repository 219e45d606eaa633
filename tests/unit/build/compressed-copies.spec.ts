/** Compressed copies of files: made once, kept as long as their originals, and gone with them. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { writeCompressedCopies } from '../../../src/build/output/compressed-copies.ts';
import { StagedOutput, type Changes } from '../../../src/build/output/staged-output.ts';
import { newFolder } from '../../tools/files.ts';

let work: string;
const site = (path: string): string => join(work, 'site', path);
const long = (word: string): string => `${word} `.repeat(500);

beforeEach(() => {
  work = newFolder();
});

/** Builds a site of pages, whose cache key is their text, and of other files, which are written at every build. */
async function build(files: Readonly<Record<string, string>>, isCompressed = true): Promise<Changes> {
  const [cacheDir, rendered] = [join(work, 'cache'), join(work, 'rendered')];
  mkdirSync(cacheDir, { recursive: true });
  mkdirSync(rendered);
  const staged = new StagedOutput(cacheDir, 'one');
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('.html') && staged.keep(path, text)) continue;
    mkdirSync(dirname(join(rendered, path)), { recursive: true });
    writeFileSync(join(rendered, path), text);
  }
  staged.join(rendered);
  await writeCompressedCopies(staged, isCompressed);
  return staged.publish(join(work, 'site'));
}

const names = (): string[] =>
  readdirSync(join(work, 'site'), { recursive: true, encoding: 'utf8' })
    .filter((name) => lstatSync(site(name)).isFile())
    .sort();

test('texts have copies in Brotli and gzip; pictures and short files have none', async () => {
  await build({
    'a/index.html': long('Page'),
    'feed.xml': long('Feed'),
    'b.webp': long('Picture'),
    'short.json': '[]',
    'words.json.gz': long('Words'),
  });
  expect(names()).toEqual([
    'a/index.html',
    'a/index.html.br',
    'a/index.html.gz',
    'b.webp',
    'feed.xml',
    'feed.xml.br',
    'feed.xml.gz',
    'short.json',
    'words.json.gz',
  ]);
  expect(brotliDecompressSync(readFileSync(site('a/index.html.br'))).toString()).toBe(long('Page'));
  expect(gunzipSync(readFileSync(site('feed.xml.gz'))).toString()).toBe(long('Feed'));
});

test('copies of what has not changed stay, also of files that each build writes', async () => {
  const files = { 'a/index.html': long('Page'), 'b/index.html': long('Other'), 'feed.xml': long('Feed') };
  await build(files);
  const copies = names().filter((name) => /\.(?:br|gz)$/.test(name));
  const times = () => copies.map((name) => lstatSync(site(name)).mtimeMs);
  const before = times();
  expect(await build(files)).toEqual({ printed: 1, kept: 8, removed: 0 });
  expect(times()).toEqual(before);
});

test('copies change and go with their originals', async () => {
  await build({ 'a/index.html': long('Page'), 'b/index.html': long('Other'), 'feed.xml': long('Feed') });
  await build({ 'a/index.html': long('New page'), 'feed.xml': long('New feed') });
  expect(names()).toHaveLength(6);
  expect(existsSync(site('b'))).toBe(false);
  expect(brotliDecompressSync(readFileSync(site('a/index.html.br'))).toString()).toBe(long('New page'));
  expect(gunzipSync(readFileSync(site('feed.xml.gz'))).toString()).toBe(long('New feed'));
});

test('a host that serves no copies has none, and one that does has all, though no page changed', async () => {
  const files = { 'a/index.html': long('Page') };
  await build(files, false);
  expect(names()).toEqual(['a/index.html']);
  await build(files);
  expect(names()).toHaveLength(3);
  await build(files, false);
  expect(names()).toEqual(['a/index.html']);
});

test('a copy that was damaged or lost is made again', async () => {
  const files = { 'a/index.html': long('Page') };
  await build(files);
  rmSync(join(work, 'cache/staged/a/index.html.gz'));
  writeFileSync(join(work, 'cache/staged/a/index.html.br'), 'Damaged');
  await build(files);
  expect(brotliDecompressSync(readFileSync(site('a/index.html.br'))).toString()).toBe(long('Page'));
  expect(gunzipSync(readFileSync(site('a/index.html.gz'))).toString()).toBe(long('Page'));
});

test("a file of the outlet's own that has the name of a copy is left as it is", async () => {
  await build({ 'a.json': long('Data'), 'a.json.gz': 'Ours' });
  expect(readFileSync(site('a.json.gz'), 'utf8')).toBe('Ours');
  expect(names()).toEqual(['a.json', 'a.json.br', 'a.json.gz']);
});
