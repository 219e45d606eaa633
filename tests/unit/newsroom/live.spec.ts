/** Live coverage: updates from their files to the page, the feed and the metadata, each in its time and no sooner. */
import { describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { parseRssFeed } from 'feedsmith';
import { firstDelay, nextDelay, type PollResult } from '../../../src/components/story/live/polling.ts';
import type { Entry } from '../../../src/schema/content.ts';
import { allPaths } from '../../../src/newsroom/edition/all-paths.ts';
import type { Edition } from '../../../src/newsroom/edition/edition.ts';
import { liveChanges } from '../../../src/newsroom/clock/live-changes.ts';
import { toLiveStatus, wordsOfStory } from '../../../src/newsroom/story/live.ts';
import { storyListKey, storyKey } from '../../../src/newsroom/edition/cache-key.ts';
import { toStory, type Story } from '../../../src/newsroom/story/story.ts';
import { liveFeed } from '../../../src/syndication/feeds/live-feed.ts';
import { storyFeed } from '../../../src/syndication/feeds/story-feed.ts';
import { sitemapRows } from '../../../src/syndication/hosts/sitemap.ts';
import { newsArticle } from '../../../src/syndication/metadata/structured-data.ts';
import { instantsAt } from '../../../src/text/time/wall-clock.ts';
import { content, edition, entry, pictureFile, story, type Fields } from '../../tools/newsroom.ts';

const id = '2020/05/vote';
const live = (fields: Fields = {}) => story(id, { genre: 'live', publishedAt: '2020-05-22T13:00:00-04:00', ...fields });
const update = (name: string, fields: Fields = {}): Entry<'updates'> =>
  entry('updates', `${id}/updates/${name}`, fields);

/** The story of an edition, with the bodies of its updates by the names of their files. */
function told(made: Edition, bodies: Readonly<Record<string, string>> = {}, summary = 'The summary.'): Story {
  const found = made.storyById.get(id);
  if (!found) throw new Error('The edition has lost its live story.');
  const updates = new Map(Object.entries(bodies).map(([name, body]) => [`${id}/updates/${name}`, body]));
  return toStory(found, summary, made, updates);
}

const titles = (made: Edition) => told(made).live?.updates.map(({ anchor }) => anchor.replace('update-', '')) ?? [];

describe('the moment of an update', () => {
  const cases: readonly [name: string, shown: string, zone: string, instants: string[]][] = [
    ['summer in New York', '2020-05-22T14:30', 'America/New_York', ['2020-05-22T14:30:00-04:00']],
    ['winter in New York', '2020-12-22T14:30', 'America/New_York', ['2020-12-22T14:30:00-05:00']],
    ['a zone of half hours', '2020-05-22T00:05', 'Asia/Kolkata', ['2020-05-22T00:05:00+05:30']],
    ['UTC', '2020-02-29T23:59', 'UTC', ['2020-02-29T23:59:00+00:00']],
    ['the hour that is left out in spring', '2020-03-08T02:30', 'America/New_York', []],
    ['the minute before it', '2020-03-08T01:59', 'America/New_York', ['2020-03-08T01:59:00-05:00']],
    [
      'the hour that comes twice in autumn',
      '2020-11-01T01:30',
      'America/New_York',
      ['2020-11-01T01:30:00-04:00', '2020-11-01T01:30:00-05:00'],
    ],
    ['a day that no year has', '2021-02-29T10:00', 'UTC', []],
    ['a time that no clock shows', '2021-02-28T10:75', 'UTC', []],
  ];
  for (const [name, shown, zone, instants] of cases) {
    test(`is right in ${name}`, () => {
      expect(instantsAt(shown, zone)).toEqual(instants);
    });
  }

  test('is that of the file’s name in the outlet’s zone, unless the author names another', () => {
    const made = edition({
      stories: [live()],
      updates: [update('2020-05-22T1430'), update('2020-05-22T1431', { at: '2020-05-22T15:00:00-04:00' })],
    });
    const moments = told(made).live?.updates.map(({ at }) => at.iso);
    expect(moments).toEqual(['2020-05-22T15:00:00-04:00', '2020-05-22T14:30:00-04:00']);
  });
});

describe('updates', () => {
  const updates = [
    update('2020-05-22T1430'),
    update('2020-05-22T1430-recess'),
    update('2020-05-22T1400', { key: true, headline: 'It begins' }),
    update('2020-05-22T1500', { draft: true }),
    update('2020-05-22T1600'),
  ];

  test('stand newest first, and those of one minute in the order of their names', () => {
    const made = edition({ stories: [live()], updates });
    expect(titles(made)).toEqual(['2020-05-22t1600', '2020-05-22t1430-recess', '2020-05-22t1430', '2020-05-22t1400']);
  });

  test('are public at their moment and not a second sooner, and drafts never', () => {
    const at = (pressTime: string) => titles(edition({ stories: [live()], updates }, { pressTime }));
    expect(at('2020-05-22T17:59:59Z')).toEqual([]);
    expect(at('2020-05-22T18:00:00Z')).toEqual(['2020-05-22t1400']);
    expect(at('2020-05-22T19:59:59Z')).toHaveLength(3);
    expect(at('2020-05-22T20:00:00Z')).toHaveLength(4);
  });

  test('of a story that is not public, or not live, are nowhere', () => {
    for (const fields of [{ draft: true }, { embargoUntil: '2040-01-01T00:00:00Z' }, { genre: 'news' }]) {
      expect(edition({ stories: [live(fields)], updates }).updatesByStory.size).toBe(0);
    }
  });

  test('that are held back are shown and marked in an author’s preview', () => {
    const made = edition({ stories: [live()], updates }, { preview: true, pressTime: '2020-05-22T19:45:00Z' });
    const held = told(made).live?.updates.map((one) => one.held);
    expect(held).toEqual(['scheduled', 'draft', undefined, undefined, undefined]);
  });

  test('move the time of their story’s update, on page and map alike, and only forward', () => {
    const made = (fields: Fields, pressTime = '2020-05-22T19:00:00Z') =>
      edition({ stories: [live(fields)], updates }, { pressTime });
    expect(told(made({})).updated?.iso).toBe('2020-05-22T14:30:00-04:00');
    expect(told(made({}, '2020-05-22T17:30:00Z')).updated).toBeUndefined();
    expect(told(made({ updatedAt: '2020-05-22T14:45:00-04:00' })).updated?.iso).toBe('2020-05-22T14:45:00-04:00');
    const rows = sitemapRows(made({}));
    expect(rows.find(({ path }) => path === `/${id}/`)?.modified).toBe('2020-05-22T14:30:00-04:00');
  });

  test('without a headline are called by their first words', () => {
    const made = edition({ stories: [live()], updates: [update('2020-05-22T1430')] });
    const called = (body: string) => told(made, { '2020-05-22T1430': body }).live?.updates[0]?.title;
    expect(called('The *hall* is full.')).toBe('The hall is full.');
    expect(called('word '.repeat(40))).toMatch(/^(?:word )+word…$/);
    expect(called('')).toMatch(/^May 22, 2020, 2:30/);
  });

  test('keep to their rank and to their own footnotes on the page of their story', () => {
    const made = edition({ stories: [live()], updates: [update('2020-05-22T1430'), update('2020-05-22T1431')] });
    const body = '## Count\n\nAyes[^1] have it.\n\n[^1]: By voice.';
    const view = told(made, { '2020-05-22T1430': body, '2020-05-22T1431': body }, body);
    const html = [view.body, ...(view.live?.updates ?? []).map((one) => one.body)]
      .flat()
      .map((block) => (block.type === 'prose' ? block.html : ''))
      .join('');
    const $ = load(html);
    const ids = $('[id]')
      .get()
      .map(({ attribs }) => attribs['id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attribs } of $('a[href^="#"]')) expect(ids).toContain(attribs['href']?.slice(1));
    expect($('h4').length).toBe(4);
    expect($('h2').length).toBe(2);
  });

  test('link to a part of the summary, and to their own part of the same words', () => {
    const made = edition({ stories: [live()], updates: [update('2020-05-22T1430'), update('2020-05-22T1431')] });
    const link = 'See [the count](#part-count).';
    const bodies = { '2020-05-22T1430': link, '2020-05-22T1431': `## Count\n\n${link}` };
    const updates = told(made, bodies, '## Count').live?.updates ?? [];
    const targets = updates.map(({ anchor, body }) => {
      const $ = load(body.map((block) => ('html' in block ? block.html : '')).join(''));
      return [anchor, $('a').attr('href')];
    });
    expect(Object.fromEntries(targets)).toEqual({
      'update-2020-05-22t1430': '#part-count',
      'update-2020-05-22t1431': '#update-2020-05-22t1431-part-count',
    });
  });

  test('show pictures that lie beside them', () => {
    const made = edition({
      stories: [live()],
      updates: [update('2020-05-22T1430')],
      pictures: [pictureFile(`stories/${id}/updates/hall.jpg`, 1200, 800)],
    });
    const figure = '::figure{file="hall.jpg" alt="The hall" credit="Gazette"}';
    expect(told(made, { '2020-05-22T1430': figure }).live?.updates[0]?.body).toMatchObject([
      { type: 'figure', picture: { alt: 'The hall', width: 1200 } },
    ]);
  });
});

describe('what stands for the page of a live story', () => {
  const key = (updates: readonly Entry<'updates'>[], pressTime = '2020-05-22T19:00:00Z', fields: Fields = {}) => {
    const made = edition({ stories: [live(fields)], updates }, { pressTime });
    return made.stories.map((one) => storyKey(one, made)).join();
  };
  const one = { ...update('2020-05-22T1430'), digest: 'a' };

  test('changes when an update comes, is edited, goes, or becomes public', () => {
    expect(key([one])).not.toBe(key([]));
    expect(key([one])).not.toBe(key([{ ...one, digest: 'b' }]));
    expect(key([one], '2020-05-22T18:29:59Z')).not.toBe(key([one], '2020-05-22T18:30:00Z'));
  });

  test('changes when coverage ends, and by no other tick of the clock', () => {
    const ended = { coverageEndedAt: '2020-05-22T18:45:00Z' };
    expect(key([one], '2020-05-22T18:44:59Z', ended)).not.toBe(key([one], '2020-05-22T18:45:00Z', ended));
    expect(key([one], '2020-05-22T18:30:00Z')).toBe(key([one], '2020-05-23T18:30:00Z'));
  });

  test('does not change with an update that is still to come, nor does a list of stories with any', () => {
    const later = { ...update('2020-05-22T2300'), digest: 'c' };
    expect(key([one, later])).toBe(key([one]));
    const lists = [[], [one]].map((updates) => {
      const made = edition({ stories: [live()], updates });
      return storyListKey(made.stories, made);
    });
    expect(lists[0]).toBe(lists[1]);
  });
});

describe('what is told of a live story', () => {
  const made = edition({
    stories: [live({ coverageEndedAt: '2020-05-22T18:00:00-04:00', byline: ['ada-reyes'] })],
    updates: [
      update('2020-05-22T1400', { headline: 'It begins', key: true, byline: ['gazette-staff'] }),
      update('2020-05-22T1430'),
    ],
  });
  const bodies = { '2020-05-22T1400': 'The [gavel](/world/) falls.', '2020-05-22T1430': 'A recess & tea.' };
  const view = told(made, bodies);
  if (!view.live) throw new Error('The story is not live.');

  test('to search: its summary and all its updates', () => {
    expect(wordsOfStory(view)).toBe('The summary. A recess & tea. It begins The gavel falls.');
  });

  test('to search engines: a live blog with all its updates', () => {
    expect(newsArticle(view, made.outlet)).toMatchObject({
      '@type': 'LiveBlogPosting',
      dateModified: '2020-05-22T14:30:00-04:00',
      coverageStartTime: '2020-05-22T14:00:00-04:00',
      coverageEndTime: '2020-05-22T18:00:00-04:00',
      liveBlogUpdate: [
        { '@type': 'BlogPosting', headline: 'A recess & tea.', articleBody: 'A recess & tea.', author: [] },
        {
          headline: 'It begins',
          url: `https://gazette.example/${id}/#update-2020-05-22t1400`,
          datePublished: '2020-05-22T14:00:00-04:00',
          author: [{ '@type': 'Organization', name: 'Gazette Staff' }],
        },
      ],
    });
  });

  test('to an open page: the anchors, and whether more is to come', () => {
    expect(view.live && toLiveStatus(view.live)).toEqual({
      ended: true,
      updates: ['update-2020-05-22t1430', 'update-2020-05-22t1400'],
    });
  });

  test('to readers of its own feed: one item for each update, whole, at its own address', async () => {
    const feed = parseRssFeed(view.live ? await liveFeed(view, view.live, made.outlet) : '');
    expect(feed.title).toBe(`The Test Gazette: Headline of ${id}`);
    expect(feed.link).toBe(`https://gazette.example/${id}/`);
    expect(feed.atom?.links).toContainEqual(
      expect.objectContaining({ rel: 'self', href: `https://gazette.example/${id}/feed.xml` }),
    );
    expect(new Date(feed.lastBuildDate ?? '').toISOString()).toBe('2020-05-22T18:30:00.000Z');
    const items = feed.items?.map(({ title, link, guid, pubDate, content: whole, dc }) => ({
      title,
      link,
      guid: guid?.value,
      at: new Date(pubDate ?? '').toISOString(),
      whole: whole?.encoded,
      by: dc?.creators,
    }));
    const address = `https://gazette.example/${id}/#update-2020-05-22t14`;
    expect(items).toEqual([
      {
        title: 'A recess & tea.',
        link: `${address}30`,
        guid: `${address}30`,
        at: '2020-05-22T18:30:00.000Z',
        whole: '<p>A recess &amp; tea.</p>',
        by: undefined,
      },
      {
        title: 'It begins',
        link: `${address}00`,
        guid: `${address}00`,
        at: '2020-05-22T18:00:00.000Z',
        whole: '<p>The <a href="https://gazette.example/world/">gavel</a> falls.</p>',
        by: ['Gazette Staff'],
      },
    ]);
  });

  test('to readers of other feeds: its summary, then its updates', async () => {
    const facts = { title: 'All', description: 'All of it', path: '/' };
    const [item] = parseRssFeed(await storyFeed(facts, [view], made.outlet)).items ?? [];
    const text = load(item?.content?.encoded ?? '')
      .text()
      .replace(/\s+/g, ' ');
    expect(text).toMatch(
      /^The summary\. May 22, 2020, 2:30.PM.EDT A recess & tea\. .*: It begins The gavel falls\. *$/,
    );
  });

  test('to authors who link to it: the address of its feed, which no other story has', () => {
    expect(allPaths(made)).toContain(`/${id}/feed.xml`);
    expect(allPaths(edition({ stories: [story(id)] }))).not.toContain(`/${id}/feed.xml`);
  });
});

test('agency copy that may not run whole runs whole in no feed of its updates', async () => {
  const made = edition({
    stories: [live({ wire: { agency: 'wire-one', year: 2020 } })],
    updates: [update('2020-05-22T1400')],
  });
  const view = told(made, { '2020-05-22T1400': `${'Long words '.repeat(60)}end.` });
  const feed = view.live ? await liveFeed(view, view.live, made.outlet) : '';
  expect(parseRssFeed(feed).items?.[0]?.description).toMatch(/(?:words|Long)…$/);
  expect(feed).not.toContain('end.');
});

test('an open page asks less often while it is quiet, much less while it fails, and as at first when there is news', () => {
  const delays = (outcome: PollResult, count: number) =>
    Array.from({ length: count }).reduce<number[]>(
      (list) => [...list, nextDelay(list.at(-1) ?? 0, outcome)],
      [firstDelay],
    );
  const quiet = delays('nothing', 30);
  expect(quiet).toEqual(quiet.toSorted((a, b) => a - b));
  expect(quiet[4]).toBeLessThan(90_000);
  expect(quiet.at(-1)).toBe(120_000);
  expect(delays('failed', 3)).toEqual([30_000, 60_000, 120_000, 240_000]);
  expect(delays('failed', 30).at(-1)).toBe(900_000);
  expect(nextDelay(900_000, 'nothing')).toBe(120_000);
  expect(nextDelay(900_000, 'news')).toBe(firstDelay);
});

test('the moments to come are told: of updates and of the end, but of nothing that stays hidden then', () => {
  const later = '2020-05-22T23:00:00-04:00';
  const all = content({
    stories: [
      live({ coverageEndedAt: later, embargoUntil: '2020-05-22T16:00:00-04:00' }),
      story('2020/05/draft', { genre: 'live', draft: true, coverageEndedAt: later }),
    ],
    updates: [
      update('2020-05-22T1500'),
      update('2020-05-22T1700'),
      update('2020-05-22T1800', { draft: true }),
      entry('updates', '2020/05/draft/updates/2020-05-22T1700', {}),
    ],
  });
  expect(liveChanges(all, edition(all, { pressTime: '2020-05-22T14:00:00-04:00' }))).toEqual([
    { at: Date.parse(later), why: 'coverage ends' },
    { at: Date.parse('2020-05-22T17:00:00-04:00'), why: 'an update is due' },
  ]);
  expect(liveChanges(all, edition(all, { pressTime: later }))).toEqual([]);
});
