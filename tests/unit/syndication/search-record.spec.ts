import { describe, expect, test } from 'vitest';
import { toCard } from '../../../src/components/search/results/card.ts';
import { searchableStories, toSearchPage } from '../../../src/newsroom/lists/search-page.ts';
import { searchKey } from '../../../src/newsroom/edition/cache-key.ts';
import { searchParts } from '../../../src/newsroom/lists/search-parts.ts';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { searchRecord, type SearchRecord } from '../../../src/syndication/metadata/search-record.ts';
import { content, edition, entry, pictureFile, story, type Fields } from '../../tools/newsroom.ts';

const id = '2019/05/exit';
const body =
  'The [envoy](/x/) left Bogotá.\n\n:::pullquote{by="He"}\nI leave.\n:::\n\n| Ship | Crew |\n| --- | --- |\n| Comfort | 900 |\n';

function record(fields: Fields = {}, markdown = body): SearchRecord {
  const made = edition({
    stories: [story(id, fields)],
    pictures: [pictureFile(`stories/${id}/map.png`, 1200, 800)],
  });
  const [first] = made.stories;
  if (!first) throw new Error('The story is not in the edition.');
  const view = toStory(first, markdown, made);
  const { kicker } = first.data;
  return searchRecord(view, { month: '2019-05', kicker });
}

const image = { file: 'map.png', alt: 'Map of Peru', caption: 'Where it is', credit: 'Map: Gazette' };

test('a record says all that the story says, once, in its parts', () => {
  const { texts } = record({ headline: 'Envoy leaves', standfirst: 'He is off.', dateline: 'BOGOTÁ', image });
  expect(texts).toEqual([
    'Envoy leaves',
    'He is off.',
    'Where it is',
    'BOGOTÁ',
    'The envoy left Bogotá.',
    'Ship Crew Comfort 900',
  ]);
});

test('headline, standfirst and byline are searched with a weight of their own, and no other label is', () => {
  const { weighted } = record({
    headline: 'Envoy leaves',
    standfirst: 'He is off.',
    kicker: 'Diplomacy',
    byline: ['ada-reyes'],
    bylineText: 'A. Guest',
    image,
  });
  expect(weighted).toEqual({ title: 'Envoy leaves', standfirst: 'He is off.', byline: 'ada reyes A. Guest' });
});

test('a record has nothing of other files: no name of a section, a contributor or a topic', () => {
  const text = JSON.stringify(record({ byline: ['ada-reyes'], topics: ['rivers'] }));
  expect(text).toContain('ada-reyes');
  expect(text).not.toMatch(/Ada Reyes|Rivers|World/);
});

test('a record can be narrowed by slugs', () => {
  const { filters } = record({
    byline: ['gazette-staff', 'ada-reyes'],
    bylineText: 'A. Guest',
    topics: ['rivers'],
    alsoIn: ['courts'],
    genre: 'opinion',
  });
  expect(filters).toEqual({
    section: ['world', 'courts'],
    contributor: ['gazette-staff', 'ada-reyes'],
    topic: ['rivers'],
    genre: ['opinion'],
    month: ['2019-05'],
  });
});

test('records sort into the order of the edition, before 1970 too', () => {
  const made = edition({
    stories: [
      story('1969/07/landing'),
      story('1970/01/after', { publishedAt: '1970-01-01T00:00:01Z' }),
      story('2019/05/b', { publishedAt: '2019-05-17T12:00:00-04:00' }),
      story('2019/05/a', { publishedAt: '2019-05-17T16:00:00Z' }),
      story('2019/05/later', { publishedAt: '2019-05-17T15:59:00-04:00' }),
      story('1999/12/old'),
    ],
  });
  const keys = made.stories.map(
    (one) => searchRecord(toStory(one, '', made), { month: '2019-05' }).sort['newest'] ?? '',
  );
  expect(made.stories).toHaveLength(6);
  expect(keys.toSorted()).toEqual(keys);
});

test('a card shows what the record was made from', () => {
  const made = record({
    headline: 'The “envoy”, again',
    standfirst: 'He & they are off.',
    kicker: 'Peru & Chile',
    byline: ['ada-reyes'],
    genre: 'analysis',
    publishedAt: '2019-12-31T23:30:00-05:00',
    image,
  });
  const calendar = { locale: 'en-US', timeZone: 'America/New_York' };
  const nameOf = (filter: string, slug: string) => `${filter} ${slug}`;
  const card = toCard(made.card, { calendar, marked: new Set(['envoy', 'off', 'gone']), wanted: 3, nameOf });
  expect(card).toMatchObject({
    href: '/2019/05/exit/',
    label: 'Peru & Chile',
    genre: 'analysis',
    byline: 'contributor ada-reyes',
    hasAllWords: false,
    published: { iso: '2019-12-31T23:30:00-05:00', date: 'December 31, 2019' },
    picture: { width: 360, height: 240 },
  });
  expect(card.picture?.path).toMatch(/^\/pictures\/map-\w+-360\.webp$/);
  expect(card.headline.map(({ text: piece }) => piece)).toEqual(['The “', 'envoy', '”, again']);
  expect(card.standfirst.map(({ text: piece }) => piece)).toEqual(['He & they are ', 'off', '.']);
  expect(toCard(record().card, { calendar, marked: new Set(), wanted: 0, nameOf }).label).toBe('section world');
});

