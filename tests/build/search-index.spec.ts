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

test('cards stand in slots of one size, by the place of their story, and have no text but theirs', async () => {
  const tree = await archive();
  const oldest = readFileSync(join(tree, 'stories/1998/03/old-quay/index.md'), 'utf8');
  const more = Array.from({ length: 6 }, (_, index) => {
    const headline = `headline: ${'Quay '.repeat(index + 1).trim()}`;
    return [`stories/1998/03/quay-${index}/index.md`, oldest.replace(/^headline: .*/m, headline)] as const;
  });
  write(tree, Object.fromEntries(more));
  const several = await index(tree);
  const part = contents(several).parts.find(({ stories }) => stories === 7);
  if (!part) throw new Error('There is no such part.');
  const pack = readFileSync(join(several, '..', part.path, `cards-${part.tag}.pack`));
  expect(pack).toHaveLength(4 * part.slot);
  const cards = [0, 1, 2, 3].flatMap((slot) => {
    const text = gunzipSync(pack.subarray(slot * part.slot, (slot + 1) * part.slot)).toString('utf8');
    return Object.entries(
      JSON.parse(text.replace('pagefind_dcd', '')) as Record<string, { content: string; meta: object }>,
    );
  });
  expect(cards.map(([place]) => place)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  for (const [, { content, meta }] of cards) {
    expect([content, meta]).toEqual(['', expect.objectContaining({ href: expect.stringMatching(/^\/1998\//) })]);
  }
  // Whole packs are read by tests that look for words, and by hosts that do not know ranges.
  expect(
    gunzipSync(pack)
      .toString('utf8')
      .match(/"headline"/g),
  ).toHaveLength(7);
});

test('a part has its files in packs, without a gap', () => {
  const part = join(folder, '2024');
  const names = readdirSync(part).sort();
  const { tag } = contents(folder).parts.find(({ year }) => year === '2024') ?? {};
  expect(names).toEqual(
    [`cards-${tag}.pack`, 'files.json', expect.stringMatching(/^[0-9a-f]{12}\.pack$/), 'words.json.gz'].sort(),
  );
  const files = packedFiles(part);
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  expect(size).toBe(statSync(join(part, names.find((name) => /^[0-9a-f]+\.pack$/.test(name)) ?? '')).size);
  expect([...files.keys()].map((path) => path.replace(/\d+/, 'N'))).toEqual(
    expect.arrayContaining(['pagefind.N.pf_meta', 'filter/N.pf_filter', 'index/N.pf_index']),
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
