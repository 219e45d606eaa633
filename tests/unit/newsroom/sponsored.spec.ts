/** A sponsored story is listed and labeled, and never stands among the news. */
import { describe, expect, test } from 'vitest';
import { toCard } from '../../../src/components/search/results/card.ts';
import { expiries } from '../../../src/newsroom/clock/expiries.ts';
import { correctionList } from '../../../src/newsroom/story/correction.ts';
import { toFront } from '../../../src/newsroom/fronts/front.ts';
import type { Container } from '../../../src/newsroom/fronts/container.ts';
import { storyMonths, toMonthArchive } from '../../../src/newsroom/lists/month-archive.ts';
import { seriesPlace } from '../../../src/newsroom/lists/series.ts';
import { firstUnsponsored } from '../../../src/newsroom/story/sponsor.ts';
import { storiesAtFoot } from '../../../src/newsroom/story/foot.ts';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { searchRecord } from '../../../src/syndication/metadata/search-record.ts';
import { sitemapRows } from '../../../src/syndication/hosts/sitemap.ts';
import type { Edition } from '../../../src/newsroom/edition/edition.ts';
import { edition, entry, idsOn, story, type Fields } from '../../tools/newsroom.ts';

const label = 'Paid for by the Ferry Trust';

/** A story of a day of January 2020; the later the day, the newer the story. */
function ofDay(day: number, kind: 'news' | 'paid', fields: Fields = {}) {
  const publishedAt = new Date(Date.UTC(2020, 0, day, 12)).toISOString();
  const paid = kind === 'paid' ? { genre: 'sponsored', sponsor: 'the Ferry Trust' } : {};
  return story(`2020/01/${kind}-${day}`, { publishedAt, ...paid, ...fields });
}

/** The names of what stands on the home page: in the flow of news, and apart from it. */
function homeOf(made: Edition): { flow: string[]; apart: string | undefined } {
  const { containers } = toFront('home', made.stories, made);
  const names = (kept: (container: Container) => boolean) =>
    idsOn({ containers: containers.filter(kept) }).map((id) => id.slice('2020/01/'.length));
  return {
    flow: names(({ kind }) => kind !== 'sponsored'),
    apart: names(({ kind }) => kind === 'sponsored')[0],
  };
}

describe('on fronts', () => {
  test('the newest sponsored story stands apart from the news, whether it is newer or older', () => {
    const mixed = [ofDay(5, 'paid'), ofDay(4, 'news'), ofDay(3, 'paid'), ofDay(2, 'news'), ofDay(1, 'news')];
    expect(homeOf(edition({ stories: mixed }))).toEqual({ flow: ['news-4', 'news-2', 'news-1'], apart: 'paid-5' });
    expect(homeOf(edition({ stories: mixed.slice(1) }))).toEqual({
      flow: ['news-4', 'news-2', 'news-1'],
      apart: 'paid-3',
    });
  });

  test('it takes no place from the news, and leaves when news of its date would', () => {
    const news = Array.from({ length: 30 }, (_, index) => ofDay(index + 2, 'news'));
    const fresh = homeOf(edition({ stories: [...news, ofDay(40, 'paid')] }));
    expect(fresh.flow).toHaveLength(30);
    expect(fresh.apart).toBe('paid-40');
    const stale = homeOf(edition({ stories: [...news, ofDay(1, 'paid')] }));
    expect(stale.flow).toEqual(fresh.flow);
    expect(stale.apart).toBeUndefined();
  });

  test('without any news there is no lead', () => {
    expect(homeOf(edition({ stories: [ofDay(2, 'paid'), ofDay(1, 'paid')] }))).toEqual({ flow: [], apart: 'paid-2' });
  });

  test('many sponsored stories in a row hide no news', () => {
    const paid = Array.from({ length: 40 }, (_, index) => ofDay(index + 5, 'paid'));
    expect(homeOf(edition({ stories: [...paid, ofDay(1, 'news')] })).flow).toEqual(['news-1']);
  });

  test('editors may pin one; while the pin stands, it is not shown twice, and the end of the pin is known', () => {
    const stories = [ofDay(3, 'paid'), ofDay(2, 'paid'), ofDay(1, 'news')];
    const until = '2031-06-01T00:00:00.000Z';
    const pin = entry('fronts', 'home', { stories: [{ story: '2020/01/paid-3', until }] });
    const made = edition({ stories, fronts: [pin] });
    expect(homeOf(made)).toEqual({ flow: ['paid-3', 'news-1'], apart: 'paid-2' });
    expect(expiries(made)).toEqual([{ at: Date.parse(until), why: 'a pin ends' }]);
    expect(homeOf(edition({ stories, fronts: [pin] }, { pressTime: until }))).toEqual({
      flow: ['news-1'],
      apart: 'paid-3',
    });
  });

  test('a section that another section lends it to sets it apart as well', () => {
    const made = edition({
      stories: [ofDay(2, 'paid', { alsoIn: ['courts'] }), ofDay(1, 'news', { section: 'courts' })],
    });
    const front = toFront('courts', made.bySection.get('courts') ?? [], made);
    expect(front.containers.map(({ kind }) => kind)).toEqual(['splash', 'sponsored']);
    expect(idsOn(front)).toEqual(['2020/01/news-1', '2020/01/paid-2']);
  });
});

