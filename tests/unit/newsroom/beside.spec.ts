/** What a body shows besides its own text: cards of other stories, and tables. */
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/newsroom/edition/content.ts';
import { standingPageKey, storyKey } from '../../../src/newsroom/edition/cache-key.ts';
import { wordsOf } from '../../../src/newsroom/story/body/body.ts';
import { mediaPath, shownMedia } from '../../../src/newsroom/story/body/media.ts';
import { toStory, type Story } from '../../../src/newsroom/story/story.ts';
import type { Entry } from '../../../src/schema/content.ts';
import { numberInCell } from '../../../src/text/numeric-cell.ts';
import { content, edition, entry, mediaFile, story, type Fields } from '../../tools/newsroom.ts';

const canal = '2024/05/canal';
const lock = '2024/04/lock';

/** A table beside the story on the canal. */
function table(rows: string[][], columns = ['Ship', 'Toll']): Entry<'tables'> {
  return { ...entry('tables', `stories/${canal}/tolls.csv`, { columns, rows }), digest: JSON.stringify(rows) };
}

/** A story whose body shows a card, as the build reads it. */
function withCard(id: string): Entry<'stories'> {
  const one = story(canal);
  return { ...one, data: { ...one.data, related: [id] } };
}

const bodyOf = (markdown: string, parts: Partial<Content>): Story['body'] => {
  const shown = story(canal);
  return toStory(shown, markdown, edition({ ...parts, stories: [shown, ...(parts.stories ?? [])] })).body;
};

describe('a card', () => {
  const card = `::related{story="${lock}"}`;
  const cardOf = (fields: Fields) => bodyOf(card, { stories: [story(lock, fields)] });

  test('shows the story as it is now', () => {
    expect(cardOf({ headline: 'The "Lock"' })).toMatchObject([
      { type: 'related', story: { href: '/2024/04/lock/', headline: 'The “Lock”' } },
    ]);
  });

  test('follows a story to its present address', () => {
    const moved = story('2024/04/gates', { aliases: [lock] });
    expect(bodyOf(card, { stories: [moved] })).toMatchObject([{ story: { href: '/2024/04/gates/' } }]);
  });

  for (const [kind, fields] of [
    ['a draft', { draft: true }],
    ['scheduled', { publishedAt: '2031-01-01T00:00:00Z' }],
    ['under embargo', { publishedAt: '2031-01-01T00:00:00Z', embargoUntil: '2031-01-01T00:00:00Z' }],
    ['withdrawn', { killed: { at: '2024-04-11T00:00:00Z', reason: 'It was not so.' } }],
  ] as const) {
    test(`is not shown of a story that is ${kind}`, () => {
      expect(cardOf(fields)).toEqual([]);
    });
  }

  test('is not shown of a story whose license has ended, nor of one that never was', () => {
    const license = { until: '2025-01-01T00:00:00Z' };
    const agencies = [entry('agencies', 'wire', { name: 'Wire', url: 'https://wire.example', license })];
    const wire = { agency: 'wire', year: 2024 };
    expect(bodyOf(card, { stories: [story(lock, { wire })], agencies })).toEqual([]);
    expect(bodyOf(card, {})).toEqual([]);
  });

  test('is no part of the words of the story', () => {
    expect(wordsOf(bodyOf(`One.\n\n${card}\n\nTwo.`, { stories: [story(lock)] }))).toBe('One. Two.');
  });
});

describe('a page is rendered again', () => {
  const keyWith = (other: Fields, id = lock) => {
    const made = edition({ stories: [withCard(lock), story(id, other)] });
    const shown = made.storyById.get(canal);
    return shown && storyKey(shown, made);
  };

  test('if what a card on it shows has changed, and only then', () => {
    const key = keyWith({});
    expect(keyWith({ headline: 'Another' })).not.toBe(key);
    expect(keyWith({ draft: true })).not.toBe(key);
    expect(keyWith({ aliases: [lock] }, '2024/04/gates')).not.toBe(key);
    expect(keyWith({ series: 'none' })).toBe(key);
    expect(keyWith({}, '2024/04/other')).toBe(keyWith({ headline: 'Another' }, '2024/04/other'));
  });

  test('if a card in one of its updates has changed', () => {
    const update = entry('updates', `${canal}/updates/2024-05-10T1300`, {});
    const updates = [{ ...update, data: { ...update.data, related: [lock] } }];
    const [one, two] = ['One', 'Two'].map((headline) => {
      const live = story(canal, { genre: 'live' });
      return storyKey(live, edition({ stories: [live, story(lock, { headline })], updates }));
    });
    expect(one).not.toBe(two);
  });

  test('if a table beside it has changed', () => {
    const [one, two, same] = ['1', '2', '1'].map((toll) => {
      const shown = story(canal);
      return storyKey(shown, edition({ stories: [shown], tables: [table([['Ada', toll]])] }));
    });
    expect(one).not.toBe(two);
    expect(one).toBe(same);
  });

  test('if it is a standing page, too', () => {
    const page = entry('pages', 'about', { headline: 'About', standfirst: 'Us.' });
    const about = { ...page, data: { ...page.data, related: [lock] } };
    const tolls = { ...table([]), id: 'pages/tolls.csv' };
    const keyOf = (headline: string, digest: string) =>
      standingPageKey(
        about,
        edition({ pages: [about], stories: [story(lock, { headline })], tables: [{ ...tolls, digest }] }),
      );
    expect(new Set([keyOf('One', 'a'), keyOf('Two', 'a'), keyOf('One', 'b'), keyOf('One', 'a')]).size).toBe(3);
  });
});

