/** A long story has a list of its subheads, and others have none. */
import { expect, test } from 'vitest';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { edition, story, type Fields } from '../../tools/newsroom.ts';

const contentsOf = (body: string, fields: Fields = {}) => {
  const entry = story('2020/05/long', fields);
  return toStory(entry, body, edition({ stories: [entry] })).contents;
};

/** A text of so many subheads, each with so many words below it. */
const text = (subheads: number, words: number) =>
  Array.from({ length: subheads }, (_, index) => `## Part "${index + 1}"\n\n${'word '.repeat(words)}`).join('\n\n');

test('1,200 words and three subheads have contents, which lead to the subheads', () => {
  expect(contentsOf(text(3, 400))).toEqual([
    { name: 'Part “1”', href: '#part-part-1' },
    { name: 'Part “2”', href: '#part-part-2' },
    { name: 'Part “3”', href: '#part-part-3' },
  ]);
});

test('a shorter story, and one with fewer subheads, has none', () => {
  expect(contentsOf(text(3, 390))).toEqual([]);
  expect(contentsOf(text(2, 800))).toEqual([]);
});

test('subheads of a lower rank are left out', () => {
  expect(contentsOf(`${text(3, 400)}\n\n### Below`)).toHaveLength(3);
});

test('live coverage has its key moments instead', () => {
  expect(contentsOf(text(3, 400), { genre: 'live' })).toEqual([]);
});
