/** A pull quote of several paragraphs, wherever it appears. */
import { expect, test } from 'vitest';
import { load } from 'cheerio';
import { wordsOf } from '../../../src/newsroom/story/body/body.ts';
import { toStory, type Story } from '../../../src/newsroom/story/story.ts';
import { bodyHtml } from '../../../src/syndication/feeds/body-html.ts';
import { searchRecord } from '../../../src/syndication/metadata/search-record.ts';
import { newsArticle } from '../../../src/syndication/metadata/structured-data.ts';
import { edition, entry as entryOf, story, type Fields } from '../../tools/newsroom.ts';
import { languageOf } from '../../../src/text/language/words.ts';

const id = '2020/05/one';
const quote = ':::pullquote{by="A"}\nWe must *not* wait.\n\nSee [the vote](/about/).\n:::';
const body = `Words.\n\n${quote}\n\nMore words.`;

function view(fields: Fields, updates: ReadonlyMap<string, string> = new Map()) {
  const made = edition({
    stories: [story(id, fields)],
    updates: [...updates.keys()].map((name) => entryOf('updates', name, {})),
  });
  const [entry] = made.stories;
  if (!entry) throw new Error('The edition has lost its story.');
  return { made, view: toStory(entry, body, made, updates) };
}

const htmlOf = ({ body: blocks, live }: Story): string =>
  [blocks, ...(live?.updates ?? []).map((update) => update.body)]
    .flat()
    .map((block) => ('html' in block ? block.html : ''))
    .join('');

test('a feed has its paragraphs, its emphasis and absolute links', () => {
  expect(bodyHtml(view({}).view, { ...languageOf('en-US'), url: 'https://gazette.example' })).toContain(
    '<blockquote><p>We must <em>not</em> wait.</p>\n<p>See <a href="https://gazette.example/about/">the vote</a>.</p><p>A</p></blockquote>',
  );
});

test('search and structured data do not count it', () => {
  const { made, view: shown } = view({});
  expect(wordsOf(shown.body)).toBe('Words. More words.');
  expect(JSON.stringify(searchRecord(shown, { month: '2020-05' }))).not.toContain('wait');
  expect(JSON.stringify(newsArticle(shown, made.outlet))).not.toContain('wait');
});

test('links in the quotation of a paid story are marked as paid for', () => {
  const made = edition({ stories: [story(id, { genre: 'sponsored', sponsor: 'The Trust' })] });
  const [entry] = made.stories;
  const paid = entry && toStory(entry, quote.replace('/about/', 'https://a.example/'), made);
  expect(paid && htmlOf(paid)).toContain('<a rel="sponsored" href="https://a.example/">');
});

test('footnotes in quotations of updates have ids of their own', () => {
  const noted = 'Words.[^1]\n\n:::pullquote\nWords.[^1]\n:::\n\n[^1]: Note.';
  const updates = new Map([
    [`${id}/updates/2020-05-22T1430`, noted],
    [`${id}/updates/2020-05-22T1431`, noted],
  ]);
  const $ = load(htmlOf(view({ genre: 'live', publishedAt: '2020-05-22T13:00:00-04:00' }, updates).view));
  const ids = [...$('[id]')].map(({ attribs }) => attribs['id']);
  expect(ids).toHaveLength(8);
  expect(new Set(ids).size).toBe(8);
  for (const { attribs } of $('a[href^="#"]')) expect(ids).toContain(attribs['href']?.slice(1));
});
