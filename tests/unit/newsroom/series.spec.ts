import { expect, test } from 'vitest';
import { allPaths } from '../../../src/newsroom/edition/all-paths.ts';
import { seriesWithParts, seriesPlace, toSeries } from '../../../src/newsroom/lists/series.ts';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { sitemapRows } from '../../../src/syndication/hosts/sitemap.ts';
import { newsArticle } from '../../../src/syndication/metadata/structured-data.ts';
import { edition, entry, story } from '../../tools/newsroom.ts';

const series = [
  entry('series', 'bridge', { name: 'The Bridge', description: 'How it broke.' }),
  entry('series', 'mill', { name: 'The Mill', description: 'Not yet begun.' }),
];
const stories = [
  story('2020/06/second', { series: 'bridge' }),
  story('2020/05/first', { series: 'bridge' }),
  story('2020/07/third', { series: 'bridge' }),
  story('2020/07/draft', { series: 'bridge', draft: true }),
  story('2020/07/mill', { series: 'mill', draft: true }),
  story('2020/07/alone'),
];
const made = edition({ series, stories });

test('a series tells the story so far, from its first part on', () => {
  const [bridge, ...others] = seriesWithParts(made).map((one) => toSeries(one, made));
  expect(others).toEqual([]);
  expect(bridge).toMatchObject({ name: 'The Bridge', description: 'How it broke.', href: '/series/bridge/' });
  expect(bridge?.parts.map(({ id }) => id)).toEqual(['2020/05/first', '2020/06/second', '2020/07/third']);
  expect(bridge?.parts[0]?.standfirst).toBe('Standfirst of 2020/05/first.');
});

test('each part knows its place and its neighbors, and nothing of what has not run', () => {
  const places = ['first', 'second', 'third'].map((slug, index) =>
    seriesPlace(made.storyById.get(`2020/0${index + 5}/${slug}`) ?? story('2020/01/none'), made),
  );
  expect(places).toEqual([
    {
      series: { name: 'The Bridge', href: '/series/bridge/' },
      part: 1,
      parts: 3,
      next: { name: 'Headline of 2020/06/second', href: '/2020/06/second/' },
    },
    expect.objectContaining({
      part: 2,
      previous: { name: 'Headline of 2020/05/first', href: '/2020/05/first/' },
      next: { name: 'Headline of 2020/07/third', href: '/2020/07/third/' },
    }),
    {
      series: { name: 'The Bridge', href: '/series/bridge/' },
      part: 3,
      parts: 3,
      previous: { name: 'Headline of 2020/06/second', href: '/2020/06/second/' },
    },
  ]);
  expect(seriesPlace(story('2020/07/alone'), made)).toBeUndefined();
});

test('a part is told to crawlers as a part, and the series has an address', () => {
  const second = made.storyById.get('2020/06/second');
  expect(second && newsArticle(toStory(second, '', made), made.outlet)).toMatchObject({
    isPartOf: { '@type': 'CreativeWorkSeries', name: 'The Bridge', url: 'https://gazette.example/series/bridge/' },
    position: 2,
  });
  expect([...allPaths(made)].filter((path) => path.startsWith('/series/'))).toEqual(['/series/bridge/']);
  const rows = sitemapRows(made);
  expect(rows.find(({ path }) => path === '/series/bridge/')?.modified).toBe('2020-07-10T12:00:00Z');
});