describe('the search page', () => {
  const made = edition({
    stories: [
      story('2020/01/eve', {
        publishedAt: '2020-01-01T04:59:00Z',
        byline: ['gazette-staff', 'ada-reyes'],
        alsoIn: ['briefs'],
      }),
      story('2020/01/day', { publishedAt: '2020-01-01T05:00:00Z', genre: 'opinion', topics: ['rivers'] }),
      story('2021/01/wire', { section: 'courts', wire: { agency: 'closed', year: 2021 } }),
    ],
    agencies: [
      ...content().agencies,
      entry('agencies', 'closed', { name: 'Closed', url: 'https://closed.example', license: { search: false } }),
    ],
  });

  test('leaves out what an agency does not let it find', () => {
    expect(searchableStories(made).map((one) => one.id)).toEqual(['2020/01/day', '2020/01/eve']);
  });

  test('parts the years by the calendar of the outlet', () => {
    const years = searchParts(searchableStories(made), 'America/New_York').map(({ year, stories }) => [
      year,
      stories.map((one) => one.id),
    ]);
    expect(years).toEqual([
      ['2020', ['2020/01/day']],
      ['2019', ['2020/01/eve']],
    ]);
  });

  test('parts the newest month from the newest year where that is large, and from no other', () => {
    const { stories } = edition({
      stories: ['2021/03/c', '2021/03/b', '2021/01/a', '2020/12/b', '2020/02/a'].map((name) =>
        story(name, { publishedAt: `${name.slice(0, 7).replace('/', '-')}-10T12:00:00Z` }),
      ),
    });
    const parts = (newest = 1000) =>
      searchParts(stories, 'Europe/London', { year: 4000, newest }).map(({ name, year, stories: ofPart }) => [
        name,
        year,
        ofPart.length,
      ]);
    expect(parts(2)).toEqual([
      ['2021-03', '2021', 2],
      ['2021', '2021', 1],
      ['2020', '2020', 2],
    ]);
    expect(parts(3)).toEqual(parts());
    expect(parts()).toEqual([
      ['2021', '2021', 3],
      ['2020', '2020', 2],
    ]);
    expect(searchParts(stories.slice(0, 2), 'Europe/London', { year: 4000, newest: 1 })).toHaveLength(1);
    expect(searchParts([], 'Europe/London')).toEqual([]);
  });

  test('divides a year that is too large into runs of months, by as few as will do', () => {
    const months = ['2021/11', '2021/07', '2021/06', '2020/12', '2020/05', '2020/04', '2020/03', '2020/01'];
    const { stories } = edition({ stories: months.map((month) => story(`${month}/one`)) });
    const parts = (year: number, newest = 1000) =>
      searchParts(stories, 'Europe/London', { year, newest }).map(({ name, stories: ofPart }) => [name, ofPart.length]);
    expect(parts(4)).toEqual([
      ['2021', 3],
      ['2020-07-12', 1],
      ['2020-01-06', 4],
    ]);
    expect(parts(2, 2)).toEqual([
      ['2021-11', 1],
      ['2021-07-12', 1],
      ['2021-01-06', 1],
      ['2020-09-12', 1],
      ['2020-05-08', 1],
      ['2020-01-04', 3],
    ]);
    // A month is never divided.
    expect(parts(0.1)).toHaveLength(months.length);
  });

  test('offers what some story answers to, by name', () => {
    const choices = toSearchPage(made).fields.map(({ filter, choices: offered }) => [
      filter,
      offered.map(({ name }) => name),
    ]);
    expect(choices).toEqual([
      ['section', ['BRIEFS', 'WORLD']],
      ['contributor', ['Ada Reyes', 'Gazette Staff']],
      ['topic', ['Rivers']],
      ['genre', ['News', 'Opinion']],
      ['year', ['2020', '2019']],
    ]);
  });
});

test('a contributor who takes another name changes a key only if the story names the same person twice', () => {
  const named = (name: string, byline: Fields['byline']) => {
    const made = edition({
      stories: [story(id, { byline })],
      contributors: [entry('contributors', 'dan', { name, bio: 'Writes.' })],
    });
    const [first] = made.stories;
    if (!first) throw new Error('The story is not in the edition.');
    return {
      key: searchKey(first, made),
      byline: searchRecord(toStory(first, '', made), { month: '2019-05' }).card.byline,
    };
  };
  expect(named('Dan Roe', ['dan'])).toEqual(named('Daniel Roe', ['dan']));
  const twice = ['dan', { guest: 'Dan Roe' }];
  const one = named('Dan Roe', twice);
  const two = named('Daniel Roe', twice);
  expect([one.byline, two.byline]).toEqual([['dan'], ['dan', { name: 'Dan Roe' }]]);
  expect(one.key).not.toBe(two.key);
});
