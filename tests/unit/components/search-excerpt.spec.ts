// Words of queries, slips among them.
// cspell:disable
import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/components/search/results/excerpt.ts';
import { matchesIn, pieces } from '../../../src/components/search/results/text-piece.ts';

const locale = 'en-US';
const written = (made: readonly { text: string; marked: boolean }[]): string =>
  made.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const marked = (text: string, ...words: string[]): string =>
  written(pieces(text, matchesIn(text, new Set(words), locale)));
const excerpt = (texts: readonly string[], ...words: string[]): string =>
  written(excerptOf(texts, new Set(words), locale));

test('words are marked as the author wrote them', () => {
  expect(marked('In Łódź, O’Brien paid $4.3 billion.', 'lodz', 'brien', '4p3')).toBe(
    'In [Łódź], O’[Brien] paid $[4.3] billion.',
  );
  expect(marked('A time-lapse of C++ code', 'timelapse', 'cplusplus')).toBe('A [time-lapse] of [C++] code');
});

test('a spelling and its parts are marked once', () => {
  expect(marked('The time-lapse', 'time', 'lapse', 'timelapse')).toBe('The [time-lapse]');
});

test('markup is text', () => {
  expect(marked('<b>bold</b> & more', 'bold')).toBe('<b>[bold]</b> & more');
});

test('an excerpt is of the paragraph with most words of the query, and of no other', () => {
  const texts = ['Caption of the bridge', 'The council voted on the bridge.', 'The council met.'];
  expect(excerpt(texts, 'council', 'bridge')).toBe('The [council] voted on the [bridge].');
});

test('a long paragraph is cut at words, around the place with most words', () => {
  const filler = 'word '.repeat(80);
  const made = excerpt([`${filler}the bridge ${filler}a council voted on the bridge ${filler}`], 'council', 'bridge');
  expect(made).toMatch(/^… (?:word )+a \[council\] voted on the \[bridge\] (?:word ?)+ …$/);
  expect(made.length).toBeLessThan(230);
});

test('scripts without spaces are cut where they are too long', () => {
  const made = excerpt(['字'.repeat(400) + '北京' + '字'.repeat(400)], 'u5317', 'u4eac');
  expect(made).toContain('[北][京]');
  expect(made.length).toBeLessThan(230);
});

test('without a match there is no excerpt', () => {
  expect(excerptOf(['Nothing.'], new Set(['bridge']), locale)).toEqual([]);
});
