import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/text/markdown/front-matter.ts';

const cases: readonly [
  name: string,
  source: string,
  frontMatter: string | undefined,
  body: string,
  bodyLine: number,
][] = [
  ['an ordinary file', '---\na: 1\nb: 2\n---\n\nBody\n', 'a: 1\nb: 2\n', '\nBody\n', 5],
  ['Windows line ends', '---\r\na: 1\r\n---\r\nBody\r\n', 'a: 1\r\n', 'Body\r\n', 4],
  ['a byte order mark', '\uFEFF---\na: 1\n---\nBody\n', 'a: 1\n', 'Body\n', 4],
  ['no line end at the end', '---\na: 1\n---', 'a: 1\n', '', 3],
  ['an empty front matter', '---\n---\nBody\n', '', 'Body\n', 3],
  ['spaces after the dashes', '---  \na: 1\n---\t\nBody\n', 'a: 1\n', 'Body\n', 4],
  ['a rule in the body', '---\na: 1\n---\nOne\n\n---\n\nTwo\n', 'a: 1\n', 'One\n\n---\n\nTwo\n', 4],
  [
    'dashes inside a value',
    '---\na: one --- two\nb: >-\n  x\n  ---y\n---\nBody',
    'a: one --- two\nb: >-\n  x\n  ---y\n',
    'Body',
    7,
  ],
  ['no front matter', 'Body\n\n---\n\nMore\n', undefined, 'Body\n\n---\n\nMore\n', 1],
  ['a fence that is never closed', '---\na: 1\nBody\n', undefined, '---\na: 1\nBody\n', 1],
];

for (const [name, source, frontMatter, body, bodyLine] of cases) {
  test(name, () => {
    const file = splitFrontMatter(source);
    expect(file.frontMatter).toBe(frontMatter);
    expect(file.body).toBe(body);
    expect(file.bodyLine).toBe(bodyLine);
  });
}

test('a line of the front matter can be found again in the file', () => {
  const source = '---\nheadline: A\nsection: b\n---\n';
  const { frontMatter = '', frontMatterLine } = splitFrontMatter(source);
  const inFrontMatter = frontMatter.split('\n').indexOf('section: b');
  expect(source.split('\n')[frontMatterLine - 1 + inFrontMatter]).toBe('section: b');
});
