import { expect, test } from 'vitest';
import {
  markedExcerpt,
  markedHeadline,
  type MarkedStory,
  type TextPiece,
} from '../../../src/components/search/results/excerpt.ts';

const told = (pieces: readonly TextPiece[]): string =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

/** A story of two words of headline, three of standfirst, and as many of body as is wanted. */
function story(marks: readonly number[], body = 100): MarkedStory {
  const words = ['Head', 'line,', 'It', 'stands', 'first.', ...Array.from({ length: body }, (_, index) => `w${index}`)];
  return { words, headline: 2, standfirst: 3, marks };
}

test('a headline is marked word by word, its punctuation apart', () => {
  expect(told(markedHeadline(story([1])))).toBe('Head [line],');
  expect(told(markedHeadline({ ...story([0, 1]), words: ['“Open', 'Skies”'] }))).toBe('“[Open] [Skies]”');
  expect(told(markedHeadline(story([])))).toBe('Head line,');
});

test('a story found by its headline or its standfirst shows its standfirst', () => {
  expect(told(markedExcerpt(story([])))).toBe('It stands first.');
  expect(told(markedExcerpt(story([0])))).toBe('It stands first.');
  expect(told(markedExcerpt(story([3, 60])))).toBe('It [stands] first.');
});

test('a story found by its body shows where', () => {
  const excerpt = told(markedExcerpt(story([55])));
  expect(excerpt).toMatch(/^… w44 .*w49 \[w50\] w51 .* w75 …$/);
});

test('the excerpt is taken where most words answer', () => {
  expect(told(markedExcerpt(story([10, 60, 64, 70])))).toContain('[w55] w56 w57 w58 [w59] w60 w61 w62 w63 w64 [w65]');
});

test('at either end of the body it is as long as elsewhere, and nothing is left out silently', () => {
  expect(told(markedExcerpt(story([5])))).toMatch(/^\[w0\] .* w31 …$/);
  expect(told(markedExcerpt(story([104])))).toMatch(/^… w68 .* \[w99\]$/);
  expect(told(markedExcerpt(story([6], 4)))).toBe('w0 [w1] w2 w3');
});
