import { describe, expect, test } from 'vitest';
import { toFront } from '../../../src/newsroom/lists/front.ts';
import { monthLinks, storyMonths, toMonthArchive } from '../../../src/newsroom/lists/month-archive.ts';
import { toSectionFront } from '../../../src/newsroom/lists/section-front.ts';
import { moreFromSection } from '../../../src/newsroom/story/story.ts';
import { topicList } from '../../../src/newsroom/lists/topic.ts';
import type { Edition } from '../../../src/newsroom/edition/edition.ts';
import { edition, entry, story, type Fields } from '../../tools/newsroom.ts';

/** Stories numbered from 1, the highest number the newest. */
function numbered(count: number, fields: (number: number) => Fields = () => ({})) {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2020, 0, index + 1, 12)).toISOString();
    return story(`2020/01/story-${index + 1}`, { publishedAt: at, ...fields(index + 1) });
  });
}

/** The numbers of the stories of a front, in reading order. */
function numbersOf(name: string, made: Edition): number[] {
  const { lead, seconds, river } = toFront(name, made.stories, made);
  return [...(lead ? [lead] : []), ...seconds, ...river].map(({ id }) => Number(id.replace(/.*-/, '')));
}

describe('a front', () => {
  test('is filled by date, the newest first', () => {
    const made = edition({ stories: numbered(12) });
    expect(numbersOf('home', made)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(toFront('home', made.stories, made).seconds).toHaveLength(4);
  });

  test('follows the editors first and never shows a story twice', () => {
    const order = ['2020/01/story-3', '2020/01/story-40', '2020/01/story-1'];
    const made = edition({ stories: numbered(40), fronts: [entry('fronts', 'home', { stories: order })] });
    const numbers = numbersOf('home', made);
    expect(numbers.slice(0, 5)).toEqual([3, 40, 1, 39, 38]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toHaveLength(25);
  });

  test('does not grow when the editors name more stories than it holds', () => {
    const order = Array.from({ length: 30 }, (_, index) => `2020/01/story-${index + 1}`);
    const made = edition({ stories: numbered(40), fronts: [entry('fronts', 'home', { stories: order })] });
    expect(numbersOf('home', made)).toEqual(order.slice(0, 25).map((_, index) => index + 1));
  });

  test('fills the place of a story that may not run yet', () => {
    const made = edition({
      stories: numbered(3, (number) => ({ draft: number === 2 })),
      fronts: [entry('fronts', 'home', { stories: ['2020/01/story-2', '2020/01/story-1'] })],
    });
    expect(numbersOf('home', made)).toEqual([1, 3]);
  });

  test('with no story at all has no lead', () => {
    expect(toFront('home', [], edition())).toEqual({ seconds: [], river: [] });
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
    [...made.sections.values()].map((one) => [one.id, toSectionFront(one, made).front]),
  );
  expect(fronts['world']?.lead).toMatchObject({ id: '2020/05/ruling', kicker: { name: 'COURTS', href: '/courts/' } });
  expect(fronts['courts']?.lead?.id).toBe('2020/05/ruling');
  expect(fronts['courts']?.seconds).toEqual([]);
  expect(fronts['briefs']).toEqual({ seconds: [], river: [] });
});

test('a kicker of the author’s own still leads to the section', () => {
  const made = edition({ stories: [story('2020/05/one', { kicker: 'Exclusive' })] });
  expect(toFront('world', made.stories, made).lead?.kicker).toEqual({ name: 'Exclusive', href: '/world/' });
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
    expect(monthLinks(made.bySection.get('courts') ?? [], made, 'courts')).toMatchObject([
      { name: 'December 2019', href: '/courts/2019/12/' },
    ]);
    expect(storyMonths(made, 'courts')[0]?.section).toEqual({ name: 'COURTS', href: '/courts/' });
  });
});

describe('the foot of a story', () => {
  test('offers six others of its section: those before it, then those after it', () => {
    const made = edition({ stories: numbered(9) });
    const foot = (id: string) =>
      moreFromSection(made.storyById.get(id) ?? story(id), made).stories.map((one) => one.id.slice(14));
    expect(foot('2020/01/story-9')).toEqual(['8', '7', '6', '5', '4', '3']);
    expect(foot('2020/01/story-1')).toEqual(['7', '6', '5', '4', '3', '2']);
    expect(foot('2020/01/story-7')).toEqual(['6', '5', '4', '3', '2', '1']);
    expect(foot('2020/01/story-3')).toEqual(['7', '6', '5', '4', '2', '1']);
  });

  test('settles: a newer story changes nothing for those that have enough forerunners', () => {
    const foots = (count: number) => {
      const made = edition({ stories: numbered(count) });
      return made.stories.map((one) => moreFromSection(one, made).stories.map(({ id }) => id)).toReversed();
    };
    expect(foots(9).slice(6)).toEqual(foots(8).slice(6).concat(foots(9).slice(8)));
  });

  test('is empty for the only story of a section', () => {
    const only = story('2020/05/only');
    expect(moreFromSection(only, edition({ stories: [only] }))).toEqual({
      section: { name: 'WORLD', href: '/world/' },
      stories: [],
    });
  });
});

test('a topic without a printed story has no page', () => {
  expect(topicList(edition({ stories: [story('2020/05/one', { topics: ['rivers'], draft: true })] }))).toEqual([]);
  expect(topicList(edition({ stories: [story('2020/05/one', { topics: ['rivers'] })] }))).toMatchObject([
    { name: 'Rivers', href: '/topics/rivers/', count: 1 },
  ]);
});
