import { describe, expect, test } from 'vitest';
import { emptyContainers, toFront } from '../../../src/newsroom/fronts/front.ts';
import { archiveYears } from '../../../src/newsroom/lists/archive-years.ts';
import { monthPaths, storyMonths, toMonthArchive } from '../../../src/newsroom/lists/month-archive.ts';
import { toSectionFront } from '../../../src/newsroom/lists/section-front.ts';
import { topicList } from '../../../src/newsroom/lists/topic.ts';
import type { Edition } from '../../../src/newsroom/edition/edition.ts';
import { edition, entry, idsOn, story, type Fields } from '../../tools/newsroom.ts';

/** Stories numbered from 1, the highest number the newest. */
function numbered(count: number, fields: (number: number) => Fields = () => ({})) {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2020, 0, index + 1, 12)).toISOString();
    return story(`2020/01/story-${index + 1}`, { publishedAt: at, ...fields(index + 1) });
  });
}

/** The numbers of the stories of a front, in reading order. */
function numbersOf(name: string, made: Edition): number[] {
  return idsOn(toFront(name, made.stories, made)).map((id) => Number(id.replace(/.*-/, '')));
}

describe('a front', () => {
  test('is filled by date, the newest first', () => {
    const made = edition({ stories: numbered(12) });
    expect(numbersOf('home', made)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('follows the editors first and never shows a story twice', () => {
    const order = ['2020/01/story-3', '2020/01/story-40', '2020/01/story-1'];
    const made = edition({ stories: numbered(50), fronts: [entry('fronts', 'home', { stories: order })] });
    const numbers = numbersOf('home', made);
    expect(numbers.slice(0, 5)).toEqual([3, 40, 1, 50, 49]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeLessThan(50);
  });

  test('does not grow when the editors name more stories than it holds', () => {
    const order = Array.from({ length: 30 }, (_, index) => `2020/01/story-${index + 1}`);
    const made = edition({ stories: numbered(50), fronts: [entry('fronts', 'home', { stories: order })] });
    expect(numbersOf('home', made).slice(0, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(numbersOf('home', made).length).toBeLessThan(50);
  });

  test('fills the place of a story that may not run yet', () => {
    const made = edition({
      stories: numbered(3, (number) => ({ draft: number === 2 })),
      fronts: [entry('fronts', 'home', { stories: ['2020/01/story-2', '2020/01/story-1'] })],
    });
    expect(numbersOf('home', made)).toEqual([1, 3]);
  });

  test('with no story at all has nothing', () => {
    expect(toFront('home', [], edition())).toEqual({ containers: [] });
  });

  test('suits a paper of 3 stories, of 30 and of 300', () => {
    const kindsOf = (count: number) => {
      const sections = ['world', 'courts', 'briefs'];
      const made = edition({ stories: numbered(count, (number) => ({ section: sections[number % 3] ?? '' })) });
      return toFront('home', made.stories, made).containers.map(({ kind }) => kind);
    };
    expect(kindsOf(3)).toEqual(['splash']);
    expect(kindsOf(30)).toEqual(['splash', 'briefs', 'briefs', 'briefs', 'river']);
    expect(kindsOf(300)).toEqual(['splash', 'briefs', 'briefs', 'briefs', 'river']);
  });
});

describe('containers', () => {
  const home = (containers: Fields[], stories: string[] = []) => [entry('fronts', 'home', { stories, containers })];
  const listed = (made: Edition) =>
    toFront('home', made.stories, made).containers.map((container) => [
      container.kind,
      idsOn({ containers: [container] })
        .map((id) => id.replace(/.*-/, ''))
        .join(' '),
    ]);

  test('take their own stories, then those of their source, and none twice', () => {
    const made = edition({
      stories: numbered(12, (number) => ({ section: number % 2 === 0 ? 'world' : 'courts' })),
      fronts: home(
        [
          { kind: 'splash' },
          { kind: 'row', from: { section: 'courts' }, stories: ['2020/01/story-2'], count: 3 },
          { kind: 'river', count: 2 },
          { kind: 'strip', from: { section: 'courts' }, count: 2, repeat: true },
        ],
        ['2020/01/story-5'],
      ),
    });
    expect(listed(made)).toEqual([
      ['splash', '5 12 11'],
      ['row', '2 9 7'],
      ['river', '10 8'],
      ['strip', '11 9'],
    ]);
  });

  test('have the name of their source as heading, with a link to it, or the title of the editors', () => {
    const made = edition({
      stories: numbered(12, () => ({ topics: ['rivers'] })),
      fronts: home([
        { kind: 'row', from: { section: 'world' } },
        { kind: 'row', from: { topic: 'rivers' }, title: 'High "water"' },
        { kind: 'recent', count: 3 },
      ]),
    });
    const headings = toFront('home', made.stories, made).containers.map((one) => 'heading' in one && one.heading);
    expect(headings).toEqual([
      { name: 'WORLD', href: '/world/', source: 'WORLD' },
      { name: 'High “water”', href: '/topics/rivers/', source: 'Rivers' },
      { name: 'Most recent' },
    ]);
  });

  test('of opinion and of pictures take nothing else', () => {
    const made = edition({
      stories: numbered(6, (number) => (number === 2 ? { genre: 'opinion' } : {})),
      fronts: home([{ kind: 'opinion' }, { kind: 'gallery' }], ['2020/01/story-5']),
    });
    expect(listed(made)).toEqual([['opinion', '2']]);
    expect(emptyContainers('home', made)).toEqual([1]);
  });

  test('of live coverage have its newest key moments, until it has ended', () => {
    const live = story('2020/05/vote', { genre: 'live', coverageEndedAt: '2020-05-11T12:00:00Z' });
    const update = (time: string, fields: Fields) =>
      entry('updates', `2020/05/vote/updates/2020-05-10T${time}`, fields);
    const updates = [
      update('0900', { headline: 'Polls open', key: true }),
      update('1000', { headline: 'Queues' }),
      update('1100', { headline: 'Polls close', key: true }),
      update('1200', {}),
    ];
    const at = (pressTime: string) => {
      const made = edition({ stories: [live], updates, fronts: home([{ kind: 'live' }]) }, { pressTime });
      return toFront('home', made.stories, made).containers;
    };
    expect(at('2020-05-11T00:00:00Z')).toMatchObject([
      {
        kind: 'live',
        isOver: false,
        moments: [
          { name: 'Polls close', href: '/2020/05/vote/#update-2020-05-10t1100' },
          { name: 'Polls open', href: '/2020/05/vote/#update-2020-05-10t0900' },
        ],
      },
    ]);
    expect(at('2020-05-12T00:00:00Z')).toEqual([]);
  });
});

test('stories of one moment keep one order, whatever order the files were read in', () => {
  const same = numbered(20, () => ({ publishedAt: '2020-01-01T00:00:00Z' }));
  const ids = (stories: typeof same) => edition({ stories }).stories.map(({ id }) => id);
  expect(ids(same.toReversed())).toEqual(ids(same));
});

test('a later moment wins even if its local time is earlier', () => {
  const stories = [
    story('2020/05/tokyo', { publishedAt: '2020-05-10T20:00:00+09:00' }),
    story('2020/05/washington', { publishedAt: '2020-05-10T08:00:00-04:00' }),
  ];
  expect(edition({ stories }).stories.map(({ id }) => id)).toEqual(['2020/05/washington', '2020/05/tokyo']);
});

test('a story is listed once in its own section and in those of alsoIn, and is labeled with its own', () => {
  const made = edition({ stories: [story('2020/05/ruling', { section: 'courts', alsoIn: ['world', 'courts'] })] });
  const fronts = Object.fromEntries(
    [...made.sections.values()].map((one) => [one.id, toSectionFront(one, made).front.containers]),
  );
  const lead = { id: '2020/05/ruling', kicker: { name: 'COURTS', href: '/courts/' } };
  expect(fronts['world']).toMatchObject([{ kind: 'splash', lead, seconds: [] }]);
  expect(fronts['courts']).toMatchObject([{ kind: 'splash', lead, seconds: [] }]);
  expect(fronts['briefs']).toEqual([]);
});

test('a kicker of the author’s own still leads to the section', () => {
  const made = edition({ stories: [story('2020/05/one', { kicker: 'Exclusive' })] });
  const kicker = { name: 'Exclusive', href: '/world/' };
  expect(toFront('world', made.stories, made).containers).toMatchObject([{ lead: { kicker } }]);
});

describe('the archive', () => {
  const stories = [
    story('2020/06/a', { publishedAt: '2020-06-01T03:59:00Z' }),
    story('2020/06/b', { publishedAt: '2020-06-01T04:00:00Z' }),
    story('2019/12/c', { section: 'courts', publishedAt: '2019-12-31T12:00:00Z' }),
  ];

  test('puts a story into the month of the outlet’s zone', () => {
    const made = edition({ stories });
    const months = storyMonths(made).map((month) => toMonthArchive(month, made));
    expect(months.map(({ href, name, stories: list }) => [href, name, list.map(({ id }) => id)])).toEqual([
      ['/archive/2020/06/', 'June 2020', ['2020/06/b']],
      ['/archive/2020/05/', 'May 2020', ['2020/06/a']],
      ['/archive/2019/12/', 'December 2019', ['2019/12/c']],
    ]);
  });

  test('leads from month to month, over months without a story', () => {
    const [june, may, december] = storyMonths(edition({ stories }));
    expect(june?.later).toBeUndefined();
    expect(june?.earlier).toMatchObject({ name: 'May 2020', href: '/archive/2020/05/' });
    expect(may?.earlier?.href).toBe('/archive/2019/12/');
    expect(december?.later?.href).toBe('/archive/2020/05/');
    expect(december?.earlier).toBeUndefined();
  });

  test('of a section stands under the section', () => {
    const made = edition({ stories });
    expect(monthPaths(made.bySection.get('courts') ?? [], made, 'courts')).toEqual(['/courts/2019/12/']);
    expect(storyMonths(made, 'courts')).toMatchObject([
      { month: { name: 'December 2019', href: '/courts/2019/12/' }, section: { name: 'COURTS', href: '/courts/' } },
    ]);
  });
});

test('the archive is a grid of years and months, with the number of stories in each', () => {
  const made = edition({ stories: ['2020/06/a', '2020/06/b', '2020/05/c', '2018/12/d'].map((id) => story(id)) });
  const years = archiveYears(made.stories, made);
  expect(years.map(({ year, months }) => [year, months.map(({ count }) => count).join('')])).toEqual([
    ['2020', '000012000000'],
    ['2018', '000000000001'],
  ]);
  expect(years[0]?.months[4]).toEqual({ name: 'May', href: '/archive/2020/05/', count: 1 });
  expect(years[0]?.months[0]).toEqual({ name: 'Jan', count: 0 });
  expect(archiveYears(made.stories, made, 'world')[1]?.months[11]?.href).toBe('/world/2018/12/');
});

test('a topic without a printed story has no page', () => {
  expect(topicList(edition({ stories: [story('2020/05/one', { topics: ['rivers'], draft: true })] }))).toEqual([]);
  expect(topicList(edition({ stories: [story('2020/05/one', { topics: ['rivers'] })] }))).toMatchObject([
    { name: 'Rivers', href: '/topics/rivers/', count: 1 },
  ]);
});