describe('at the foot of stories', () => {
  const foots = (made: Edition) =>
    Object.fromEntries(
      made.stories.map((one) => [one.id.slice(8), storiesAtFoot(one, made).map(({ id }) => id.slice(8))]),
    );
  const news = Array.from({ length: 9 }, (_, index) => ofDay(2 * index + 2, 'news'));

  test('no story offers it, and a sponsored story offers the news around it', () => {
    const made = foots(edition({ stories: [...news, ofDay(5, 'paid'), ofDay(17, 'paid')] }));
    expect(
      Object.values(made)
        .flat()
        .filter((name) => name.startsWith('paid')),
    ).toEqual([]);
    expect(made['paid-17']).toEqual(['news-16', 'news-14', 'news-12', 'news-10']);
    expect(made['paid-5']).toEqual(['news-4', 'news-2', 'news-6', 'news-8']);
    expect(made['news-18']).toHaveLength(8);
  });

  test('one more of them changes the foot of no other story', () => {
    const before = foots(edition({ stories: news }));
    for (const day of [1, 3, 9, 17, 19]) {
      expect(foots(edition({ stories: [...news, ofDay(day, 'paid')] }))).toMatchObject(before);
    }
  });
});

test('it is not among the news of feeds, of which there are as many as without it', () => {
  const { stories } = edition({ stories: [ofDay(3, 'paid'), ofDay(2, 'news'), ofDay(1, 'news')] });
  expect(firstUnsponsored(stories, 2).map(({ id }) => id)).toEqual(['2020/01/news-2', '2020/01/news-1']);
  expect(firstUnsponsored(stories, 1).map(({ id }) => id)).toEqual(['2020/01/news-2']);
  expect(firstUnsponsored([], 5)).toEqual([]);
});

test('its page is in the sitemap', () => {
  const made = edition({ stories: [ofDay(2, 'paid'), ofDay(1, 'news')] });
  expect(sitemapRows(made)).toContainEqual({ path: '/2020/01/paid-2/', modified: made.stories[0]?.data.publishedAt });
});

describe('every list that has it says who paid', () => {
  const corrections = [{ at: '2020-02-01T12:00:00Z', text: 'The ferry sails at two.' }];
  const paid = ofDay(2, 'paid', { corrections, series: 'boats' });
  const series = [entry('series', 'boats', { name: 'Boats', description: 'All of them.' })];
  const made = edition({ stories: [ofDay(3, 'news', { series: 'boats' }), paid, ofDay(1, 'news')], series });

  test('fronts, months, and lists of cards', () => {
    const [january] = storyMonths(made).map((month) => toMonthArchive(month, made));
    const listed = january?.stories.find(({ id }) => id === paid.id);
    expect(listed).toMatchObject({ genreLabel: 'Sponsored', sponsor: { label } });
    expect(toFront('home', made.stories, made).containers[1]).toMatchObject({ story: { sponsor: { label } } });
  });

  test('search', () => {
    const context = {
      calendar: made.calendar,
      marked: new Set<string>(),
      wanted: 0,
      nameOf: (_: string, slug: string) => slug,
    };
    const cardOf = (one: typeof paid) =>
      toCard(searchRecord(toStory(one, '', made), { month: '2020-01' }).card, context);
    expect(cardOf(paid)).toMatchObject({ genre: 'sponsored', genreLabel: 'Sponsored', sponsor: label });
    expect(cardOf(ofDay(1, 'news'))).toMatchObject({ genreLabel: '', sponsor: '' });
  });

  test('links from other parts of its series, and the list of corrections', () => {
    const newest = made.storyById.get('2020/01/news-3');
    expect(newest && seriesPlace(newest, made)?.previous?.name).toBe(`Headline of 2020/01/paid-2 (${label})`);
    expect(correctionList(made)[0]?.story.name).toBe(`Headline of 2020/01/paid-2 (${label})`);
  });
});
