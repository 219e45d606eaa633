/** Whatever is not news is labeled wherever it appears, and what is paid for says who paid. */
import { describe, expect, test } from 'vitest';
import { parseRssFeed } from 'feedsmith';
import { labeledHeadline } from '../../../src/newsroom/story/genre.ts';
import { toSearchPage } from '../../../src/newsroom/lists/search-page.ts';
import { toStory, type Story } from '../../../src/newsroom/story/story.ts';
import { toTeaser } from '../../../src/newsroom/story/teaser.ts';
import { storyListKey, searchKey, storyKey } from '../../../src/newsroom/edition/cache-key.ts';
import { storyHead } from '../../../src/syndication/metadata/metadata.ts';
import { searchRecord } from '../../../src/syndication/metadata/search-record.ts';
import { storyFeed } from '../../../src/syndication/feeds/story-feed.ts';
import { newsArticle } from '../../../src/syndication/metadata/structured-data.ts';
import { edition, story, type Fields } from '../../tools/newsroom.ts';
import { languageOf } from '../../../src/text/language/words.ts';

const id = '2020/05/one';

function view(fields: Fields, body = ''): { story: Story; made: ReturnType<typeof edition> } {
  const made = edition({ stories: [story(id, fields)] });
  const [entry] = made.stories;
  if (!entry) throw new Error('The story is not in the edition.');
  return { story: toStory(entry, body, made), made };
}

const kinds = [
  ['news', undefined, 'NewsArticle'],
  ['analysis', 'Analysis', 'AnalysisNewsArticle'],
  ['opinion', 'Opinion', 'OpinionNewsArticle'],
  ['review', 'Review', 'ReviewNewsArticle'],
  ['explainer', 'Explainer', 'BackgroundNewsArticle'],
  ['sponsored', 'Sponsored', 'AdvertiserContentArticle'],
] as const;

for (const [genre, label, type] of kinds) {
  test(`${genre} is labeled ${label ?? 'with nothing'} on cards, in feeds, link previews and structured data`, async () => {
    const { story: told, made } = view({ genre, ...(genre === 'sponsored' && { sponsor: 'Ferry Trust' }) });
    const [entry] = made.stories;
    const headline = `Headline of ${id}`;
    const labeled = label === undefined ? headline : `${label}: ${headline}`;
    expect(entry && toTeaser(entry, made)).toMatchObject({ headline, ...(label && { genreLabel: label }) });

    const article = JSON.parse(JSON.stringify(newsArticle(told, made.outlet))) as Record<string, unknown>;
    expect(article).toMatchObject({ '@type': type, headline, articleSection: 'WORLD' });
    expect(article['genre']).toBe(label);

    const head = storyHead(told, made.outlet);
    expect(head.find(({ tag }) => tag === 'title')?.content).toBe(`${labeled} | The Test Gazette`);
    const property = (name: string) =>
      head.find(({ attributes }) => attributes?.['property'] === name)?.attributes?.['content'];
    expect(property('og:title')).toBe(labeled);
    expect(property('article:section')).toBe('WORLD');

    const feed = parseRssFeed(await storyFeed({ title: 'T', description: 'D', path: '/' }, [told], made.outlet));
    const [item] = feed.items ?? [];
    expect(item?.title).toBe(labeled);
    expect(item?.categories?.map(({ name }) => name)).toEqual(['WORLD', ...(label === undefined ? [] : [label])]);
  });
}

