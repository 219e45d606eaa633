import { describe, expect, test } from 'vitest';
import { contributorsOf, toByline } from '../../../src/newsroom/story/byline.ts';
import { contributorList, toContributor } from '../../../src/newsroom/contributors/contributor.ts';
import { groupNames } from '../../../src/newsroom/lists/name-groups.ts';
import { licenseOf, toWireCredit } from '../../../src/newsroom/story/credit.ts';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { newsArticle } from '../../../src/syndication/metadata/structured-data.ts';
import { content, edition, entry, story } from '../../tools/newsroom.ts';
import { languageOf } from '../../../src/text/language/words.ts';

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((one) => [one.id, one]));
}

describe('bylines', () => {
  test('ten authors sign in the order in which they are named', () => {
    const slugs = Array.from({ length: 10 }, (_, index) => `author-${(index * 7) % 10}`);
    const people = byId(slugs.map((slug) => entry('contributors', slug, { name: `Name ${slug}` })));
    const byline = toByline(story('2020/05/one', { byline: slugs }), people, languageOf('en-US'));
    expect(byline.map(({ name }) => name)).toEqual(slugs.map((slug) => `Name ${slug}`));
    expect(byline.map(({ href }) => href)).toEqual(slugs.map((slug) => `/contributors/${slug}/`));
  });

  test('names written from right to left are kept letter for letter', () => {
    const name = 'منى الطحاوي';
    const people = byId([entry('contributors', 'mona-eltahawy', { name })]);
    expect(toByline(story('2020/05/one', { byline: ['mona-eltahawy'] }), people, languageOf('en-US'))).toEqual([
      { name, kind: 'person', href: '/contributors/mona-eltahawy/' },
    ]);
  });

  test('an organization signs as one', () => {
    const people = byId(content().contributors);
    expect(toByline(story('2020/05/one', { byline: ['gazette-staff'] }), people, languageOf('en-US'))[0]?.kind).toBe(
      'organization',
    );
  });

  test('a contributor may sign with what they did, once or several', () => {
    const byline = ['ada-reyes', { contributor: 'gazette-staff', role: 'Reporting from "Lima"' }];
    const signed = story('2020/05/one', { byline });
    expect(toByline(signed, byId(content().contributors), languageOf('en-US'))).toEqual([
      { name: 'Ada Reyes', kind: 'person', href: '/contributors/ada-reyes/' },
      {
        name: 'Gazette Staff',
        kind: 'organization',
        href: '/contributors/gazette-staff/',
        role: 'Reporting from “Lima”',
      },
    ]);
    const made = edition({ stories: [signed] });
    expect(made.byContributor.get('gazette-staff')?.map(({ id }) => id)).toEqual(['2020/05/one']);
    const [entryOf] = made.stories;
    expect(entryOf && newsArticle(toStory(entryOf, '', made), made.outlet)).toMatchObject({
      author: [
        { '@type': 'Person', name: 'Ada Reyes' },
        { '@type': 'Organization', name: 'Gazette Staff' },
      ],
      contributor: [{ '@type': 'Role', roleName: 'Reporting from “Lima”', contributor: { name: 'Gazette Staff' } }],
    });
  });

  // The schema already refuses a contributor or a guest who signs twice.
  for (const [who, fields, names] of [
    [
      'a guest of a contributor’s name',
      { byline: [{ guest: 'Ada Reyes', role: 'Drawings' }, 'ada-reyes'] },
      [['Ada Reyes', 'Drawings']],
    ],
    [
      'a guest with another role than the contributor',
      {
        byline: [
          { contributor: 'ada-reyes', role: 'Text' },
          { guest: 'Ada Reyes', role: 'Drawings' },
        ],
      },
      [['Ada Reyes', 'Text, Drawings']],
    ],
    [
      'a contributor who is in the free text too',
      { byline: ['ada-reyes'], bylineText: 'By Ada Reyes' },
      [['Ada Reyes', undefined]],
    ],
    [
      'a guest who is in the free text too',
      { byline: [{ guest: 'Bo', role: 'Text' }], bylineText: 'Bo' },
      [['Bo', 'Text']],
    ],
  ] as const) {
    test(`${who} is named once`, () => {
      const byline = toByline(story('2020/05/one', fields), byId(content().contributors), languageOf('en-US'));
      expect(byline.map(({ name, role }) => [name, role])).toEqual(names);
    });
  }

  test('two contributors of one name are two', () => {
    const people = byId(['ann-1', 'ann-2'].map((slug) => entry('contributors', slug, { name: 'Ann' })));
    expect(toByline(story('2020/05/one', { byline: ['ann-1', 'ann-2'] }), people, languageOf('en-US'))).toHaveLength(2);
  });

  test('"By" is not said twice', () => {
    const named = (bylineText: string) =>
      toByline(story('2020/05/one', { bylineText }), byId(content().contributors), languageOf('en-US'))[0]?.name;
    expect(['By the editors', 'by The Editors', 'Byron Hall'].map(named)).toEqual([
      'the editors',
      'The Editors',
      'Byron Hall',
    ]);
  });

  test('guests sign in their place among the others, as what they are', () => {
    const byline = [
      { guest: 'R. Calloway', role: 'Photographs' },
      'ada-reyes',
      { guest: 'Ferry Trust', kind: 'organization' },
    ];
    const signed = story('2020/05/one', { byline });
    expect(toByline(signed, byId(content().contributors), languageOf('en-US'))).toEqual([
      { name: 'R. Calloway', kind: 'person', role: 'Photographs' },
      { name: 'Ada Reyes', kind: 'person', href: '/contributors/ada-reyes/' },
      { name: 'Ferry Trust', kind: 'organization' },
    ]);
    expect(contributorsOf(signed)).toEqual(['ada-reyes']);
  });

  test('a byline in free text leads nowhere and comes last', () => {
    const signed = story('2020/05/one', { byline: ['ada-reyes'], bylineText: 'a reader in Lyon' });
    const byline = toByline(signed, byId(content().contributors), languageOf('en-US'));
    expect(byline).toEqual([
      { name: 'Ada Reyes', kind: 'person', href: '/contributors/ada-reyes/' },
      { name: 'a reader in Lyon', kind: 'text' },
    ]);
  });

  test('unsigned copy has no byline', () => {
    expect(toByline(story('2020/05/one'), byId(content().contributors), languageOf('en-US'))).toEqual([]);
  });
});

