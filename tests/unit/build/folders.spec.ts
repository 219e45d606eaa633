/** A build replaces and deletes only what a build made; anything else it refuses to touch. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { recover, replaceFolder } from '../../../src/build/output/publish.ts';
import { buildFolderProblem } from '../../../src/build/output/folders.ts';
import { cacheFolderProblem, makeCacheFolder } from '../../../src/reading/cache/cache-folder.ts';
import { clearUnfinished } from '../../../src/build/output/unfinished.ts';
import { textsIn } from '../../tools/editions.ts';
import { newFolder, write } from '../../tools/files.ts';
import { root } from '../../tools/root.ts';

/** Folders of a build in a new folder, with files in it. */
function foldersWith(files: Readonly<Record<string, string>> = {}) {
  const work = newFolder();
  mkdirSync(join(work, 'content'));
  write(work, files);
  return { work, contentDir: join(work, 'content'), outDir: join(work, 'site'), cacheDir: join(work, 'cache') };
}

const edition = { 'site/next-edition.json': 'null', 'site/search/contents.json': '{}', 'site/index.html': 'Here.' };

type Files = Readonly<Record<string, string>>;
const accepted: readonly [name: string, files: Files][] = [
  ['that are not there yet', {}],
  ['of an edition of any version', edition],
  ['of a cache whose tag is cut short', { 'cache/CACHEDIR.TAG': 'Sign', 'cache/reading-cache/2019': '' }],
  ['of a cache that has a tag and more', { 'cache/CACHEDIR.TAG': tagText(), 'cache/notes.txt': 'Mine.' }],
  ['of a cache of an older version', { 'cache/intake/a': '', 'cache/edition/index.html': '', 'cache/imprint': '' }],
  ['of a cache of a killed build', { 'cache/reading-cache/a': '', 'cache/manifest.123': '', 'cache/lock': '' }],
  ['of a cache of the check alone', { 'cache/reading-cache/readings/topics': '', 'cache/problems.txt': '' }],
];

for (const [name, files] of accepted) {
  test(`a build takes folders ${name}`, () => {
    const { work, ...folders } = foldersWith(files);
    expect(buildFolderProblem(folders)).toBeUndefined();
    rmSync(work, { recursive: true });
  });
}

test('a build takes empty folders', () => {
  const { work, ...folders } = foldersWith();
  for (const folder of [folders.outDir, folders.cacheDir]) mkdirSync(folder);
  expect(buildFolderProblem(folders)).toBeUndefined();
  rmSync(work, { recursive: true });
});

type Place = (work: string) => string;
const refused: readonly [
  name: string,
  files: Files,
  places: { outDir?: Place; cacheDir?: Place; contentDir?: Place },
  why: RegExp,
][] = [
  [
    'an OUT_DIR with foreign files',
    { 'site/thesis.txt': 'Years.' },
    {},
    /OUT_DIR is .*site, which has files that no build made/,
  ],
  ['an OUT_DIR with another site', { 'site/index.html': 'Mine.' }, {}, /which has files that no build made/],
  [
    'an OUT_DIR with half of an edition',
    { 'site/next-edition.json': 'null' },
    {},
    /which has files that no build made/,
  ],
  ['an OUT_DIR that is a checkout of git', { ...edition, 'site/.git': 'gitdir: x' }, {}, /a checkout of git/],
  ['an OUT_DIR that is a file', { site: 'A file.' }, {}, /site is a file/],
  ['an OUT_DIR below a file', { plain: '' }, { outDir: (work) => join(work, 'plain/site') }, /plain is a file/],
  ['OUT_DIR=content', {}, { outDir: (work) => join(work, 'content') }, /OUT_DIR .* is read from/],
  ['an OUT_DIR inside content', {}, { outDir: (work) => join(work, 'content/dist') }, /OUT_DIR .* is read from/],
  ['an OUT_DIR that holds content', {}, { outDir: (work) => work, cacheDir: newFolder }, /OUT_DIR .* is read from/],
  ['OUT_DIR=.', {}, { outDir: () => root }, /OUT_DIR .* holds the sources/],
  ['OUT_DIR=..', {}, { outDir: () => dirname(root) }, /→ set/],
  ['OUT_DIR=/', {}, { outDir: () => '/' }, /→ set/],
  ['an OUT_DIR inside src', {}, { outDir: () => join(root, 'src/site') }, /OUT_DIR .*src is read from/],
  ['an OUT_DIR inside another outlet', {}, { outDir: () => join(root, 'content/other') }, /content is read from/],
  ['an OUT_DIR below node_modules', {}, { outDir: () => join(root, 'node_modules/x') }, /node_modules is read from/],
  ['an OUT_DIR inside public', {}, { outDir: () => join(root, 'public/site') }, /OUT_DIR .*public is read from/],
  ['CACHE_DIR=OUT_DIR', {}, { cacheDir: (work) => join(work, 'site') }, /of which none is in the other/],
  ['a CACHE_DIR inside OUT_DIR', {}, { cacheDir: (work) => join(work, 'site/cache') }, /of which none is in the other/],
  [
    'an OUT_DIR inside CACHE_DIR',
    {},
    { outDir: (work) => join(work, 'cache/staged') },
    /of which none is in the other/,
  ],
  ['a CACHE_DIR with foreign files', { 'cache/photo.jpg': '' }, {}, /CACHE_DIR .* no build made \(photo\.jpg\)/],
  ['a CACHE_DIR with foreign files of our names', { 'cache/staged/first.txt': '' }, {}, /CACHE_DIR .* \(staged\)/],
  [
    "a CACHE_DIR with another program's tag",
    { 'cache/CACHEDIR.TAG': 'Signature: 8a47' },
    {},
    /CACHE_DIR .* no build made/,
  ],
  ['CACHE_DIR=content', {}, { cacheDir: (work) => join(work, 'content') }, /CACHE_DIR .* is read from/],
  ['a CACHE_DIR that holds content', {}, { cacheDir: (work) => work, outDir: newFolder }, /CACHE_DIR .* is read from/],
  ['a CACHE_DIR inside another outlet', {}, { cacheDir: () => join(root, 'content/other') }, /content is read from/],
  ['CACHE_DIR=.', {}, { cacheDir: () => root }, /CACHE_DIR .* holds the sources/],
  ['a CACHE_DIR that is a file', { cache: '' }, {}, /cache is a file/],
];

