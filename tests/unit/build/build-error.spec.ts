/** A file that stops a check or a build is named, in one line that says how to go on, and without a stack. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { classify } from '../../../src/reading/files.ts';
import { readFiles, readingCaches } from '../../../src/reading/read-files.ts';
import { ContentError } from '../../../src/newsroom/edition/content-error.ts';
import { renditions } from '../../../src/newsroom/story/picture.ts';
import { shareLinks } from '../../../src/newsroom/story/share.ts';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { printLogo, printPictures } from '../../../src/build/pictures.ts';
import { toBuildError } from '../../../src/build/build-error.ts';
import { searchRecord } from '../../../src/syndication/metadata/search-record.ts';
import { buildIn } from '../../tools/build-in.ts';
import { edition, pictureFile, story } from '../../tools/newsroom.ts';
import { newFolder, write } from '../../tools/files.ts';
import { languageOf } from '../../../src/text/language/words.ts';

const failure = (code: string, syscall = 'open') =>
  Object.assign(new Error(`${code}: no luck, ${syscall} '/x'`), { code, syscall });

/** The message of an error that has neither a stack nor a cause. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) throw new Error('Nothing was thrown.');
  expect(error.stack).toBe('');
  expect(error.cause).toBeUndefined();
  return error.message;
}

const rejection = async (promise: Promise<unknown>): Promise<string> =>
  messageOf(
    await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  );

for (const [cause, message] of [
  [failure('ENOENT'), /is not there any more → put it back/],
  [failure('EACCES'), /may not be read → give the account/],
  [failure('EISDIR', 'read'), /is a folder → put a file in its place/],
  [failure('EIO', 'read'), /cannot be read \(EIO: no luck, read '\/x'\) → check the disk/],
  [new RangeError('Invalid time value'), /stops the build \(Invalid time value\) → /],
  ['a text that was thrown', /stops the build \(a text that was thrown\) → /],
] as const) {
  test(`an error with a file becomes one line: ${String(cause)}`, () => {
    const inFile = new ContentError('stories/2024/03/a/index.md', cause);
    const thrown = toBuildError(new Error('/2024/03/a cannot be made.', { cause: inFile }), '/paper/content');
    const line = messageOf(thrown);
    expect(line).toMatch(/^\/paper\/content\/stories\/2024\/03\/a\/index\.md:1 file: [^\n]+ → [^\n]+$/);
    expect(line).toMatch(message);
  });
}

test('the file that an error names is told, not the one that was being shown', () => {
  const error = new ContentError('stories/2024/03/a/updates/2024-03-12T1000.md', failure('ENOENT'));
  const line = messageOf(toBuildError(error, '/c', 'stories/2024/03/b/index.md'));
  expect(line).toContain('updates/2024-03-12T1000.md:1');
  const wrapped = new Error('/about cannot be made.', { cause: toBuildError(error, '/c') });
  expect(messageOf(toBuildError(wrapped, '/c', 'pages/about.md'))).toBe(line);
});

test('an error that no file brings about stays as it is', () => {
  const error = new Error('The disk is full.');
  expect(toBuildError(error, '/c')).toBe(error);
});

test('a story that cannot be shown is named', () => {
  const entry = story('2024/03/a');
  const broken = { ...entry, data: { ...entry.data, publishedAt: 'soon' } };
  const made = edition({ stories: [entry] });
  expect(() => toStory(broken, '', made)).toThrow(/^stories\/2024\/03\/a\/index\.md: /);
});

test('half a character in a headline does not stop the share links', () => {
  for (const headline of ['Bad \ud83d emoji', '\udc00', 'End \ud83d', '\ude00\ud83d']) {
    for (const { href } of shareLinks(headline, 'https://gazette.example/a/', languageOf('en-US'))) {
      expect(() => decodeURIComponent(href)).not.toThrow();
    }
  }
  expect(shareLinks('A 😀 day', 'https://gazette.example/', languageOf('en-US'))[0]?.href).toContain(
    'A%20%F0%9F%98%80%20day',
  );
});

test('half a character does not stop the search index', () => {
  const entry = story('2024/03/a', { headline: 'Bad \ud83d emoji', standfirst: '\udc00 low' });
  const told = toStory(entry, '', edition({ stories: [entry] }));
  const { texts, weighted } = searchRecord(told, { month: '2024-03' });
  expect(weighted.title).toBe('Bad \ufffd emoji');
  for (const text of [...texts, ...Object.values(weighted)]) expect(text.isWellFormed()).toBe(true);
});

test('a file that cannot be read is a problem like any other, and all others are read', async () => {
  const contentDir = newFolder();
  write(contentDir, { 'topics/tides.yaml': 'name: Tides\ndescription: Water.\n', 'pages/a.png': 'no picture' });
  const paths = ['topics/gone.yaml', 'topics/locked.yaml', 'topics/tides.yaml', 'pages/a.png', 'pages/gone.png'];
  const digestOf = (path: string) => {
    if (path.includes('locked')) throw failure('EACCES');
    return 'digest';
  };
  const files = paths.flatMap((path) => classify(path) ?? []);
  const settings = { locale: 'en-GB', timeZone: 'Europe/London' };
  const { readings, measured } = await readFiles(
    contentDir,
    files,
    digestOf,
    readingCaches(contentDir, settings),
    settings,
  );
  expect(readings.map(({ problems }) => problems.map(({ message }) => message))).toEqual([
    [expect.stringContaining('is not there any more → ')],
    [expect.stringContaining('may not be read → ')],
    [],
  ]);
  expect(measured).toMatchObject([
    {
      problem: {
        file: join(contentDir, 'pages/a.png'),
        message: expect.stringContaining('is not a picture') as unknown,
      },
    },
    {
      problem: {
        file: join(contentDir, 'pages/gone.png'),
        message: expect.stringContaining('is not there any more') as unknown,
      },
    },
  ]);
  rmSync(contentDir, { recursive: true });
});

test('a picture or logo that is gone or damaged when it is printed is named', async () => {
  const work = newFolder();
  const contentDir = join(work, 'content');
  const { sources } = renditions(pictureFile('stories/2024/03/a/map.png', 40, 30));
  const made = edition();
  const print = () =>
    printPictures([{ original: 'stories/2024/03/a/map.png', renditions: sources }], buildIn(work, made));
  const picture = join(contentDir, 'stories/2024/03/a/map.png');
  expect(await rejection(print())).toMatch(/map\.png:1 file: is not there any more → /);
  write(contentDir, { 'stories/2024/03/a/map.png': 'no picture', 'logo.svg': '<svg' });
  expect(await rejection(print())).toContain(`${picture}:1 file: stops the build (`);
  expect(await rejection(printLogo(buildIn(work, made)))).toMatch(/logo\.svg:1 file: stops the build \(/);
  rmSync(join(contentDir, 'logo.svg'));
  expect(await rejection(printLogo(buildIn(work, made)))).toMatch(/logo\.svg:1 file: is not there any more → /);
  rmSync(work, { recursive: true });
});