test('contributors stand in the order of the language, each with their own stories, newest first', () => {
  const names = ['Zoë', 'Émile', 'Zack', 'Eve', 'Åsa'];
  const made = edition({
    contributors: names.map((name, index) => entry('contributors', `c-${index}`, { name })),
    stories: [
      story('2020/04/old', { byline: ['c-0', 'c-3'] }),
      story('2020/05/new', { byline: ['c-3'] }),
      story('2020/05/held', { byline: ['c-3'], draft: true }),
    ],
  });
  const listed = contributorList(made);
  expect(listed.map(({ name }) => name)).toEqual(['Åsa', 'Émile', 'Eve', 'Zack', 'Zoë']);
  expect(listed.find(({ name }) => name === 'Eve')?.count).toBe(2);
  const eve = entry('contributors', 'c-3', { name: 'Eve' });
  expect(toContributor(eve, made).stories.map(({ id }) => id)).toEqual(['2020/05/new', '2020/04/old']);
});

describe('a long list of names', () => {
  const grouped = (names: readonly string[], locale = 'en-US') => {
    const { data } = content().outlet;
    const made = edition({
      outlet: entry('outlet', 'outlet', { ...data, locale }),
      contributors: names.map((name, index) => entry('contributors', `c-${index}`, { name })),
    });
    return groupNames(contributorList(made), made).map(({ letter, names: group }) => [letter, group.length]);
  };
  const many = (first: string, count: number) => Array.from({ length: count }, (_, index) => `${first}na ${index}`);

  test('is divided by the letters of the language', () => {
    const names = [...many('a', 20), ...many('Z', 20), 'Åsa', 'Émile', '“Quoted”', '9th Street'];
    expect(grouped(names)).toEqual([
      ['Q', 1],
      ['#', 1],
      ['A', 21],
      ['E', 1],
      ['Z', 20],
    ]);
    expect(grouped(names, 'sv-SE').at(-1)).toEqual(['Å', 1]);
  });

  test('counts numbers by their value', () => {
    const made = edition({
      contributors: ['Desk 10', 'Desk 9'].map((name, index) => entry('contributors', `c-${index}`, { name })),
    });
    expect(contributorList(made).map(({ name }) => name)).toEqual(['Desk 9', 'Desk 10']);
  });

  test('stays whole if it is short, or if its names hardly share letters', () => {
    expect(grouped(many('A', 40))).toEqual([[undefined, 40]]);
    const signs = Array.from({ length: 50 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    expect(grouped(signs, 'zh-Hant-TW')).toEqual([[undefined, 50]]);
  });
});

describe('agency copy', () => {
  const agencies = byId(content().agencies);

  test('is credited as its agency wants it, with who passed it on', () => {
    const wire = { agency: 'wire-one', year: 2019, distributor: 'carrier', url: 'https://wire-one.example/a' };
    expect(toWireCredit(story('2020/05/one', { wire }), agencies)).toEqual({
      line: '© 2019 Wire One',
      agency: { name: 'Wire One', url: 'https://wire-one.example' },
      year: 2019,
      distributor: { name: 'Carrier', url: 'https://carrier.example' },
      url: 'https://wire-one.example/a',
    });
  });

  test('keeps a dollar sign of a name as it is', () => {
    const odd = byId([entry('agencies', 'odd', { name: 'A$& $$ Press', url: 'https://odd.example' })]);
    expect(toWireCredit(story('2020/05/one', { wire: { agency: 'odd', year: 2020 } }), odd)?.line).toBe(
      '© 2020 A$& $$ Press',
    );
  });

  test('is used only as its license allows', () => {
    expect(licenseOf(story('2020/05/one', { wire: { agency: 'wire-one', year: 2019 } }), agencies)).toEqual({
      fullTextFeeds: false,
      search: true,
    });
    expect(licenseOf(story('2020/05/one'), agencies)).toEqual({ fullTextFeeds: true, search: true });
  });

  test('the outlet’s own copy has no credit block', () => {
    expect(toWireCredit(story('2020/05/one'), agencies)).toBeUndefined();
  });
});
