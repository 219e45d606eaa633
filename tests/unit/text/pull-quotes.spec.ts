/** What is said of pull quotes that differ from the text. */
import { expect, test } from 'vitest';
import { inspectBody } from '../../../src/text/body/inspect-body.ts';

async function saidOf(quote: string, text: string): Promise<string[]> {
  const { mistakes } = await inspectBody(`${text}\n\n:::pullquote\n${quote}\n:::`);
  return mistakes.map(({ message }) => message);
}

const text =
  'Nobody slept. “We’ve no choice,” said Ann Bell[^1] of the well-known harbor.\n\nShe said it twice. It was cold.\n\n橋は閉鎖された。明日は開く。\n\n[^1]: Words.';

test.each([
  'We’ve no choice',
  "We've no choice, said Ann Bell of the well-known harbor.",
  'Nobody slept … It was cold.',
  '[Ann] said it twice',
  '[S]he said it twice',
  '**It** was cold.\n\nNobody slept.',
  '閉鎖された',
])('nothing is said of %j', async (quote) => {
  expect(await saidOf(quote, text)).toEqual([]);
});

test.each([
  ['We’ve no choices', '“We’ve no choice,” said Ann Bell of the well-known harbor.'],
  ['Nobody sleeps.', 'Nobody slept.'],
  ['She sad it twice. It was cold.', 'She said it twice. It was cold.'],
  ['It was so cold', 'It was cold.'],
  ['橋は閉鎖されたよ。', '橋は閉鎖された。'],
])('the sentence from which %j was copied is named', async (quote, sentence) => {
  expect(await saidOf(quote, text)).toEqual([
    `a pull quote says what is not in the text, which has "${sentence}" → repeat words of the text, to the letter`,
  ]);
});

test('no sentence is named where none is alike', async () => {
  expect(await saidOf('The mayor resigned.', text)).toEqual([
    'a pull quote says what is not in the text → repeat words of the text, to the letter',
  ]);
});
