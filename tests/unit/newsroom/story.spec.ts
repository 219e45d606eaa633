import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/newsroom/story/body/body.ts';
import { toOutlet } from '../../../src/newsroom/edition/outlet.ts';
import { absolute, feedPath, monthPath, storyPath } from '../../../src/newsroom/edition/permalink.ts';
import { renditions } from '../../../src/newsroom/story/picture.ts';
import { shareLinks } from '../../../src/newsroom/story/share.ts';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { toTeaser } from '../../../src/newsroom/story/teaser.ts';
import { content, edition, pictureFile, story } from '../../tools/newsroom.ts';
import { languageOf } from '../../../src/text/language/words.ts';

const image = { file: 'map.png', alt: 'A map', credit: 'Map: Gazette' };

describe('addresses', () => {
  test('a story keeps its address whatever its section and date', () => {
    const made = edition({
      stories: [story('2019/05/exit', { section: 'courts', publishedAt: '2020-01-01T00:00:00Z' })],
    });
    expect(made.stories.map((one) => toTeaser(one, made).href)).toEqual(['/2019/05/exit/']);
  });

  test('all end in a slash, and feeds stand under what they follow', () => {
    expect(storyPath('2019/05/exit')).toBe('/2019/05/exit/');
    expect(monthPath({ year: '2019', month: '05' })).toBe('/archive/2019/05/');
    expect(monthPath({ year: '2019', month: '05' }, 'courts')).toBe('/courts/2019/05/');
    expect(feedPath('/')).toBe('/feed.xml');
    expect(feedPath('/courts/')).toBe('/courts/feed.xml');
  });

  test('are absolute below the root of the site, however the site is written', () => {
    for (const site of ['https://gazette.example', 'https://gazette.example/', 'https://gazette.example/index.html']) {
      expect(absolute('/2019/05/exit/', site)).toBe('https://gazette.example/2019/05/exit/');
    }
  });

  test('follow SITE_URL where it is set', () => {
    const made = edition({ stories: [story('2019/05/exit')] }, { siteUrl: 'https://preview.example' });
    const [first] = made.stories;
    expect(first && toStory(first, '', made).url).toBe('https://preview.example/2019/05/exit/');
  });
});

describe('pictures', () => {
  const widthsOf = (width: number, height = 100) =>
    renditions(pictureFile('stories/2019/05/exit/map.png', width, height));

  test('are never blown up', () => {
    for (const width of [1, 200, 359, 360, 361, 719, 720, 1079, 1080, 1081, 1599, 1600, 1601, 6000]) {
      const { sources, fallback } = widthsOf(width);
      const list = sources.map((one) => one.width);
      expect(Math.max(...list, fallback.width), `of ${width}`).toBeLessThanOrEqual(width);
      expect(list, `of ${width}`).toEqual([...new Set(list)].sort((a, b) => a - b));
      expect(list.at(-1), `of ${width}`).toBe(Math.min(width, 1600));
    }
  });

  test('keep their proportions, to the pixel', () => {
    const { sources, fallback } = widthsOf(3000, 2000);
    expect(sources.map(({ width, height }) => [width, height])).toEqual([
      [360, 240],
      [720, 480],
      [1080, 720],
      [1600, 1067],
    ]);
    expect(fallback).toMatchObject({ width: 1200, height: 800, format: 'jpeg' });
    expect(widthsOf(6000, 1).sources.every(({ height }) => height === 1)).toBe(true);
  });

  test('are named after their content, so that an old copy is never shown for a new one', () => {
    const one = pictureFile('stories/2019/05/exit/map.v2.png', 800, 600);
    const other = { ...one, data: { ...one.data, digest: 'f'.repeat(64) } };
    expect(renditions(one).fallback.path).toMatch(/^\/pictures\/map\.v2-abcdef012345-800\.jpg$/);
    expect(renditions(other).fallback.path).not.toBe(renditions(one).fallback.path);
  });

  test('come with alt, credit and the size that holds their place', () => {
    const made = edition({
      stories: [story('2019/05/exit', { image })],
      pictures: [pictureFile('stories/2019/05/exit/map.png', 1600, 900)],
    });
    const [first] = made.stories;
    expect(first && toTeaser(first, made).picture).toMatchObject({
      alt: 'A map',
      credit: 'Map: Gazette',
      width: 1600,
      height: 900,
    });
  });
});

