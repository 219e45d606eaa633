/** The editor in the browser changes in a file what an editor has changed, and nothing else. */
import type { Field } from '@sveltia/cms';
import { describe, expect, test } from 'vitest';
import { directiveSource, respelled } from '../../../src/admin/browser/directive-source.ts';
import { fileFormat } from '../../../src/admin/browser/file-format.ts';
import { keepSpelling } from '../../../src/admin/browser/body-edits.ts';
import { monthOf, updateAddress } from '../../../src/admin/browser/address.ts';
import { directiveComponents } from '../../../src/admin/config/components.ts';
import { editorConfig } from '../../../src/admin/config/config.ts';
import { adminSchema } from '../../../src/schema/fields/admin.ts';
import { ContentTree } from '../../tools/content-tree.ts';
import { demonstration } from '../../tools/demonstration.ts';

const timeZone = 'America/New_York';
const admin = adminSchema.parse({ backend: 'local' });
const config = editorConfig(
  { name: 'Courier', timeZone, url: 'https://courier.example', logo: 'logo.svg', admin },
  'content',
);
const sources = directiveComponents(timeZone).map(directiveSource);
const respell = (block: string): string => respelled(block, sources);

const helpers = ['address', 'body', 'story'];

/** The format of a kind, as the page makes it. */
function formatOf(kind: string) {
  const found = [...(config.collections ?? []), ...(config.singletons ?? [])].find(
    (one) => 'name' in one && one.name === kind,
  );
  const all: readonly Field[] = found && 'fields' in found ? found.fields : [];
  const fields = all.filter(({ name }) => !helpers.includes(name) || (name === 'story' && kind === 'urgent'));
  return fileFormat(fields, { hasBody: all.some(({ name }) => name === 'body'), timeZone, respell });
}

const kinds = [
  ['stories', 'stories/*/*/*/index.md'],
  ['updates', 'stories/**/updates/*.md'],
  ['contributors', 'contributors/*.yaml'],
  ['agencies', 'agencies/*.yaml'],
  ['sections', 'sections/*.yaml'],
  ['topics', 'topics/*.yaml'],
  ['series', 'series/*.yaml'],
  ['fronts', 'fronts/*.yaml'],
  ['pages', 'pages/*.md'],
  ['urgent', 'urgent.yaml'],
  ['outlet', 'outlet.yaml'],
] as const;

const tree = new ContentTree(demonstration);

test.each(kinds)('files of %s that nobody changed stay as they are, byte for byte', (kind, pattern) => {
  const format = formatOf(kind);
  expect(tree.files(pattern).length).toBeGreaterThan(0);
  for (const path of tree.files(pattern)) {
    const text = tree.source(path).trim();
    expect(format.toFile(format.fromFile(text)), path).toBe(text);
  }
});

const source = `---
# Ask Bo before it runs.
headline: 'The Bell'
section: eastmere # not foreign affairs
topics: [bridges]
byline:
  - ada-lindqvist # wrote it
  - guest: Ruth Calloway
genre: news
publishedAt: 2021-11-30T23:30:00-05:00
---

A first \\_paragraph\\_.

* one
* two
`;

test('what the form does not have stays in the file, and links are written as short as they can be', () => {
  const format = formatOf('outlet');
  const written = [
    'name: The Courier',
    'navigation:',
    '  - eastmere # first',
    '  - {label: More, links: [washington, {page: about}]}',
    "words: {site.paper: 'The Courier'} # ours",
    '',
  ].join('\n');
  const values = format.fromFile(written);
  expect(values).not.toHaveProperty('words');
  expect(values['navigation']).toEqual([
    { section: 'eastmere' },
    { label: 'More', links: [{ section: 'washington' }, { page: 'about' }] },
  ]);
  const navigation = [...(values['navigation'] as object[]), { section: 'opinion', label: '' }];
  expect(format.toFile({ ...values, name: 'The Herald', navigation })).toBe(
    written.replace('name: The Courier', 'name: The Herald').replace('words:', '  - opinion\nwords:'),
  );
});

