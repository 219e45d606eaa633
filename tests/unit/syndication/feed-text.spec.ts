/** What a feed reader shows is what the author wrote, whatever characters it is of. */
import { describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { correctionList } from '../../../src/newsroom/story/correction.ts';
import { toStory, type Story } from '../../../src/newsroom/story/story.ts';
import { updateFile } from '../../../src/newsroom/edition/dated-update.ts';
import { correctionFeed } from '../../../src/syndication/feeds/correction-feed.ts';
import { licenseUrl } from '../../../src/syndication/metadata/license.ts';
import { liveFeed } from '../../../src/syndication/feeds/live-feed.ts';
import { storyFeed } from '../../../src/syndication/feeds/story-feed.ts';
import { edition, entry, mediaFile, pictureFile, story, type Fields } from '../../tools/newsroom.ts';
import { elementsAt, readXml, textsAt, type XmlElement } from '../../tools/xml.ts';

const facts = { title: 'Fish & <Chips>', description: 'All of "fish" & chips < peas', path: '/' };
const page = 'https://gazette.example/2024/05/canal/';
const picture = { file: 'a.png', alt: 'A lock', credit: 'Ann & Sons' };

interface Printed {
  readonly told: Story;
  readonly channel: XmlElement;
  readonly item: XmlElement;
}

async function printed(fields: Fields, body = 'Text.'): Promise<Printed> {
  const canal = story('2024/05/canal', fields);
  const made = edition({ stories: [canal], pictures: [pictureFile('stories/2024/05/canal/a.png', 1600, 900)] });
  const told = toStory(canal, body, made);
  const [channel] = elementsAt(readXml(await storyFeed(facts, [told], made.outlet)), 'channel');
  const [item] = channel ? elementsAt(channel, 'item') : [];
  if (!channel || !item) throw new Error('The feed has no item.');
  return { told, channel, item };
}

const textAt = (element: XmlElement, ...names: string[]) => textsAt(element, ...names)[0] ?? '';
const contentOf = async (fields: Fields, body: string) =>
  load(textAt((await printed(fields, body)).item, 'content:encoded'), null, false);

describe('text', () => {
  for (const words of [
    'Profits < losses & <b>',
    'Ben &amp; Jerry’s &lt;tag&gt;',
    'R&D ]]> <![CDATA[ & "quoted"',
    '007',
    'a <script>alert(1)</script>',
    'Up 5% — “yes” & 🚢',
  ]) {
    test(`${words} reads so wherever it stands`, async () => {
      const { channel, item } = await printed(
        {
          headline: words,
          standfirst: words,
          bylineText: words,
          image: { ...picture, alt: words, credit: words },
          corrections: [{ at: '2024-06-01T00:00:00Z', text: words }],
        },
        '',
      );
      // Authors' straight quotation marks are set as curly ones.
      const wanted = words.replace('"quoted"', '“quoted”');
      expect(textAt(channel, 'title')).toBe('Fish & <Chips>');
      expect(textAt(channel, 'image', 'title')).toBe('Fish & <Chips>');
      expect(textAt(channel, 'description')).toBe('All of "fish" & chips < peas');
      expect(textAt(item, 'title')).toBe(wanted);
      expect(textAt(item, 'dc:creator')).toBe(wanted);
      expect(textAt(item, 'media:content', 'media:description')).toBe(wanted);
      expect(textAt(item, 'media:content', 'media:credit')).toBe(wanted);
      expect(load(textAt(item, 'description')).text()).toBe(wanted);
      const $ = load(textAt(item, 'content:encoded'));
      expect($('img').attr('alt')).toBe(wanted);
      expect($('figcaption').text()).toBe(wanted);
      expect($('p').text()).toBe(`Correction (May 31, 2024): ${wanted}`);
    });
  }

  test('names of sections and topics become categories as they are', async () => {
    const canal = story('2024/05/canal', { topics: ['rivers'] });
    const topics = [entry('topics', 'rivers', { name: 'Rivers & <Locks>' })];
    const made = edition({ stories: [canal], topics });
    const feed = readXml(await storyFeed(facts, [toStory(canal, '', made)], made.outlet));
    expect(textsAt(feed, 'channel', 'item', 'category')).toEqual(['WORLD', 'Rivers & <Locks>']);
  });

  test('characters that XML forbids do not break the feed', async () => {
    const { item } = await printed({ headline: 'Left\u001Fright\uFFFE' }, 'Up\u000Bdown.');
    expect(textAt(item, 'title')).toBe('Leftright');
    expect(load(textAt(item, 'content:encoded')).text()).toBe('Updown.');
  });
});

describe('links in the text', () => {
  const cases: readonly [markdown: string, href: string][] = [
    ['[x](/search/?q=ferry&year=2024)', 'https://gazette.example/search/?q=ferry&year=2024'],
    [
      '[n](/topics/ferries/?utm_source=rss&utm_medium=feed)',
      'https://gazette.example/topics/ferries/?utm_source=rss&utm_medium=feed',
    ],
    [`<a href='/about/?a=1&amp;b="2"'>x</a>`, 'https://gazette.example/about/?a=1&b=%222%22'],
    ['<a title="x" href="/about/">x</a>', 'https://gazette.example/about/'],
    ['[x](#below)', `${page}#below`],
    ['[x](other/?a=1&b=2)', `${page}other/?a=1&b=2`],
    ['[x](?a=1&copy=2)', `${page}?a=1&copy=2`],
    ['[x](https://a.example/?b=c&d=e)', 'https://a.example/?b=c&d=e'],
    ['[x](mailto:desk@gazette.example?subject=A&body=B)', 'mailto:desk@gazette.example?subject=A&body=B'],
  ];
  for (const [markdown, href] of cases) {
    test(`${markdown} leads to ${href}`, async () => {
      const $ = await contentOf({}, markdown);
      expect($('a').attr('href')).toBe(href);
    });
  }

  test('footnotes lead to the story’s page, and back', async () => {
    const $ = await contentOf({}, 'Turnout was 45.[^1]\n\n[^1]: Counted & checked.');
    expect(
      $('a')
        .map((_, { attribs }) => attribs['href'])
        .get(),
    ).toEqual([`${page}#user-content-fn-1`, `${page}#user-content-fnref-1`]);
    expect($.text()).toContain('Counted & checked.');
  });
});

describe('the dateline', () => {
  const cases: readonly [opening: string, body: string, wanted: string][] = [
    ['a figure', '::figure{file="a.png" alt="A" credit="C"}\n\nHe *is* off.', 'LIMA — He is off.'],
    ['a heading', '## First\n\nHe is off.', 'LIMA — He is off.'],
    ['a list', '- one\n\n- two\n\nHe is off.', 'LIMA — He is off.'],
    ['a block quotation', '> Go!\n\nHe is off.', 'LIMA — He is off.'],
    ['a table', '| a |\n| - |\n| b |\n\nHe is off.', 'LIMA — He is off.'],
    ['a box between two texts', '- one\n\n:::factbox\nGo!\n:::\n\nHe is off.', 'LIMA — He is off.'],
    ['a pull quote between two texts', '- one\n\n:::pullquote\nGo!\n:::\n\nHe is off.', 'LIMA — He is off.'],
    ['a paragraph in another language', '<p lang="es">Se fue.</p>', 'LIMA — Se fue.'],
    ['a list, and nothing else', '- one\n- two', 'LIMA —'],
  ];
  for (const [opening, body, wanted] of cases) {
    test(`opens the first paragraph of a body that begins with ${opening}`, async () => {
      const $ = await contentOf({ dateline: 'LIMA' }, body);
      const paragraph = $('.reported-from').parent();
      expect(paragraph.text().replaceAll(/\s+/g, ' ').trim()).toBe(wanted);
      expect(paragraph.parents('li, blockquote, table').length).toBe(0);
    });
  }
});

describe('what stands in the text', () => {
  test('is a link in the place of a card, and a whole table', async () => {
    const canal = story('2024/05/canal');
    const lock = story('2024/04/lock', { headline: 'Lock & <Key>', genre: 'opinion' });
    const columns = ['Ship & <Crew>', 'Toll'];
    const tables = [
      entry('tables', 'stories/2024/05/canal/a.csv', {
        columns,
        rows: [
          ['Ada', '<3'],
          ['Eve', ''],
        ],
      }),
    ];
    const made = edition({ stories: [canal, lock], tables });
    const body = '::related{story="2024/04/lock"}\n\n::table{file="a.csv" caption="A & B" source="C & D"}';
    const feed = readXml(await storyFeed(facts, [toStory(canal, body, made)], made.outlet));
    const $ = load(textsAt(feed, 'channel', 'item', 'content:encoded')[0] ?? '', null, false);
    expect($('p').first().text()).toBe('Related: Opinion: Lock & <Key>');
    expect($('p a').attr('href')).toBe('https://gazette.example/2024/04/lock/');
    expect($('caption').text()).toBe('A & B');
    expect(
      $('tr')
        .map((_, row) =>
          $(row)
            .children()
            .map((__, cell) => $(cell).text())
            .get()
            .join('|'),
        )
        .get(),
    ).toEqual(['Ship & <Crew>|Toll', 'Ada|<3', 'Eve|']);
    expect($('th[scope=col]').length).toBe(2);
    expect($('th[scope=row]').length).toBe(2);
    expect($('p').last().text()).toBe('Source: C & D');
  });
});

test('a chart is a table of its figures', async () => {
  const canal = story('2024/05/canal');
  const rows = [
    ['2019', '3', 'x'],
    ['2020', '4', 'y'],
  ];
  const tables = [entry('tables', 'stories/2024/05/canal/a.csv', { columns: ['Year', 'Toll', 'Notes'], rows })];
  const made = edition({ stories: [canal], tables });
  const body = '::chart{type="line" file="a.csv" x="Year" y="Toll" title="Tolls" unit="Crowns" source="The port"}';
  const feed = readXml(await storyFeed(facts, [toStory(canal, body, made)], made.outlet));
  const $ = load(textsAt(feed, 'channel', 'item', 'content:encoded')[0] ?? '', null, false);
  expect($('caption').text()).toBe('Tolls (Crowns)');
  expect($('tr').text()).toBe('YearToll2019320204');
  expect($('svg').length).toBe(0);
  expect($('p').last().text()).toBe('Source: The port');
});

test('recordings, films and documents are links, and a transcript is text', async () => {
  const canal = story('2024/05/canal');
  const media = ['a.mp3', 'a.mp4', 'a.vtt', 'a.pdf'].map((name) => mediaFile(`stories/2024/05/canal/${name}`));
  const made = edition({ stories: [canal], media, pictures: [pictureFile('stories/2024/05/canal/a.png', 640, 360)] });
  const body = [
    ':::audio{file="a.mp3" caption="A bell" credit="Ann"}\nDing, [dong](/about/).\n:::',
    '::video{file="a.mp4" captions="a.vtt" poster="a.png" caption="An arch" credit="Bo"}',
    '::document{file="a.pdf" title="Rules"}',
  ].join('\n\n');
  const feed = readXml(await storyFeed(facts, [toStory(canal, body, made)], made.outlet));
  const $ = load(textsAt(feed, 'channel', 'item', 'content:encoded')[0] ?? '', null, false);
  expect($('p').text()).toBe('Listen: A bell AnnDing, dong.Watch: An arch BoRules (PDF, 2.3 MB)');
  const hrefs = $('a')
    .get()
    .map(({ attribs }) => attribs['href']?.replace(/-[0-9a-f]{12}/, ''));
  const site = 'https://gazette.example';
  expect(hrefs).toEqual([`${site}/media/a.mp3`, `${site}/about/`, `${site}/media/a.mp4`, `${site}/media/a.pdf`]);
  expect($('audio, video').length).toBe(0);
});

describe('pictures', () => {
  test('carry their license, with its address where it has one', async () => {
    const { item } = await printed({ image: { ...picture, license: 'CC BY 4.0' } });
    expect(elementsAt(item, 'media:content', 'media:license')).toMatchObject([
      { text: 'CC BY 4.0', attributes: { href: 'https://creativecommons.org/licenses/by/4.0/', type: 'text/html' } },
    ]);
    expect(load(textAt(item, 'content:encoded'))('figcaption').text()).toBe('Ann & Sons (CC BY 4.0)');
  });

  test('carry terms that have no address as text', async () => {
    const body = '::figure{file="a.png" alt="A" credit="C" license="By courtesy of <the port>"}';
    const { item } = await printed({ image: { ...picture, license: 'Used by permission' } }, body);
    expect(elementsAt(item, 'media:content', 'media:license')).toMatchObject([
      { text: 'Used by permission', attributes: {} },
    ]);
    expect(load(textAt(item, 'content:encoded'))('figcaption').last().text()).toBe('C (By courtesy of <the port>)');
  });

  for (const [text, url] of [
    ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['cc by-nc-nd 4.0 International', 'https://creativecommons.org/licenses/by-nc-nd/4.0/'],
    ['CC BY-SA 3.0 DE', 'https://creativecommons.org/licenses/by-sa/3.0/de/'],
    ['CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['Public Domain Mark 1.0', 'https://creativecommons.org/publicdomain/mark/1.0/'],
    ['https://license.example/terms', 'https://license.example/terms'],
    ['CC BY', undefined],
    ['Used by permission', undefined],
    ['https://license.example/terms as of May', undefined],
  ] as const) {
    test(`${text} stands at ${url ?? 'no address'}`, () => {
      expect(licenseUrl(text)).toBe(url);
    });
  }
});

describe('a story that changed', () => {
  test('says when, and one that did not says nothing', async () => {
    expect(textsAt((await printed({ updatedAt: '2024-05-11T09:30:00-04:00' })).item, 'atom:updated')).toEqual([
      '2024-05-11T13:30:00.000Z',
    ]);
    const corrections = [{ at: '2024-06-01T00:00:00Z', text: 'T' }];
    expect(textsAt((await printed({ corrections })).item, 'atom:updated')).toEqual(['2024-06-01T00:00:00.000Z']);
    expect(textsAt((await printed({})).item, 'atom:updated')).toEqual([]);
  });
});

describe('the id of an item', () => {
  const guidsOf = (xml: string) =>
    elementsAt(readXml(xml), 'channel', 'item', 'guid').map(({ text, attributes }) => [
      text,
      attributes['isPermaLink'],
    ]);

  for (const [move, id, aliases, first] of [
    ['was never renamed', '2024/05/canal', [], '2024/05/canal'],
    ['was renamed', '2024/05/canal', ['2024/04/lock'], '2024/04/lock'],
    ['was renamed twice', '2024/06/canal', ['2024/05/lock', '2024/04/barge'], '2024/05/lock'],
    ['went back to its first address', '2024/04/lock', ['2024/04/lock', '2024/05/canal'], '2024/04/lock'],
  ] as const) {
    test(`is the first address of a story that ${move}`, async () => {
      const corrections = [{ at: '2024-07-01T00:00:00Z', text: 'T' }];
      const moved = story(id, { genre: 'live', aliases, corrections });
      const update = `${id}/updates/2024-06-10T1200`;
      const made = edition({ stories: [moved], updates: [entry('updates', update, { headline: 'H' })] });
      const told = toStory(moved, '', made, new Map([[updateFile(update), 'Text.']]));
      const guid = (hash = '') => [
        `https://gazette.example/${first}/${hash}`,
        String(told.url === `https://gazette.example/${first}/`),
      ];
      expect(guidsOf(await storyFeed(facts, [told], made.outlet))).toEqual([guid()]);
      expect(told.live && guidsOf(await liveFeed(told, told.live, made.outlet))).toEqual([
        guid('#update-2024-06-10t1200'),
      ]);
      expect(guidsOf(await correctionFeed(correctionList(made), made.outlet))).toEqual([guid('#correction-1')]);
      expect(made.notices.has(id)).toBe(false);
    });
  }
});

describe('the feeds of updates and corrections', () => {
  const corrections = [{ at: '2024-06-20T00:00:00Z', text: 'Not 5 < 4 & <b>, but 4 < 5.' }];
  const live = story('2024/06/vote', { genre: 'live', headline: 'Vote & <Count>', corrections });
  const update = '2024/06/vote/updates/2024-06-10T1200';
  const made = edition({
    stories: [live],
    updates: [entry('updates', update, { headline: 'Yes & <no>', byline: ['al'] })],
    contributors: [entry('contributors', 'al', { name: 'Al & <Bo>' })],
  });

  test('read as their authors wrote them', async () => {
    const body = 'It is 5 < 6 & so [on](/about/?a=1&b=2) and [down](#end).';
    const told = toStory(live, '', made, new Map([[update, body]]));
    const feed = readXml(told.live ? await liveFeed(told, told.live, made.outlet) : '');
    const [channel] = elementsAt(feed, 'channel');
    const [item] = elementsAt(feed, 'channel', 'item');
    expect(channel && textAt(channel, 'title')).toBe('The Test Gazette: Vote & <Count>');
    if (!item) throw new Error('The feed has no update.');
    expect(textAt(item, 'title')).toBe('Yes & <no>');
    expect(textAt(item, 'dc:creator')).toBe('Al & <Bo>');
    expect(load(textAt(item, 'description')).text()).toBe('It is 5 < 6 & so on and down.');
    const links = load(textAt(item, 'content:encoded'))('a').map((_, { attribs }) => attribs['href']);
    expect(links.get()).toEqual(['https://gazette.example/about/?a=1&b=2', `${told.url}#end`]);

    const [correction] = elementsAt(
      readXml(await correctionFeed(correctionList(made), made.outlet)),
      'channel',
      'item',
    );
    if (!correction) throw new Error('The feed has no correction.');
    expect(textAt(correction, 'title')).toBe('Correction: Vote & <Count>');
    expect(load(textAt(correction, 'description')).text()).toBe('Not 5 < 4 & <b>, but 4 < 5.');
  });
});
