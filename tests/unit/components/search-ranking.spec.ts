import { expect, test } from 'vitest';
import { monthsBetween, nearness, rarity, recency } from '../../../src/components/search/engine/ranking.ts';

test('a newer story is worth more, and loses half of that every two years', () => {
  expect([0, 24, 48].map(recency)).toEqual([1.4, 1.2, 1.1]);
  expect(recency(-1)).toBe(1.4);
});

test('words that follow each other are worth more', () => {
  expect(nearness([3, 9, 10])).toBeGreaterThan(nearness([3, 9, 11]));
  expect(nearness([])).toBe(1);
});

test('scores of parts are made comparable by how rare words are in all', () => {
  const all = { stories: 1000, words: [10] };
  // In a part with one story every word is common, so its scores are raised.
  expect(rarity({ stories: 1, words: [1] }, all)).toBeGreaterThan(rarity({ stories: 100, words: [1] }, all));
  expect(rarity(all, all)).toBe(1);
  expect(rarity({ stories: 0, words: [] }, { stories: 0, words: [] })).toBe(1);
});

test('months are counted over the years', () => {
  expect(monthsBetween('2019-11', '2021-02')).toBe(15);
});
