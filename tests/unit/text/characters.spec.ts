/** Characters that no feed can hold and bytes that are no text: refused in fields, left out of bodies, always reported. */
import { expect, test } from 'vitest';
import { printableBody, unprintableInBody } from '../../../src/text/characters.ts';
import { toldOf } from '../../tools/one-file.ts';
import { storyText } from '../../tools/story-text.ts';

const remedy = '→ delete it, or type the words again';

const inFields: readonly [name: string, source: string, told: string, path?: string][] = [
  [
    'an escape for a control character',
    storyText({ headline: '"Left\\x1fright"' }),
    `error 2 headline: has a control character, U+001F ${remedy}`,
  ],
  [
    'a raw control character',
    storyText({ headline: 'Left\u001fright' }),
    `error 2 headline: has a control character, U+001F ${remedy}`,
  ],
  [
    'half of an emoji',
    storyText({ headline: '"Bad \\ud83d emoji"' }),
    `error 2 headline: has half of a character, U+D83D ${remedy}`,
  ],
  [
    'a non-character',
    storyText({ kicker: '"a\\uFDD0"' }),
    `error 6 kicker: has a character without a meaning, U+FDD0 ${remedy}`,
  ],
  [
    'nothing but marks of direction',
    storyText({ headline: '"\\u200e\\u200f"' }),
    'error 2 headline: "\u200e\u200f" has no character that readers see → fill it in',
  ],
  [
    'U+FFFE',
    storyText({ dateline: 'A\uFFFE' }),
    `error 6 dateline: has a character without a meaning, U+FFFE ${remedy}`,
  ],
  [
    'a control of Windows-1252 read as Latin-1',
    storyText({ headline: 'It\u0092s' }),
    `error 2 headline: has a control character, U+0092 ${remedy}`,
  ],
  [
    'an override of the writing direction',
    storyText({ headline: 'A\u202Eb' }),
    `error 2 headline: has a mark that turns the text around, U+202E ${remedy}`,
  ],
  [
    'a byte order mark within a text',
    storyText({ standfirst: 'a\uFEFFb' }),
    `error 3 standfirst: has an invisible byte order mark, U+FEFF ${remedy}`,
  ],
  [
    'an invisible line break',
    storyText({ standfirst: 'a\u2028b' }),
    `error 3 standfirst: has an invisible line break, U+2028 ${remedy}`,
  ],
  [
    'a correction',
    storyText({ corrections: '[{ at: 2024-03-11T12:00:00Z, text: "a\\bb" }]' }),
    `error 6 corrections[0].text: has a control character, U+0008 ${remedy}`,
  ],
  [
    'a caption of the lead picture',
    storyText({ image: '\n  file: a.png\n  alt: a\n  caption: "a\\fb"\n  credit: c' }),
    `error 9 image.caption: has a page break, U+000C ${remedy}`,
  ],
  [
    'the name of a section',
    'name: "Har\\x01bor"\ndescription: All of it.\n',
    `error 1 name: has a control character, U+0001 ${remedy}`,
    'sections/harbor.yaml',
  ],
  [
    'the description of a topic',
    'name: Tides\ndescription: a\u0007b\n',
    `error 2 description: has a control character, U+0007 ${remedy}`,
    'topics/tides.yaml',
  ],
  [
    'the name of an agency',
    'name: "A\\udc00"\nurl: https://a.example/\n',
    `error 1 name: has half of a character, U+DC00 ${remedy}`,
    'agencies/a.yaml',
  ],
  [
    'the urgent line',
    'text: "a\\x0bb"\nuntil: 2024-03-11T12:00:00Z\n',
    `error 1 text: has a word processor's line break, U+000B ${remedy}`,
    'urgent.yaml',
  ],
  [
    'an attribute of a directive',
    storyText({}, '::figure{file="a.png" alt="A" credit="C" caption="Cap\bx"}'),
    `error 8 body: has a control character, U+0008 ${remedy}`,
  ],
];
for (const [name, source, told, path] of inFields) {
  test(`${name} is refused with its line`, async () => {
    expect(await toldOf(source, path)).toEqual([told]);
  });
}

