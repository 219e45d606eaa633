/** Files and folders that an author expects to be printed, but that are not read. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { storyText } from '../../tools/story-text.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { problemLines } from '../../tools/problem-lines.ts';

let folder = '';
beforeEach(async () => {
  folder = await freshGazette();
});

const told = (): Promise<string[]> => problemLines(folder);

const renames: readonly [path: string, better: string][] = [
  ['stories/2024/05/lost/index.markdown', 'stories/2024/05/lost/index.md'],
  ['stories/2024/05/lost/index.MD', 'stories/2024/05/lost/index.md'],
  ['stories/2024/05/lost/index.mdx', 'stories/2024/05/lost/index.md'],
  ['stories/2024/05/lost/Index.md', 'stories/2024/05/lost/index.md'],
  ['stories/2024/05/Lost-Story/index.md', 'stories/2024/05/lost-story/index.md'],
  ['stories/2024/05/lost story/index.md', 'stories/2024/05/lost-story/index.md'],
  ['stories/2024/05/Łeba, café/index.md', 'stories/2024/05/leba-cafe/index.md'],
  ['stories/2024/5/lost/index.md', 'stories/2024/05/lost/index.md'],
  ['stories/2024/05/lost.md', 'stories/2024/05/lost/index.md'],
  ['stories/2024/05/lost/update/2024-05-02T1430.md', 'stories/2024/05/lost/updates/2024-05-02T1430.md'],
  ['stories/2024/05/lost/updates/2024-05-02 14:30.md', 'stories/2024/05/lost/updates/2024-05-02T1430.md'],
  [
    'stories/2024/05/lost/updates/2024-05-02T1430-Late_Words.md',
    'stories/2024/05/lost/updates/2024-05-02T1430-late-words.md',
  ],
  ['topics/x.YAML', 'topics/x.yaml'],
  ['topics/High Water.yaml', 'topics/high-water.yaml'],
  ['topics/x.md', 'topics/x.yaml'],
  ['Topics/x.yaml', 'topics/x.yaml'],
  ['section/sport.yaml', 'sections/sport.yaml'],
  ['contributor/ann.yml', 'contributors/ann.yaml'],
  ['pages/help.markdown', 'pages/help.md'],
  ['Urgent.yaml', 'urgent.yaml'],
];
for (const [path, better] of renames) {
  test(`${path} is not read, and its author is told its right name`, async () => {
    write(folder, { [path]: 'x' });
    expect(await told()).toEqual([`${path}:1 file: is not read under this name → rename it to ${better}`]);
  });
}

test('a file under a wrong name beside the right one is brought together with it', async () => {
  write(folder, { 'stories/2024/02/bridge-reopens/index.markdown': 'x' });
  expect(await told()).toEqual([
    'stories/2024/02/bridge-reopens/index.markdown:1 file: is not read, and stories/2024/02/bridge-reopens/index.md is there already → bring what it says into that file, and delete this one',
  ]);
});

test('two files of one entry are told apart by nothing, so one must go', async () => {
  const topic = 'name: Tides\ndescription: High water.\n';
  write(folder, { 'topics/tides.yaml': topic, 'topics/tides.yml': topic, 'outlet.yml': 'name: A\n' });
  const lines = (await told()).filter((line) => line.includes('same entry'));
  expect(lines).toEqual([
    'outlet.yml:1 file: holds the same entry as outlet.yaml → keep one of the two files, and delete the other',
    'topics/tides.yml:1 file: holds the same entry as topics/tides.yaml → keep one of the two files, and delete the other',
  ]);
});

test('symbolic links to stories, folders and files are reported', async () => {
  write(folder, { 'drafts/linked/index.txt': 'x' });
  mkdirSync(join(folder, 'stories/2024/05/linked-file'), { recursive: true });
  symlinkSync('../../../../drafts/linked', join(folder, 'stories/2024/05/linked'));
  symlinkSync('../../02/bridge-reopens/index.md', join(folder, 'stories/2024/05/linked-file/index.md'));
  symlinkSync('bridges.yaml', join(folder, 'topics/spans.yaml'));
  symlinkSync('drafts', join(folder, 'notes'));
  const wanted = ['stories/2024/05/linked', 'stories/2024/05/linked-file/index.md', 'topics/spans.yaml'].map(
    (path) => `${path}:1 file: is a symbolic link, which is not followed → put the file or folder itself in its place`,
  );
  expect(await told()).toEqual(wanted);
});

test('a folder of a story without its text is pointed out', async () => {
  write(folder, { 'stories/2024/05/no-text/map.json': '{}', 'stories/2024/05/word-file/story.docx': 'x' });
  expect(await told()).toEqual(
    ['no-text', 'word-file'].map(
      (name) =>
        `stories/2024/05/${name}:1 file: warning: has no index.md, so nothing in it is printed → write index.md, or delete the folder`,
    ),
  );
});

test('texts of other programs among the entries are reported', async () => {
  write(folder, { 'topics/x.docx': 'x', 'contributors/ann.json': '{}', 'addresses/2024.csv': 'x' });
  expect((await told()).map((line) => line.replace(/ → .*/, ''))).toEqual([
    'addresses/2024.csv:1 file: lies where nothing is read',
    'contributors/ann.json:1 file: is not read under this name',
    'topics/x.docx:1 file: is not read under this name',
  ]);
});

test('what programs leave behind, notes and hidden files are no mistake', async () => {
  const names = [
    'index.md~',
    'index.md.bak',
    'index.md.orig',
    '.index.md.swp',
    'Thumbs.db',
    'desktop.ini',
    '.DS_Store',
    '~$story.docx',
    '#index.md#',
  ];
  write(folder, Object.fromEntries(names.map((name) => [`stories/2024/05/a-story/${name}`, 'x'])));
  write(folder, {
    'stories/2024/05/a-story/index.md': storyText({ publishedAt: '2024-05-10T12:00:00Z' }),
    'stories/2024/05/a-story/README.md': 'x',
    'stories/2024/05/a-story/map.yaml': 'x',
    'stories/2024/05/gone/.DS_Store': 'x',
    'stories/2024/05/gone/Thumbs.db': 'x',
    'topics/README.md': 'x',
    'topics/tides.yaml~': 'x',
    'topics/.tides.yaml': 'x',
    'notes/plan.txt': 'x',
  });
  expect(await told()).toEqual([]);
});