describe('a sponsored story', () => {
  const body =
    'Go [there](https://ferry.example/a?b=c&d=e) or [home](/world/).\n\n<p><a title="x" href="https://ferry.example/b">Or here</a>.</p>';
  const { story: told, made } = view({ genre: 'sponsored', sponsor: 'the Ferry Trust' }, body);
  const disclosure = 'Paid for by the Ferry Trust. The newsroom of The Test Gazette had no part in it.';

  test('says who paid, on its page and in its structured data', () => {
    expect(told.sponsor).toEqual({ name: 'the Ferry Trust', label: 'Paid for by the Ferry Trust', disclosure });
    expect(newsArticle(told, made.outlet)).toMatchObject({ sponsor: { name: 'the Ferry Trust' } });
  });

  test('says so in feeds, in the summary and before the first word of the full text', async () => {
    const feed = parseRssFeed(await storyFeed({ title: 'T', description: 'D', path: '/' }, [told], made.outlet));
    const [item] = feed.items ?? [];
    expect(item?.description).toContain(disclosure);
    expect(item?.content?.encoded).toMatch(/^<p><strong>Sponsored\.<\/strong> Paid for by the Ferry Trust\./);
  });

  test('marks its links to elsewhere as paid for, in feeds too, and no others', async () => {
    const html = told.body.map((block) => (block.type === 'prose' ? block.html : '')).join('');
    const links = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
    expect(links).toHaveLength(3);
    expect(links.map((tag) => tag.includes('rel="sponsored"'))).toEqual([true, false, true]);
    const feed = await storyFeed({ title: 'T', description: 'D', path: '/' }, [told], made.outlet);
    expect(feed.match(/rel=(?:"|&quot;)sponsored/g)).toHaveLength(2);
  });
});

test('the links of journalism carry no such mark', () => {
  const { story: told } = view({ genre: 'opinion' }, 'Go [there](https://ferry.example).');
  expect(JSON.stringify(told.body)).not.toContain('sponsored');
});

describe('the label of live coverage', () => {
  const end = '2024-06-20T18:00:00Z';
  const labelAt = (fields: Fields, pressTime: string) => {
    const made = edition({ stories: [story(id, fields)] }, { pressTime });
    const [entry] = made.stories;
    return entry && toTeaser(entry, made).genreLabel;
  };

  for (const [when, fields, pressTime, label] of [
    ['has no end yet', { genre: 'live' }, end, 'Live'],
    ['ends in a moment', { genre: 'live', coverageEndedAt: end }, '2024-06-20T17:59:59.999Z', 'Live'],
    ['ends now', { genre: 'live', coverageEndedAt: end }, end, 'As it happened'],
    ['ended in another zone', { genre: 'live', coverageEndedAt: '2024-06-20T21:00:00+03:00' }, end, 'As it happened'],
    ['ended long ago', { genre: 'live', coverageEndedAt: end }, '2031-01-01T00:00:00Z', 'As it happened'],
    ['was never live', { genre: 'analysis', coverageEndedAt: end }, '2031-01-01T00:00:00Z', 'Analysis'],
  ] as const) {
    test(`of a story that ${when} is ${label}`, () => {
      expect(labelAt(fields, pressTime)).toBe(label);
    });
  }

  test('changes with the clock in the head, in feeds, in search, and in the keys of pages that list it', async () => {
    const shownAt = async (pressTime: string) => {
      const made = edition({ stories: [story(id, { genre: 'live', coverageEndedAt: end })] }, { pressTime });
      const [entry] = made.stories;
      if (!entry) throw new Error('The story is not in the edition.');
      const told = toStory(entry, '', made);
      return {
        title: storyHead(told, made.outlet).find(({ tag }) => tag === 'title')?.content,
        genre: (JSON.parse(JSON.stringify(newsArticle(told, made.outlet))) as Record<string, unknown>)['genre'],
        feed: parseRssFeed(await storyFeed({ title: 'T', description: 'D', path: '/' }, [told], made.outlet))
          .items?.[0],
        record: searchRecord(told, { month: '2024-06' }).card.genreLabel,
        part: searchKey(entry, made),
        list: storyListKey(made.stories, made),
        page: storyKey(entry, made),
      };
    };
    const before = await shownAt('2024-06-20T17:00:00Z');
    const after = await shownAt(end);
    expect(before).toMatchObject({
      title: `Live: Headline of ${id} | The Test Gazette`,
      genre: 'Live',
      record: 'Live',
    });
    expect(before.feed).toMatchObject({ title: `Live: Headline of ${id}` });
    expect(after).toMatchObject({ genre: 'As it happened', record: 'As it happened' });
    expect(after.title).toBe(`As it happened: Headline of ${id} | The Test Gazette`);
    expect(after.feed).toMatchObject({ title: `As it happened: Headline of ${id}` });
    expect(after.feed?.categories?.map(({ name }) => name)).toEqual(['WORLD', 'As it happened']);
    expect(after.list).not.toBe(before.list);
    expect(after.page).not.toBe(before.page);
  });

  test('is not that of the filter, which finds coverage of all times', () => {
    const made = edition({ stories: [story(id, { genre: 'live', coverageEndedAt: end })] });
    const kinds = toSearchPage(made).fields.find(({ filter }) => filter === 'genre');
    expect(kinds?.choices).toEqual([{ value: 'live', name: 'Live coverage' }]);
  });
});

for (const [headline, genreLabel, labeled] of [
  ['Let the Bridge Stay', 'Opinion', 'Opinion: Let the Bridge Stay'],
  ['Opinion: Let the Bridge Stay', 'Opinion', 'Opinion: Let the Bridge Stay'],
  ['As It Happened: A Week', 'As it happened', 'As It Happened: A Week'],
  ['Live: The Vote', 'As it happened', 'As it happened: Live: The Vote'],
  ['Opinions Differ', 'Opinion', 'Opinion: Opinions Differ'],
] as const) {
  test(`"${headline}" with the label ${genreLabel} is "${labeled}" in feeds and link previews`, () => {
    expect(labeledHeadline({ headline, genreLabel }, languageOf('en-US'))).toBe(labeled);
  });
}