describe('a changed story', () => {
  const format = formatOf('stories');
  const values = format.fromFile(source);

  test('reads absent fields as what they mean, and signatures as groups', () => {
    expect(values).toMatchObject({
      draft: false,
      genre: 'news',
      byline: [
        { as: 'contributor', contributor: 'ada-lindqvist' },
        { as: 'guest', guest: 'Ruth Calloway', kind: 'person' },
      ],
      address: { year: '2021', month: '11' },
    });
  });

  test('keeps its notes, its order and the spelling of all that has not changed', () => {
    const changed = { ...values, headline: 'Two Bells', kicker: '', draft: true };
    expect(format.toFile(changed)).toBe(
      source.replace("'The Bell'", "'Two Bells'").replace('-05:00\n---', '-05:00\ndraft: true\n---'),
    );
  });

  test('keeps the notes of the signatures that stay', () => {
    const [first, guest] = values['byline'] as object[];
    const file = format.toFile({ ...values, byline: [guest, { ...first, role: 'Drawings' }, first] });
    expect(file).toContain('  - ada-lindqvist # wrote it\n');
    expect(file).toContain('  - contributor: ada-lindqvist\n    role: Drawings\n');
  });

  test('keeps the paragraphs that the editor only spells in another way', () => {
    const body = 'A first _paragraph_.\n\nNew.\n\n* one\n* two';
    expect(format.toFile({ ...values, body })).toContain('A first \\_paragraph\\_.\n\nNew.\n\n* one\n');
  });
});

test('a new story has the fields that are filled in', () => {
  const file = formatOf('stories').toFile({
    headline: 'A: B',
    kicker: '',
    genre: 'news',
    alsoIn: [],
    image: null,
    byline: [{ as: 'contributor', contributor: 'bo-marsh', role: '' }],
    draft: true,
    body: 'Text.\n',
    address: { year: '2021', month: '11' },
  });
  expect(file).toBe('---\nheadline: "A: B"\nbyline:\n  - bo-marsh\ndraft: true\n---\n\nText.\n');
});

test('an update does not name its story', () => {
  expect(formatOf('updates').toFile({ story: '2020/05/week', headline: 'Recess', body: '' })).toBe(
    '---\nheadline: Recess\n---\n',
  );
});

test.each([
  ['::figure{file="a.png" alt="A &quot;B&quot;" credit="C & D"}'],
  [':::pullquote{by="Ada"}\nWords.\n:::'],
  [':::keypoints\n- One\n- Two\n:::'],
  ['::::gallery\n::figure{file="a.png" alt="A" credit="B"}\n\n::figure{file="b.png" alt="C } D" credit="E"}\n::::'],
  ['::chart{type="bar" file="a.csv" x="Year" y="A, B" title="T" source="S"}'],
  [':::audio{file="a.mp3" caption="C" credit="D"}\nAll that is said.\n\nAnd more.\n:::'],
])('%s is read and written as it is', (block) => {
  const own = sources.filter(({ pattern }) => pattern.exec(block)?.[0] === block);
  expect(own).toHaveLength(1);
  expect(respell(block)).toBe(block);
});

test('a change of words, of white space between them or of their marks is no spelling', () => {
  for (const [before, after] of [
    ['in the', 'inthe'],
    ['plain', '**plain**'],
    ['straight "quotes"', String.raw`straight \"quotes\"`],
  ] as const) {
    expect(keepSpelling(before, after, respell)).toBe(after);
  }
});

test('the month of a story and the name of an update are those of the newsroom', () => {
  expect(monthOf('2021-12-01T04:30:00Z', timeZone)).toEqual({ year: '2021', month: '11' });
  expect(monthOf('soon', timeZone)).toBeUndefined();
  const begun = new Date('2020-05-22T18:05:00Z');
  expect(updateAddress('2020/05/week', begun, timeZone)).toEqual({
    year: '2020',
    month: '05',
    slug: 'week',
    time: '2020-05-22T1405',
  });
});
