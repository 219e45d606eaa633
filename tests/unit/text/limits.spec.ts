/** Files that would keep a build busy for minutes are refused at once, in a sentence. */
import { expect, test } from 'vitest';
import { typedCorrections } from '../../../src/text/markdown/typed-correction.ts';
import { toldOf } from '../../tools/one-file.ts';
import { storyText } from '../../tools/story-text.ts';

const bomb = (length: number) =>
  Array.from({ length }, (_, level) => `x${level}: &x${level} [${`*x${level - 1}, `.repeat(9)}]`)
    .join('\n')
    .replace(/\*x-1, /g, 'x, ');
const numbered = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index));

/** Seconds of the processor, which other programs on the machine do not lengthen. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}

const cases: readonly [name: string, source: string | Buffer, told: RegExp, count?: number][] = [
  [
    'an alias bomb',
    storyText({ genre: `news\n${bomb(9)}` }),
    /^error 7 x0: "&x0" stands for a value elsewhere, which is not supported → /,
    9,
  ],
  [
    'an alias bomb in one field',
    storyText({ genre: '[&a [x, x], &b [*a, *a], [*b, *b]]' }),
    /^error 6 genre: "&a" stands for/,
  ],
  ['ten megabytes', Buffer.alloc(10_000_000, 'word '), /^error 1 file: has 10\.0 MB, and a text file may have 1 MB → /],
  [
    'a long line in a body',
    storyText({}, 'word '.repeat(190_000)),
    /^error 8 file: this line has more than 100,000 characters → /,
  ],
  [
    'a picture pasted as text',
    storyText({}, `![a](data:image/png;base64,${'A'.repeat(200_000)})`),
    /^error 8 file: this line has more than/,
  ],
  [
    'ten thousand topics',
    storyText({ topics: `\n${numbered(10_000, (index) => `  - t${index}`).join('\n')}` }),
    /^error 507 front matter: this list or group has more than 500 items → /,
  ],
  [
    'ten thousand fields',
    storyText({ a: `1\n${numbered(10_000, (index) => `f${index}: 1`).join('\n')}` }),
    /^error \d+ f\d+: this list or group has more than 500 items → /,
  ],
  [
    'brackets within brackets',
    storyText({ genre: '['.repeat(50_000) }),
    /^error 6 genre: lists or groups stand too deep/,
  ],
  [
    'groups within groups',
    storyText({ image: numbered(200, (level) => `\n${' '.repeat(level + 1)}a:`).join('') }),
    /^error \d+ front matter: lists or groups stand too deep/,
  ],
  [
    'quotations within quotations',
    storyText({}, `${'>'.repeat(90_000)}x`),
    /^error 8 body: has more than 50 quotations or lists within one another → /,
  ],
  [
    'lists within lists',
    storyText({}, `${'- '.repeat(40_000)}x`),
    /^error 8 body: has more than 50 quotations or lists/,
  ],
];
for (const [name, source, told, count = 1] of cases) {
  test(`${name} is refused in a second`, async () => {
    const start = process.cpuUsage();
    const lines = await toldOf(source);
    expect(secondsSince(start)).toBeLessThan(1);
    expect(lines[0]).toMatch(told);
    expect(lines).toHaveLength(count);
  });
}

test('rows of signs take no time', async () => {
  const start = process.cpuUsage();
  for (const sign of ['*', '_', '[', '(', '> ', '- ', '#']) {
    expect(typedCorrections(sign.repeat(20_000))).toEqual([]);
  }
  expect(await toldOf(storyText({}, '*'.repeat(90_000)))).toEqual([]);
  expect(await toldOf(storyText({}, '- '.repeat(60)))).toEqual([]);
  expect(secondsSince(start)).toBeLessThan(1);
});

test('numbers without measure are refused', async () => {
  const wire = (year: string) => storyText({ wire: `\n  agency: a\n  year: ${year}` });
  expect(await toldOf(wire('1e999'))).toEqual([expect.stringMatching(/^error 8 wire\.year: /)]);
  expect((await toldOf(wire('99999999999999999999'))).at(-1)).toMatch(
    /^error 8 wire\.year: .* → give a value of at most 2100/,
  );
  expect(await toldOf(storyText({ headline: '12345678901234567890' }))).toEqual([
    'error 2 headline: "12345678901234567890" is read as a number → put it in quotation marks: headline: "12345678901234567890"',
  ]);
});