describe('a lead picture', () => {
  const pictures = ['map.png', 'detail.png'].map((name) => pictureFile(`stories/2019/05/exit/${name}`, 1600, 1200));
  const shown = (fields: object) => {
    const entry = story('2019/05/exit', { image: { ...image, ...fields } });
    return toStory(entry, '', edition({ stories: [entry], pictures }));
  };

  test('is cropped around the place that the author names, in words or in percent', () => {
    for (const [focus, x, y] of [
      ['left top', 0, 0],
      ['Right  center', 100, 50],
      ['top', 50, 0],
      ['Bottom-Right', 100, 100],
      ['left', 0, 50],
      ['center', 50, 50],
      ['32%, 18%', 30, 20],
    ] as const) {
      expect(shown({ focus }).picture?.focus, focus).toEqual({ x, y });
    }
    expect(shown({}).picture?.focus).toBeUndefined();
  });

  test('has a link preview that keeps its focus in view, and is whole without one', () => {
    expect(shown({ focus: 'bottom' }).picture?.share).toMatchObject({
      path: '/pictures/map-abcdef012345-share-50-100.jpg',
      width: 1200,
      height: 630,
      crop: { left: 0, top: 360, width: 1600, height: 840 },
    });
    expect(shown({ focus: '50% 40%' }).picture?.share?.crop).toMatchObject({ top: 60 });
    expect(shown({}).picture?.share).toBeUndefined();
  });

  test('gives way to its thumbnail on cards, and nowhere else', () => {
    const { picture, thumbnail } = shown({ thumbnail: 'detail.png', focus: 'top' });
    expect(picture?.fallback.path).toContain('/map-');
    expect(thumbnail?.fallback.path).toContain('/detail-');
    expect(thumbnail?.focus).toBeUndefined();
    const withoutThumbnail = shown({ focus: 'top' });
    expect(withoutThumbnail.thumbnail).toEqual(withoutThumbnail.picture);
  });
});

describe('a story', () => {
  const markdown =
    'One.\n\n::figure{file="map.png" alt="A map" caption="The river" credit="Map: Gazette"}\n\nTwo & *three*.\n\n:::pullquote\nTwo.\n:::';
  const made = edition({
    stories: [
      story('2019/05/exit', {
        image,
        standfirst: `${'Long words '.repeat(40)}end.`,
        updatedAt: '2019-05-18T01:00:00Z',
        topics: ['rivers'],
        dateline: 'WASHINGTON',
        wire: { agency: 'wire-one', year: 2019 },
      }),
    ],
    pictures: [pictureFile('stories/2019/05/exit/map.png', 1600, 900)],
  });
  const [entry] = made.stories;
  if (!entry) throw new Error('The edition has lost its story.');
  const view = toStory(entry, markdown, made);

  test('has everything that its page shows', () => {
    expect(view).toMatchObject({
      url: 'https://gazette.example/2019/05/exit/',
      section: { name: 'WORLD', href: '/world/' },
      published: { date: 'May 10, 2019' },
      updated: { date: 'May 17, 2019', iso: '2019-05-18T01:00:00Z' },
      dateline: 'WASHINGTON',
      topics: [{ name: 'Rivers', href: '/topics/rivers/' }],
      credit: { line: '© 2019 Wire One' },
      license: { fullTextFeeds: false, search: true },
    });
    expect(view.body.map(({ type }) => type)).toEqual(['prose', 'figure', 'prose', 'pullquote']);
  });

  test('has its whole standfirst, and a card has it cut at a word', () => {
    expect(view.standfirst).toMatch(/end\.$/);
    expect(toTeaser(entry, made).standfirst).toMatch(/(?:words|Long)…$/);
    expect(toTeaser(entry, made).standfirst.length).toBeLessThanOrEqual(180);
  });

  test('is found by its words, each once', () => {
    expect(wordsOf(view.body)).toBe('One. The river Two & three.');
  });

  test('tells search the captions of a gallery and the titles of what is embedded', () => {
    const figure = (caption: string) => `::figure{file="map.png" alt="A map" caption="${caption}" credit="Gazette"}`;
    const body = `::::gallery{label="The year"}\n${figure('In May')}\n\n${figure('In June')}\n::::\n\n::embed{url="https://vimeo.com/1" title="A film"}`;
    expect(wordsOf(toStory(entry, body, made).body)).toBe('The year In May In June A film');
  });

  test('leaves out a figure whose picture is not there, and does not fail', () => {
    expect(toStory(entry, '::figure{file="gone.png" alt="a" credit="c"}', made).body).toEqual([]);
  });
});

test('share links carry the headline and the address whole, and ask nobody', () => {
  const url = 'https://gazette.example/2019/05/exit/?a=1&b=2';
  const headline = 'Q&A: 50% “off” #1 + more';
  const links = shareLinks(headline, url, languageOf('en-US')).map(({ href }) => new URL(href));
  const [mail, ...others] = links;
  expect(mail?.searchParams.get('subject')).toBe(headline);
  expect(mail?.searchParams.get('body')).toBe(url);
  for (const { protocol, searchParams } of others) {
    expect(protocol).toBe('https:');
    expect([...searchParams.values()].join(' ')).toContain(url);
  }
});

describe('the outlet', () => {
  test('shows its sections in the order of the navigation, and no other', () => {
    const { outlet, sections } = content();
    const odd = { ...outlet, data: { ...outlet.data, navigation: ['courts', 'world'] } };
    const view = toOutlet(odd, new Map(sections.map((one) => [one.id, one])), new Map());
    expect(view.navigation).toEqual([
      { name: 'COURTS', href: '/courts/' },
      { name: 'WORLD', href: '/world/' },
    ]);
  });

  test('has no newsletter box unless one is set up', () => {
    expect(edition().outlet.newsletters).toEqual([]);
  });
});
