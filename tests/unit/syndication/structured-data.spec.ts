/** Structured data and link previews use the vocabularies as these are defined. */
import { describe, expect, test } from 'vitest';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { pageHead, storyHead } from '../../../src/syndication/metadata/metadata.ts';
import type { HeadElement } from '../../../src/text/html/head-element.ts';
import { content, edition, entry, pictureFile, story, type Fields } from '../../tools/newsroom.ts';

const image = { file: 'a.png', alt: 'A lock', credit: 'Ann Lee' };

function headOf(fields: Fields, outlet: Fields = {}): HeadElement[] {
  const bridge = story('2024/05/bridge', fields);
  const made = edition({
    outlet: entry('outlet', 'outlet', { ...content().outlet.data, ...outlet }),
    stories: [bridge],
    pictures: [pictureFile('stories/2024/05/bridge/a.png', 1600, 900)],
  });
  return storyHead(toStory(bridge, '', made), made.outlet);
}

function articleOf(fields: Fields): Record<string, unknown> {
  const script = headOf(fields).find(({ tag }) => tag === 'script');
  return JSON.parse(script?.content ?? '') as Record<string, unknown>;
}

const metas = (head: readonly HeadElement[], name: string): string[] =>
  head.flatMap(({ attributes = {} }) =>
    attributes['property'] === name || attributes['name'] === name ? (attributes['content'] ?? '') : [],
  );

describe('the dateline', () => {
  for (const genre of ['news', 'analysis', 'opinion', 'review', 'explainer']) {
    test(`is told of ${genre}, a kind of NewsArticle`, () => {
      expect(articleOf({ genre, dateline: 'LIMA' })['dateline']).toBe('LIMA');
    });
  }
  for (const [genre, type] of [
    ['live', 'LiveBlogPosting'],
    ['sponsored', 'AdvertiserContentArticle'],
  ] as const) {
    test(`is not told of a ${type}, which has none`, () => {
      const article = articleOf({ genre, dateline: 'LIMA', sponsor: 'the Trust' });
      expect(article['@type']).toBe(type);
      expect(article).not.toHaveProperty('dateline');
    });
  }
});

test('what a story lacks is left out, not told as nothing', () => {
  const article = articleOf({ genre: 'live' });
  for (const name of ['author', 'contributor', 'keywords', 'image', 'correction', 'creditText', 'liveBlogUpdate']) {
    expect(article).not.toHaveProperty(name);
  }
  const { outlet } = edition();
  const home = pageHead({ description: 'D', path: '/' }, outlet).find(({ tag }) => tag === 'script');
  expect(JSON.parse(home?.content ?? '')).not.toHaveProperty('sameAs');
});

describe('a byline in free text', () => {
  for (const bylineText of ['The editors', 'Ann Lee, in Lima', 'Courier Staff and wire reports']) {
    test(`${bylineText}: is a credit, and neither a person nor an organization`, () => {
      const article = articleOf({ bylineText });
      expect(article['creditText']).toBe(bylineText);
      expect(article).not.toHaveProperty('author');
    });
  }

  test('stands beside those who sign by name, and is told to link previews', () => {
    const fields = { byline: ['ada-reyes'], bylineText: 'and the staff' };
    expect(articleOf(fields)).toMatchObject({
      author: [{ '@type': 'Person', name: 'Ada Reyes' }],
      creditText: 'and the staff',
    });
    expect(metas(headOf(fields), 'author')).toEqual(['Ada Reyes', 'and the staff']);
  });
});

describe('the license of a picture', () => {
  for (const [license, address] of [
    ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['https://license.example/terms', 'https://license.example/terms'],
  ] as const) {
    test(`${license} is told as an address`, () => {
      const [picture] = articleOf({ image: { ...image, license } })['image'] as object[];
      expect(picture).toMatchObject({ license: address, creditText: 'Ann Lee' });
      expect(picture).not.toHaveProperty('copyrightNotice');
    });
  }

  test('that has no address is told as a notice', () => {
    const [picture] = articleOf({ image: { ...image, license: 'Used by permission' } })['image'] as object[];
    expect(picture).toMatchObject({ copyrightNotice: 'Used by permission', creditText: 'Ann Lee' });
    expect(picture).not.toHaveProperty('license');
  });
});

test('the size of a picture is told in pixels, as a number', () => {
  const [picture] = articleOf({ image })['image'] as object[];
  expect(picture).toMatchObject({ '@type': 'ImageObject', width: 1200, height: 675 });
});

test('a story without a picture has none in its preview either: the logo is not its picture', () => {
  const head = headOf({});
  expect(metas(head, 'og:image')).toEqual([]);
  expect(metas(head, 'twitter:card')).toEqual(['summary']);
  expect(metas(headOf({ image }), 'og:image')).toHaveLength(1);
});

describe('the language of a preview', () => {
  for (const [locale, wanted] of [
    ['en-US', ['en_US']],
    ['zh-Hant-TW', ['zh_TW']],
    ['sr-Latn-RS', ['sr_RS']],
    ['de', []],
  ] as const) {
    test(`${locale} is ${wanted.join() || 'left out, since it names no territory'}`, () => {
      expect(metas(headOf({}, { locale }), 'og:locale')).toEqual(wanted);
    });
  }
});