describe('recordings, films and documents', () => {
  const files = ['bell.mp3', 'other.mp3'].map((name) => mediaFile(`stories/${canal}/${name}`));
  const shownBy = (fields: Fields, update?: Entry<'updates'>) => {
    const one = story(canal, fields);
    const stories = [{ ...one, data: { ...one.data, media: ['bell.mp3'] } }];
    return shownMedia(edition({ stories, media: files, updates: update ? [update] : [] })).map(({ id }) => id);
  };

  test('are published if a public text names them, and only then', () => {
    expect(shownBy({})).toEqual([`stories/${canal}/bell.mp3`]);
    expect(shownBy({ draft: true })).toEqual([]);
    expect(shownBy({ publishedAt: '2031-01-01T00:00:00Z' })).toEqual([]);
    expect(shownBy({ killed: { at: '2024-05-11T00:00:00Z', reason: 'It was not so.' } })).toEqual([]);
  });

  test('have an address that changes with the file', () => {
    const [file] = files;
    if (!file) throw new Error('There is no file.');
    const paths = ['1', '2'].map((digit) => mediaPath({ ...file, data: { ...file.data, digest: digit.repeat(40) } }));
    expect(paths).toEqual(['/media/bell-111111111111.mp3', '/media/bell-222222222222.mp3']);
  });
});

describe('a table', () => {
  const directive = '::table{file="tolls.csv" caption="Tolls" source="The port"}';
  const columnsOf = (cells: readonly string[], locale = 'en-US') => {
    const { outlet } = content();
    const tables = [table(cells.map((cell) => ['Ada', cell]))];
    const [block] = bodyOf(directive, { tables, outlet: { ...outlet, data: { ...outlet.data, locale } } });
    return block?.type === 'table' ? block.table.columns.map(({ isNumeric }) => isNumeric) : [];
  };

  test('has the cells of its file, with its caption and its source', () => {
    expect(bodyOf(directive, { tables: [table([['Ada', '3']])] })).toMatchObject([
      { type: 'table', table: { caption: 'Tolls', source: 'The port', rows: [['Ada', '3']], decimal: '.' } },
    ]);
  });

  test('is not published with a story that is not', () => {
    const parts = { stories: [story(canal, { draft: true })], tables: [table([['Ada', '3']])] };
    expect(edition(parts).tables.size).toBe(0);
    expect(edition(parts, { preview: true }).tables.size).toBe(1);
  });

  test('has columns of numbers, which may lack some', () => {
    expect(columnsOf(['1,250.5', '-3', '−4', '+5', '$6', '-$6', '7 %', '8€', '', '–', 'n/a'])).toEqual([false, true]);
    for (const cell of ['3 ships', '1,25', '1.250,5', '2019-20', 'May', '3rd'])
      expect(columnsOf(['1', cell])).toEqual([false, false]);
    expect(columnsOf(['', '–'])).toEqual([false, false]);
  });

  test('has numbers as the language of the outlet writes them', () => {
    expect(columnsOf(['1.250,5', '3'], 'de-DE')).toEqual([false, true]);
    expect(columnsOf(['1,250.5', '3'], 'de-DE')).toEqual([false, false]);
    for (const [cell, decimal, number] of [
      ['−$1,250.50', '.', -1250.5],
      ['1 250,5 %', ',', 1250.5],
      ["1'250'000", '.', 1250000],
      ['$-3', '.', -3],
    ] as const) {
      expect(numberInCell(cell, decimal)).toBe(number);
    }
  });
});
