/** What an author is told where a story's life, and those of others, do not fit together. */
import { beforeEach, expect, test } from 'vitest';
import { typedCorrections } from '../../../src/text/markdown/typed-correction.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { problemLines } from '../../tools/problem-lines.ts';

let folder = '';

beforeEach(async () => {
  folder = await freshGazette();
});

/** The lines that an author gets for the Harbour Gazette with some files added or overwritten. */
function told(files: Readonly<Record<string, string>>, pressTime?: string): Promise<string[]> {
  write(folder, files);
  return problemLines(folder, pressTime);
}

const story = (fields = '', body = 'Words.') =>
  `---\nheadline: A\nstandfirst: B.\nsection: harbour\npublishedAt: 2024-03-10T12:00:00Z\n${fields}---\n\n${body}\n`;
const killed = 'killed: { at: 2024-04-11T12:00:00Z, reason: It was not so. }\n';

test('two stories that name each other as their former address are told of the loop, each of them', async () => {
  const lines = await told({
    'stories/2024/03/here/index.md': story('aliases: [2024/03/there]\n'),
    'stories/2024/03/there/index.md': story('aliases: [2024/03/here]\n'),
  });
  expect(lines).toHaveLength(2);
  for (const line of lines)
    expect(line).toMatch(/:6 aliases\[0\]: "\S+" leads here, .*: a loop → remove one of the two/);
});

test('a former address that two stories claim is told once, with the name of the other', async () => {
  const lines = await told({
    'stories/2024/03/a/index.md': story('aliases: [2024/03/old]\n'),
    'stories/2024/03/b/index.md': story('aliases: [2024/03/old]\n'),
  });
  expect(lines).toEqual([
    expect.stringMatching(/^stories\/2024\/03\/b\/.* is a former address of stories\/2024\/03\/a\/index\.md too → /),
  ]);
});

test('a former address at which a story stands that is held back is told as well', async () => {
  const lines = await told({ 'stories/2024/03/a/index.md': story('aliases: [2031/01/storm-warning]\n') });
  expect(lines).toEqual([expect.stringMatching(/aliases\[0\]: .*storm-warning\/index\.md → /)]);
});

test('a front that lists a withdrawn story is pointed out from that moment on, and stops no edition', async () => {
  const files = {
    'stories/2024/03/gone/index.md': story(killed),
    'fronts/home.yaml': 'stories:\n  - 2024/02/bridge-reopens\n  - 2024/03/gone\n',
  };
  expect(await told(files, '2024-04-11T11:59:59Z')).toEqual([]);
  expect(await told(files, '2024-04-11T12:00:00Z')).toEqual([
    'fronts/home.yaml:3 stories[1]: warning: the story 2024/03/gone was withdrawn → take it out here',
  ]);
});

test('links to addresses that stories have left are pointed out, but stop no edition', async () => {
  const lines = await told({
    'stories/2024/03/gone/index.md': story(killed),
    'stories/2024/03/new/index.md': story('aliases: [2024/03/old]\n'),
    'pages/help.md': '---\nheadline: H\nstandfirst: H.\n---\n\n[a](/2024/03/gone/)\n\n[b](/2024/03/old/#x)\n',
  });
  expect(lines).toEqual([
    'pages/help.md:6 body: warning: the link /2024/03/gone/ leads to a story that was withdrawn → take the link out',
    'pages/help.md:8 body: warning: the link /2024/03/old/#x leads to a former address of a story → write /2024/03/new/',
  ]);
});

const openings: readonly [text: string, isTold: boolean][] = [
  ['Correction: it was Tuesday.', true],
  // cspell:disable
  ...['Corrección', '**Fe de errores**', 'Berichtigung (3. Mai)', 'Rectificatif ', 'Виправлення', '訂正'].map(
    (words): [string, boolean] => [`${words}: …`, true],
  ),
  ['Las correcciones de mayo: ninguna.', false],
  // cspell:enable
  ['Corrections: it was Tuesday.', true],
  ['correction: it was Tuesday.', true],
  ["Editor's correction: it was Tuesday.", true],
  ['**Correction:** it was Tuesday.', true],
  ['_Correction_: it was Tuesday.', true],
  ['> Correction (May 3): it was Tuesday.', true],
  ['Correction, May 3, 2020: it was Tuesday.', true],
  ['## Correction:', true],
  ['A correction: it was Tuesday.', true],
  ['Correction officials said on Tuesday: “No comment.”', false],
  ['Corrections are listed elsewhere.', false],
  ['The correction: it came late.', false],
  ['Words.\nCorrection: in the midst of a paragraph.', false],
  ['```\nCorrection: code.\n```', false],
];
for (const [text, isTold] of openings) {
  test(`“${text.replaceAll('\n', '⏎')}” is ${isTold ? '' : 'not '}taken for a correction`, () => {
    expect(typedCorrections(`Words.\n\n${text}\n`)).toEqual(isTold ? [3] : []);
  });
}

test('a standing page may begin a paragraph with the word', async () => {
  const page = '---\nheadline: H\nstandfirst: H.\n---\n\nCorrection: we stated something that was wrong.\n';
  expect(await told({ 'pages/policy.md': page })).toEqual([]);
});
