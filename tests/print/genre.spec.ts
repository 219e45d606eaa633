/** Whatever is not news is labelled wherever it appears, and what is paid for says who paid. */
import { expect, test } from '@playwright/test';
import { parseRssFeed } from 'feedsmith';
import { toFront } from '../../src/newsroom/front.ts';
import { toStory, type Story } from '../../src/newsroom/story.ts';
import { toTeaser } from '../../src/newsroom/teaser.ts';
import { storyHead } from '../../src/syndication/metadata.ts';
import { storyFeed } from '../../src/syndication/story-feed.ts';
import { newsArticle } from '../../src/syndication/structured-data.ts';
import { edition, story, type Fields } from '../tools/newsroom.ts';

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
  ['explainer', 'Explainer', 'BackgroundNewsArticle'],
  ['sponsored', 'Sponsored', 'AdvertiserContentArticle'],
] as const;

for (const [genre, label, type] of kinds) {
  test(`${genre} is labelled ${label ?? 'with nothing'} on cards, in feeds, link previews and structured data`, async () => {
    const { story: told, made } = view({ genre, ...(genre === 'sponsored' && { sponsor: 'Ferry Trust' }) });
    const [entry] = made.stories;
    const headline = `Headline of ${id}`;
    const labelled = label === undefined ? headline : `${label}: ${headline}`;
    expect(entry && toTeaser(entry, made)).toMatchObject({ headline, ...(label && { genreLabel: label }) });

    const article = JSON.parse(JSON.stringify(newsArticle(told, made.outlet))) as Record<string, unknown>;
    expect(article).toMatchObject({ '@type': type, headline, articleSection: 'WORLD' });
    expect(article['genre']).toBe(label);

    const head = storyHead(told, made.outlet);
    expect(head.find(({ tag }) => tag === 'title')?.content).toBe(`${labelled} | The Test Gazette`);
    const property = (name: string) =>
      head.find(({ attributes }) => attributes?.['property'] === name)?.attributes?.['content'];
    expect(property('og:title')).toBe(labelled);
    expect(property('article:section')).toBe('WORLD');

    const feed = parseRssFeed(storyFeed({ title: 'T', description: 'D', path: '/' }, [told], made.outlet));
    const [item] = feed.items ?? [];
    expect(item?.title).toBe(labelled);
    expect(item?.categories?.map(({ name }) => name)).toEqual(['WORLD', ...(label === undefined ? [] : [label])]);
  });
}

test.describe('a sponsored story', () => {
  const body =
    'Go [there](https://ferry.example/a?b=c&d=e) or [home](/world/).\n\n<p><a title="x" href="https://ferry.example/b">Or here</a>.</p>';
  const { story: told, made } = view({ genre: 'sponsored', sponsor: 'the Ferry Trust' }, body);
  const disclosure = 'Paid for by the Ferry Trust. The newsroom of The Test Gazette had no part in it.';

  test('says who paid, on its page and in its structured data', () => {
    expect(told.sponsor).toEqual({ name: 'the Ferry Trust', disclosure });
    expect(newsArticle(told, made.outlet)).toMatchObject({ sponsor: { name: 'the Ferry Trust' } });
  });

  test('says so in feeds, in the summary and before the first word of the full text', async () => {
    const feed = parseRssFeed(storyFeed({ title: 'T', description: 'D', path: '/' }, [told], made.outlet));
    const [item] = feed.items ?? [];
    expect(item?.description).toContain(disclosure);
    expect(item?.content?.encoded).toMatch(/^<p><strong>Sponsored\.<\/strong> Paid for by the Ferry Trust\./);
  });

  test('marks its links to elsewhere as paid for, in feeds too, and no others', async () => {
    const html = told.body.map((block) => (block.type === 'prose' ? block.html : '')).join('');
    const links = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
    expect(links).toHaveLength(3);
    expect(links.map((tag) => tag.includes('rel="sponsored"'))).toEqual([true, false, true]);
    const feed = storyFeed({ title: 'T', description: 'D', path: '/' }, [told], made.outlet);
    expect(feed.match(/rel=(?:"|&quot;)sponsored/g)).toHaveLength(2);
  });

  test('does not become the lead by being new, but may be pinned there', () => {
    const stories = [
      story('2020/07/paid', { genre: 'sponsored', sponsor: 'X' }),
      story('2020/06/paid', { genre: 'sponsored', sponsor: 'X' }),
      story('2020/05/news'),
      story('2020/04/news'),
    ];
    const ids = (parts: Parameters<typeof edition>[0]) => {
      const filled = edition({ stories, ...parts });
      const { lead, seconds } = toFront('home', filled.stories, filled);
      return [lead, ...seconds].map((one) => one?.id);
    };
    expect(ids({})).toEqual(['2020/05/news', '2020/07/paid', '2020/06/paid', '2020/04/news']);
    const pinned = { id: 'home', data: { stories: ['2020/07/paid'] } };
    expect(ids({ fronts: [pinned] })).toEqual(['2020/07/paid', '2020/06/paid', '2020/05/news', '2020/04/news']);
    expect(ids({ stories: stories.slice(0, 2) })).toEqual(['2020/07/paid', '2020/06/paid']);
  });
});

test('the links of journalism carry no such mark', () => {
  const { story: told } = view({ genre: 'opinion' }, 'Go [there](https://ferry.example).');
  expect(JSON.stringify(told.body)).not.toContain('sponsored');
});
