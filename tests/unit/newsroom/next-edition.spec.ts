/** What the clock alone does to an edition, and that `next-edition.json` tells exactly of that. */
import { expect, test } from 'vitest';
import { addMonths, monthStart } from '../../../src/text/time/months.ts';
import { nextOf, story, type Fields } from '../../tools/newsroom.ts';

/** The next moment of an outlet with one story that ran, or is to run, on May 10, 2020 at noon, and why. */
function next(fields: Fields, pressTime: string): string | undefined {
  const found = nextOf({ stories: [story('2020/05/one', fields)] }, { pressTime });
  return found && `${found.at} ${found.reasons.map(({ why, count }) => `${count} × ${why}`).join(', ')}`;
}

const morning = '2020-05-10T08:00:00Z';
const evening = '2020-05-10T20:00:00Z';
const noon = '2020-05-10T12:00:00.000Z';
/** The first month of which no day is within a year of May 10, 2020, begins in New York. */
const old = '2021-06-01T04:00:00.000Z 1 × a story is more than a year old';
const killed = { at: '2020-06-01T00:00:00Z', reason: 'It was not so.' };
const corrections = [
  { at: '2020-05-10T06:00:00Z', text: 'Before it ran.' },
  { at: '2020-05-11T00:00:00Z', text: 'A day after.' },
  { at: '2020-07-01T00:00:00Z', text: 'Late.' },
];

const cases: readonly [name: string, fields: Fields, pressTime: string, wanted: string | undefined][] = [
  ['a story that is scheduled', {}, morning, `${noon} 1 × a story is published`],
  ['a story at the moment at which it is published', {}, noon, old],
  ['a story that has run', {}, evening, old],
  ['a story that is old', {}, '2022-01-01T00:00:00Z', undefined],
  ['a draft', { draft: true, killed, corrections }, morning, undefined],
  [
    'an embargo that ends after the story was to run',
    { embargoUntil: '2020-05-12T00:00:00+02:00' },
    morning,
    '2020-05-11T22:00:00.000Z 1 × an embargo ends',
  ],
  [
    'an embargo that ends before the story is to run',
    { embargoUntil: '2020-05-10T09:00:00Z' },
    morning,
    `${noon} 1 × a story is published`,
  ],
  ['a kill to come', { killed }, evening, '2020-06-01T00:00:00.000Z 1 × a story is withdrawn'],
  ['a story that is withdrawn', { killed }, '2020-06-01T00:00:00Z', undefined],
  ['a correction to come', { corrections }, evening, '2020-05-11T00:00:00.000Z 1 × a correction is published'],
  ['a correction that the kill forestalls', { corrections, killed }, '2020-06-02T00:00:00Z', undefined],
];
for (const [name, fields, pressTime, wanted] of cases) {
  test(`${name}: ${wanted ?? 'nothing is to come'}`, () => {
    expect(next(fields, pressTime)).toBe(wanted);
  });
}

test('what happens at one moment is told together, whatever the offsets', () => {
  const stories = [
    story('2020/05/a', { publishedAt: '2020-05-20T12:00:00Z' }),
    story('2020/05/b', { publishedAt: '2020-05-20T14:00:00+02:00' }),
    story('2020/05/c', { embargoUntil: '2020-05-20T08:00:00-04:00' }),
    story('2020/05/d', { publishedAt: '2020-05-20T12:00:01Z' }),
  ];
  expect(nextOf({ stories }, { pressTime: evening })).toEqual({
    at: '2020-05-20T12:00:00.000Z',
    reasons: [
      { why: 'a story is published', count: 2 },
      { why: 'an embargo ends', count: 1 },
    ],
  });
});

const zones: readonly [zone: string, start: string][] = [
  ['UTC', '2021-06-01T00:00:00.000Z'],
  ['America/New_York', '2021-06-01T04:00:00.000Z'],
  ['Pacific/Kiritimati', '2021-05-31T10:00:00.000Z'],
  ['Pacific/Niue', '2021-06-01T11:00:00.000Z'],
  ['Asia/Kathmandu', '2021-05-31T18:15:00.000Z'],
];
for (const [zone, start] of zones) {
  test(`a month begins in ${zone} at its own moment`, () => {
    expect(new Date(monthStart(addMonths('2020-05', 13), zone)).toISOString()).toBe(start);
  });
}