for (const [name, files, places, why] of refused) {
  test(`a build refuses ${name}`, () => {
    const { work, ...folders } = foldersWith(files);
    const before = textsIn(work);
    const chosen = Object.fromEntries(Object.entries(places).map(([key, place]) => [key, place(work)]));
    expect(buildFolderProblem({ ...folders, ...chosen })).toMatch(why);
    expect(buildFolderProblem({ ...folders, ...chosen })).toMatch(/ → .+\.$/);
    expect(textsIn(work)).toEqual(before);
    rmSync(work, { recursive: true });
  });
}

test('links do not hide where a folder is', () => {
  const { work, ...folders } = foldersWith();
  symlinkSync(folders.contentDir, join(work, 'link'));
  expect(buildFolderProblem({ ...folders, outDir: join(work, 'link/site') })).toMatch(/is read from/);
  expect(cacheFolderProblem({ ...folders, cacheDir: join(work, 'link') })).toMatch(/is read from/);
  symlinkSync(join(work, 'gone'), folders.outDir);
  expect(buildFolderProblem(folders)).toMatch(/OUT_DIR .* is a link that leads nowhere/);
  expect(buildFolderProblem({ ...folders, outDir: join(folders.outDir, 'below') })).toMatch(
    /is a link that leads nowhere/,
  );
  rmSync(work, { recursive: true });
});

test('a folder that only begins with the name of another is apart from it', () => {
  const { work, ...folders } = foldersWith();
  const beside = { ...folders, outDir: `${folders.contentDir}-site`, cacheDir: `${folders.contentDir}-site.cache` };
  expect(buildFolderProblem(beside)).toBeUndefined();
  rmSync(work, { recursive: true });
});

test('folders that are named like remains of a build, but are none, stay', () => {
  const work = newFolder();
  const place = join(work, 'site');
  write(work, {
    'site/index.html': 'Old.',
    'finished/index.html': 'New.',
    'site.former/index.html': 'A backup.',
    '.site-unfinished-novel/chapter.md': 'One.',
    '.site-unfinished-999999999/index.html': 'Remains.',
  });
  recover(place, join(work, 'finished'));
  replaceFolder(join(work, 'finished'), place);
  clearUnfinished(place);
  expect(readdirSync(work).sort()).toEqual(['.site-unfinished-novel', 'finished', 'site', 'site.former']);
  expect(existsSync(join(work, 'site.former/index.html'))).toBe(true);
  rmSync(work, { recursive: true });
});

function tagText(): string {
  const folder = newFolder();
  makeCacheFolder(folder);
  const text = readFileSync(join(folder, 'CACHEDIR.TAG'), 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}