test('characters that other scripts and emoji need are no mistake', async () => {
  const headline = '"نمی\u200Cخواهم \u2067א\u2069 \u200F👩\u200D🚀 \\ud83d\\ude00"';
  expect(await toldOf(storyText({ headline }, 'می\u200Cروم\tand\u00A0on'))).toEqual([]);
  expect(await toldOf(`\uFEFF${storyText()}`)).toEqual([]);
  expect(await toldOf('\uFEFFname: Tides\ndescription: High water.\n', 'topics/tides.yaml')).toEqual([]);
});

const inBodies: readonly [body: string, printed: string, name: string][] = [
  ['Left\vright.', 'Left right.', "a word processor's line break, U+000B"],
  ['a\0b', 'ab', 'a NUL byte, U+0000'],
  ['one\u2028two', 'one two', 'an invisible line break, U+2028'],
  ['c\u202Ed', 'cd', 'a mark that turns the text around, U+202E'],
  ['a\uFFFFb', 'ab', 'a character without a meaning, U+FFFF'],
  ['<b title="&#1;">b</b>', '<b title="">b</b>', 'the reference &#1;'],
  ['<b title="&#xFFFE;">b</b>', '<b title="">b</b>', 'the reference &#xFFFE;'],
  ['&#x110000;x', 'x', 'the reference &#x110000;'],
];
for (const [body, printed, name] of inBodies) {
  test(`a body is printed without ${name}, and its author is warned`, async () => {
    expect(printableBody(body)).toBe(printed);
    expect(await toldOf(storyText({}, body))).toEqual([
      `warning 8 body: has ${name}, which is not printed → delete it`,
    ]);
  });
}

test('a body without such characters stays as it is', () => {
  const body = 'Words — “more”\r\n\ttab &#233; &#x1F600; &amp; 👩\u200D🚀';
  expect(printableBody(body)).toBe(body);
  expect(unprintableInBody(body)).toEqual([]);
});

const encodings: readonly [name: string, bytes: Buffer, told: RegExp][] = [
  [
    'Latin-1',
    Buffer.from(storyText({}, 'A café here.'), 'latin1'),
    /^error 8 file: byte 107 is E9, which is not UTF-8; the file looks like Windows-1252 \(or Latin-1\), where it reads "café" → save it as UTF-8: /,
  ],
  [
    'Windows-1252',
    Buffer.from(storyText({ headline: 'It\u0092s' }), 'latin1'),
    /^error 2 file: byte 16 is 92, .* looks like Windows-1252, where it reads "It’s" → save it as UTF-8/,
  ],
  [
    'UTF-16 with a byte order mark',
    Buffer.from(`\uFEFF${storyText()}`, 'utf16le'),
    /^error 1 file: is saved as UTF-16 LE, not as UTF-8 → save it as UTF-8/,
  ],
  ['UTF-16 without one', Buffer.from(storyText(), 'utf16le'), /^error 1 file: is saved as UTF-16 LE/],
  [
    'UTF-16 of the other order',
    Buffer.from(`\uFEFF${storyText()}`, 'utf16le').swap16(),
    /^error 1 file: is saved as UTF-16 BE/,
  ],
  [
    'a character that is cut',
    Buffer.from(storyText({}, 'é')).subarray(0, -2),
    /^error 8 file: byte 102 is C3, which is not UTF-8/,
  ],
  [
    'a surrogate',
    Buffer.concat([Buffer.from(storyText()), Buffer.from('eda080', 'hex')]),
    /^error 9 file: byte \d+ is ED, which is not UTF-8/,
  ],
];
for (const [name, bytes, told] of encodings) {
  test(`a file in ${name} is refused with the place and the remedy`, async () => {
    expect(await toldOf(bytes)).toEqual([expect.stringMatching(told)]);
  });
}

test('traces of a wrong encoding are pointed out, and capitals with accents are none', async () => {
  expect(await toldOf(storyText({}, 'The cafÃ© is open.'))).toEqual([
    expect.stringMatching(/^warning 8 file: "Ã©" stands for another/),
  ]);
  expect(await toldOf(storyText({ headline: 'Itâ€™s Open' }))).toEqual([
    expect.stringMatching(/^warning 2 file: "â€" stands for/),
  ]);
  expect(await toldOf(storyText({}, 'A caf\uFFFD.'))).toEqual([expect.stringMatching(/^warning 8 file: has "\uFFFD"/)]);
  expect(await toldOf(storyText({}, '“AMANHÔ, NÃO, GRÂCE À'))).toEqual([]);
});
