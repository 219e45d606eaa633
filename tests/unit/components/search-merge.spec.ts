import { expect, test } from 'vitest';
import {
  searchInOrder,
  mergeCounts,
  mergeHits,
  type PartResult,
} from '../../../src/components/search/engine/merge-results.ts';
import type { Order } from '../../../src/components/search/engine/query.ts';

interface Found {
  readonly id: string;
  readonly score: number;
}

/** Three years, newest first, each with its hits as the engine gives them. */
const index: Readonly<Record<string, readonly Found[]>> = {
  '2022': [
    { id: 'a', score: 1 },
    { id: 'b', score: 5 },
  ],
  '2021': [{ id: 'c', score: 5 }],
  '2020': [
    { id: 'd', score: 9 },
    { id: 'e', score: 2 },
  ],
};
const years = Object.keys(index).sort().reverse();

/** Asks all years and notes which were asked before each answer was given out. */
async function run(order: Order, enough: number): Promise<{ asked: string[][]; ids: string[][] }> {
  const asked: string[] = [];
  const steps: { asked: string[][]; ids: string[][] } = { asked: [], ids: [] };
  const ask = (year: string): Promise<PartResult<Found>> => {
    asked.push(year);
    return Promise.resolve({ year, stories: 10, termFrequencies: [], hits: index[year] ?? [], counts: {} });
  };
  for await (const answers of searchInOrder(years, ask, order, enough)) {
    steps.asked.push([...asked]);
    steps.ids.push(mergeHits(answers, order).map(({ id }) => id));
  }
  return steps;
}

test('newest first, a page is full before older years are asked', async () => {
  expect(await run('newest', 2)).toEqual({
    asked: [['2022'], ['2022', '2021', '2020']],
    ids: [
      ['a', 'b'],
      ['a', 'b', 'c', 'd', 'e'],
    ],
  });
});

test('newest first, years are asked one by one until there is enough', async () => {
  const { asked, ids } = await run('newest', 3);
  expect(asked).toEqual([['2022'], ['2022', '2021'], ['2022', '2021', '2020']]);
  expect(ids.at(1)).toEqual(['a', 'b', 'c']);
});

test('best first, all years have a say before anything is shown', async () => {
  expect(await run('best', 2)).toEqual({ asked: [['2022', '2021', '2020']], ids: [['d', 'b', 'c', 'e', 'a']] });
});

test('where there are no years there is no answer', async () => {
  const steps = [];
  for await (const answers of searchInOrder([], () => Promise.reject(new Error('asked')), 'newest', 10))
    steps.push(answers);
  expect(steps).toEqual([]);
});

test('counts are added up over all years, and the years are counted', () => {
  const answers = [
    { year: '2022', stories: 9, termFrequencies: [], hits: [1, 2], counts: { section: { world: 2, courts: 0 } } },
    { year: '2021', stories: 9, termFrequencies: [], hits: [3], counts: { section: { world: 1 }, genre: { news: 1 } } },
    { year: '2021', stories: 9, termFrequencies: [], hits: [4], counts: { section: { courts: 1 } } },
  ];
  expect(mergeCounts(answers)).toEqual({
    year: { '2022': 2, '2021': 2 },
    section: { world: 3, courts: 1 },
    genre: { news: 1 },
  });
});

test('a year of few stories is not at a disadvantage', () => {
  // With one story, every word of it is common there, and the engine scores it low.
  const alone = { year: '2019', stories: 1, termFrequencies: [1], hits: [{ id: 'alone', score: 2.5 }], counts: {} };
  const among = { year: '2020', stories: 6, termFrequencies: [1], hits: [{ id: 'among', score: 2.6 }], counts: {} };
  expect(mergeHits([among, alone], 'best').map(({ id }) => id)).toEqual(['alone', 'among']);
  const alike = { year: '2021', stories: 6, termFrequencies: [1], hits: [{ id: 'alike', score: 2.5 }], counts: {} };
  expect(mergeHits([alike, among], 'best').map(({ id }) => id)).toEqual(['among', 'alike']);
});

test('a year without hits does not matter for the order', () => {
  const one = { year: '2020', stories: 5, termFrequencies: [0], hits: [], counts: {} };
  const other = { year: '2019', stories: 5, termFrequencies: [2], hits: [{ id: 'a', score: 1 }], counts: {} };
  expect(mergeHits([one, other], 'best').map(({ id }) => id)).toEqual(['a']);
});
