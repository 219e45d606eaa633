// Words of several languages.
// cspell:disable
import { expect, test } from 'vitest';
import { TopHits, topMatches } from '../../../src/components/search/engine/tops.ts';
import type { Plan } from '../../../src/components/search/engine/plan.ts';
import { archiveOf } from '../../../src/components/search/engine/search-part.ts';
import type { SearchCard } from '../../../src/newsroom/lists/search-card.ts';
import type { SearchPart } from '../../../src/newsroom/lists/search-parts.ts';
import type { Places } from '../../../src/text/search/lexicon-file.ts';

const part = (year: string): SearchPart => ({
  year,
  path: `/search/${year}/`,
  stories: 900,
  newest: `${year}-12`,
  oldest: `${year}-01`,
  tag: 'tag',
  slot: 0,
});

/** Newest first, as in the manifest; the lexicon numbers them from the oldest on. */
const archive = archiveOf([part('2025'), part('2024')]);

/** Terms with the headlines that have them in 2024 and in 2025. */
function planOf(
  terms: Record<string, [Places, Places]>,
  alternatives: Plan['alternatives'],
  standfirsts: Record<string, [Places, Places]> = {},
): Plan {
  const entries = Object.entries(terms);
  return {
    alternatives,
    parts: new Map(
      entries.map(([term]) => [
        term,
        new Map([
          [0, 70],
          [1, 70],
        ]),
      ]),
    ),
    headlines: byPart(terms),
    standfirsts: byPart(standfirsts),
    corrected: [],
    unknown: [],
    marked: new Set(),
    isEmpty: false,
  };
}

const byPart = (terms: Record<string, [Places, Places]>) =>
  new Map(Object.entries(terms).map(([term, ofParts]) => [term, new Map(ofParts.entries())]));

const placesOf = (plan: Plan) => topMatches(plan, archive).map(({ part: { year }, place }) => `${year} ${place}`);

test('stories whose headline has all words are found, newest first', () => {
  const plan = planOf(
    {
      mayor: [
        [1, 7, 30],
        [4, 9],
      ],
      resign: [
        [7, 30, 31],
        [9, 4],
      ],
    },
    [[['mayor'], ['resign']]],
  );
  expect(placesOf(plan)).toEqual(['2025 4', '2025 9', '2024 7', '2024 30']);
});

test('a word of too many headlines to list is in all of them', () => {
  const plan = planOf({ say: ['many', 'many'], mayor: [[1], []] }, [[['say'], ['mayor']]]);
  expect(placesOf(plan)).toEqual(['2024 1']);
  expect(placesOf(planOf({ say: ['many', 'many'] }, [[['say']]]))).toEqual([]);
});

test('stories that have the other words in the standfirst come after all with all in the headline', () => {
  const plan = planOf({ mayor: [[1, 7], [4]], resign: [[7], [9]] }, [[['mayor'], ['resign']]], {
    mayor: [[], [9, 4]],
    resign: [[1, 7], 'many'],
  });
  expect(placesOf(plan)).toEqual(['2024 7', '2025 9', '2024 1']);
});

test('a word may be written in several ways, and a story is found once', () => {
  const plan = planOf({ nino: [[3], []], niño: [[3, 5], []] }, [[['nino']], [['niño']]]);
  expect(placesOf(plan)).toEqual(['2024 3', '2024 5']);
});

test('phrases are left to the engine, which knows the order of words', () => {
  expect(placesOf(planOf({ open: [[1], [1]], sky: [[1], [1]] }, [[['open', 'sky']]]))).toEqual([]);
});

test('the first hit is loaded by itself, the others side by side', async () => {
  const asked: number[] = [];
  const load = (_: SearchPart, place: number) => {
    asked.push(place);
    return Promise.resolve({ meta: {} as SearchCard });
  };
  const [newest] = archive.parts;
  if (!newest) throw new Error();
  const hits = new TopHits(
    [4, 6, 8, 9].map((place) => ({ part: newest, place })),
    { load },
  );
  await hits.next(3);
  expect(asked).toEqual([4]);
  await hits.next(2);
  expect(asked).toEqual([4, 6, 8]);
});

test('hits come one by one in their order, and one whose card cannot be loaded is passed over', async () => {
  const cards = {
    load: ({ year }: SearchPart, place: number) =>
      place === 7
        ? Promise.reject(new Error('404'))
        : Promise.resolve({ meta: { headline: `${year} ${place}` } as SearchCard }),
  };
  const [newest, oldest] = archive.parts;
  if (!newest || !oldest) throw new Error();
  const matches = [
    { part: newest, place: 4 },
    { part: oldest, place: 7 },
    { part: oldest, place: 8 },
  ];
  const hits = new TopHits(matches, cards);
  const found: (string | undefined)[] = [];
  while (!hits.isComplete) {
    for (const hit of await hits.next(10)) found.push((await hit.data())?.meta.headline);
  }
  expect(found).toEqual(['2025 4', '2024 8']);
  expect([hits.has(newest, '4'), hits.has(oldest, '4'), hits.has(oldest, '8')]).toEqual([true, false, true]);
});
