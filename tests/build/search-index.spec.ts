import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readContent } from '../../src/checks/read-content.ts';
import type { Content } from '../../src/newsroom/edition/content.ts';
import { toEdition } from '../../src/newsroom/edition/edition.ts';
import type { SearchManifest } from '../../src/newsroom/lists/search-parts.ts';
import { printSearchIndex } from '../../src/build/search/search-index.ts';
import { readLexicon } from '../../src/text/search/lexicon-file.ts';
import { buildIn } from '../tools/build-in.ts';
import { digests, newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { packedFiles } from '../tools/packs.ts';

const settings = { pressTime: '2026-01-01T00:00:00Z' };

/** Indexes the stories of a tree, or some of them. Returns the folder of the index. */
async function index(contentDir: string, change: (content: Content) => Content = (same) => same): Promise<string> {
  const { content } = await readContent(contentDir, settings);
  if (!content) throw new Error('The content cannot be read.');
  const build = buildIn(newFolder(), toEdition(change(content), settings), contentDir);
  await printSearchIndex(build);
  return join(build.unfinished, 'search');
}

const contents = (folder: string): SearchManifest =>
  JSON.parse(readFileSync(join(folder, 'contents.json'), 'utf8')) as SearchManifest;

/** The gazette with stories of other years. */
async function archive(): Promise<string> {
  const contentDir = await gazette();
  const front = 'standfirst: It happened.\nsection: harbour\n';
  write(contentDir, {
    'stories/1998/03/old-quay/index.md': `---\nheadline: Old Quay\n${front}publishedAt: 1998-03-01T12:00:00Z\n---\n\nA needle.\n`,
    'stories/2025/06/new-quay/index.md': `---\nheadline: New Quay\n${front}publishedAt: 2025-06-01T12:00:00Z\n---\n\nHay.\n`,
  });
  return contentDir;
}

// One worker makes the index, and looks at it from all sides.
test.describe.configure({ mode: 'default' });

let contentDir: string;
let folder: string;

test.beforeAll(async () => {
  contentDir = await archive();
  folder = await index(contentDir);
});

test('each year has a bundle, and the table of contents tells of all', () => {
  const { engine, parts } = contents(folder);
  expect(engine).toMatch(/^\/search\/engine-\d+\.\d+\.\d+\/$/);
  expect(parts.map(({ year, path }) => [year, path])).toEqual([
    ['2025', '/search/2025/'],
    ['2024', '/search/2024/'],
    ['1998', '/search/1998/'],
  ]);
});

test('cards stand in one file for many stories, and have no text but theirs', async () => {
  const tree = await archive();
  const oldest = readFileSync(join(tree, 'stories/1998/03/old-quay/index.md'), 'utf8');
  write(tree, { 'stories/1998/03/two/index.md': oldest, 'stories/1998/03/three/index.md': oldest });
  const several = await index(tree);
  const part = contents(several).parts.find(({ stories }) => stories > 1);
  const [zipped, ...others] = [...packedFiles(join(several, part?.year ?? ''))]
    .filter(([path]) => path.endsWith('.pf_fragment'))
    .map(([, bytes]) => bytes);
  expect(others).toEqual([]);
  const text = gunzipSync(zipped ?? '').toString('utf8', 'pagefind_dcd'.length);
  const records = Object.values(JSON.parse(text) as Record<string, { content: string; meta: { href: string } }>);
  expect(records).toHaveLength(part?.stories ?? 0);
  for (const { content, meta } of records)
    expect([content, meta.href]).toEqual(['', expect.stringMatching(/^\/\d{4}\//)]);
});

test('a part has its files in packs, without a gap', () => {
  const part = join(folder, '2024');
  const names = readdirSync(part).sort();
  expect(names).toEqual(['files.json', expect.stringMatching(/^[0-9a-f]{12}\.pack$/), 'words.json.gz'].sort());
  const files = packedFiles(part);
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  expect(size).toBe(statSync(join(part, names.find((name) => name.endsWith('.pack')) ?? '')).size);
  expect([...files.keys()].map((path) => path.replace(/^.*[/.]/, ''))).toEqual(
    expect.arrayContaining(['pf_filter', 'pf_fragment', 'pf_index', 'pf_meta']),
  );
});

test('the lexicon has every word, with the parts that have it, numbered from the oldest', () => {
  const { lexicons } = contents(folder);
  expect(lexicons.map(({ path }) => path)).toEqual(['/search/words-newest/', '/search/words-archive/']);
  const found = lexicons.flatMap(({ path, files }) =>
    files.map(({ file }) => readLexicon(readFileSync(join(folder, '..', path, file), 'utf8'))),
  );
  const partsWith = (word: string) =>
    found.flatMap(({ words, terms }) => {
      const known = words.find((one) => one.word === word);
      return known ? known.terms.flatMap((term) => [...(terms.get(term) ?? [])]) : [];
    });
  expect(partsWith('needle')).toEqual([[0, 1]]);
  expect(partsWith('quay')).toEqual([
    [2, 1],
    [1, 1],
    [0, 1],
  ]);
  expect(partsWith('xyzzy')).toEqual([]);
});

test('a contributor who takes another name, and new navigation, index nothing anew', async () => {
  const named = (text: string, from: RegExp, to: string) => text.replace(from, to);
  const other = await archive();
  for (const [file, from, to] of [
    ['contributors/ines-okafor.yaml', /name: .*/, 'name: Ines Other'],
    ['sections/harbour.yaml', /name: .*/, 'name: The Quays'],
    ['outlet.yaml', /tagline: .*/, 'tagline: Another one'],
  ] as const) {
    const path = join(other, file);
    write(other, { [file]: named(readFileSync(path, 'utf8'), from, to) });
  }
  expect(digests(await index(other))).toEqual(digests(folder));
});

test('the engine is there once, and interfaces that nobody loads are not', () => {
  const files = Object.keys(digests(folder));
  expect(files.filter((file) => file.endsWith('pagefind.js'))).toHaveLength(1);
  expect(files.filter((file) => file.includes('wasm.'))).toHaveLength(1);
  expect(files.filter((file) => /-ui|highlight|playground|\.css$/.test(file))).toEqual([]);
});

test('the same content gives the same bytes', async () => {
  expect(digests(await index(contentDir))).toEqual(digests(folder));
});

test('a year changes with its own stories alone', async () => {
  const path = 'stories/1998/03/old-quay/index.md';
  write(contentDir, { [path]: readFileSync(join(contentDir, path), 'utf8').replace('A needle.', 'A pin.') });
  const after = await index(contentDir);
  const changed = contents(after).parts.filter(({ tag }, place) => tag !== contents(folder).parts[place]?.tag);
  expect(changed.map(({ year }) => year)).toEqual(['1998']);
  const outside = (made: string) => Object.entries(digests(made)).filter(([file]) => /^20\d\d\//.test(file));
  expect(outside(after)).toEqual(outside(folder));
});

test('an outlet without stories has a table of contents without parts', async () => {
  const none = await index(contentDir, (content) => ({ ...content, stories: [] }));
  expect(contents(none)).toEqual({ parts: [], lexicons: [] });
});
