/**
 * Canaries: words and pictures that only a held or withdrawn story has. No byte of an edition may have them before
 * their time, and after it they are where they should be.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, type Orders } from '../tools/press.ts';
import { filesWith, unpacked, type Unpacked } from '../tools/traces.ts';

// The later tests print on top of what the earlier have left.
test.describe.configure({ mode: 'serial' });

const before = '2025-01-01T00:00:00Z';
const after = '2025-03-01T00:00:00Z';
const moment = '2025-02-01T00:00:00Z';

/** Why a story is held back, or no more there. `public` is when readers may see it. */
const stories = {
  draft: { fields: 'publishedAt: 2024-12-01T00:00:00Z\ndraft: true', public: [] },
  embargoed: { fields: `publishedAt: ${moment}\nembargoUntil: ${moment}`, public: [after] },
  scheduled: { fields: `publishedAt: ${moment}`, public: [after] },
  killed: {
    fields: `publishedAt: 2024-12-01T00:00:00Z\nkilled: { at: ${moment}, reason: It was not so. }`,
    public: [before],
  },
} as const;
type Kind = keyof typeof stories;
const kinds = Object.keys(stories) as Kind[];

/** Every place in which an author writes a word that reaches readers. None of the words is English. */
const places = ['slug', 'headline', 'standfirst', 'kicker', 'byline', 'dateline', 'alt', 'caption', 'credit'] as const;
const more = ['body', 'quote', 'figure', 'correction', 'lead', 'inner', 'alias'] as const;
type Place = (typeof places)[number] | (typeof more)[number];
const canary = (kind: Kind, place: Place) => `zq${place}x${kind}`;

function source(kind: Kind): string {
  const word = (place: Place) => canary(kind, place);
  return `---
headline: ${word('headline')} Lands
standfirst: It is ${word('standfirst')}.
kicker: ${word('kicker')}
bylineText: ${word('byline')}
dateline: ${word('dateline')}
section: harbour
alsoIn: [council]
topics: [bridges]
byline: [ines-okafor]
aliases: [2024/11/${word('alias')}]
image: { file: ${word('lead')}.png, alt: ${word('alt')}, caption: ${word('caption')}, credit: ${word('credit')} }
corrections: [{ at: 2025-02-02T00:00:00Z, text: It was ${word('correction')}. }]
${stories[kind].fields}
---

The bird is called ${word('body')}.

:::pullquote{by="X"}
Say ${word('quote')}.
:::

::figure{file="${word('inner')}.png" alt="A" caption="${word('figure')}" credit="C"}
`;
}

const picture = (red: number, green: number) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: { r: red, g: green, b: 90 } } })
    .png()
    .toBuffer();

let orders: Orders;
let files: Unpacked[] = [];
/** The original pictures of each story. */
const originals = new Map<Kind, Buffer[]>();

async function print(pressTime: string): Promise<void> {
  orders = { ...orders, pressTime };
  const { code, output } = await build(orders);
  expect(code, output).toBe(0);
  files = unpacked(orders.outDir);
}

test.beforeAll(async () => {
  const contentDir = await gazette();
  const work = newFolder();
  orders = { contentDir, outDir: join(work, 'site'), cacheDir: join(work, 'cache'), pressTime: before };
  for (const [number, kind] of kinds.entries()) {
    const pictures = [await picture(10 + number, 1), await picture(200 + number, 2)];
    originals.set(kind, pictures);
    const folder = `stories/2024/12/${canary(kind, 'slug')}`;
    write(contentDir, {
      [`${folder}/index.md`]: source(kind),
      [`${folder}/${canary(kind, 'lead')}.png`]: pictures[0] ?? '',
      [`${folder}/${canary(kind, 'inner')}.png`]: pictures[1] ?? '',
    });
  }
});

test.afterAll(() => {
  for (const folder of [orders.contentDir, orders.outDir]) rmSync(dirname(folder), { recursive: true });
});

/** No file has a word, a picture, or the name of a picture of the story. The address of a withdrawn one stays. */
function expectNoTraceOf(kind: Kind): void {
  const withdrawn = kind === 'killed';
  for (const place of [...places, ...more]) {
    const isAddress = place === 'slug' || place === 'alias';
    const found = filesWith(canary(kind, place), files).filter(
      (path) =>
        !(withdrawn && isAddress && /^(?:_redirects|2024\/1[12]\/zq(?:slug|alias)xkilled\/index\.html)$/.test(path)),
    );
    expect(found, `${place} of the ${kind} story`).toEqual([]);
  }
  for (const bytes of originals.get(kind) ?? []) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(filesWith(digest.slice(0, 12), files), `name of a picture of the ${kind} story`).toEqual([]);
    expect(files.filter((file) => file.digest === digest).map(({ path }) => path)).toEqual([]);
  }
}

/** Everything of the story is there: on its page, on fronts and lists, in feeds, maps, search and pictures. */
function expectAllOf(kind: Kind): void {
  const slug = `2024/12/${canary(kind, 'slug')}`;
  const inFiles = (place: Place) => filesWith(canary(kind, place), files);
  for (const place of [...places, ...more]) {
    // A correction that is yet to be made, or that came after the story was withdrawn, nobody has seen.
    if (place === 'correction' && orders.pressTime === before) continue;
    if (place === 'slug' || place === 'alias') continue;
    expect(
      inFiles(place).some((path) => path.startsWith(`${slug}/`)),
      `${place} of the ${kind} story`,
    ).toBe(true);
  }
  const surfaces = [
    ...['index.html', 'harbour/index.html', 'council/index.html', 'archive/2024/12/index.html'],
    ...['topics/bridges/index.html', 'contributors/ines-okafor/index.html', 'feed.xml', 'harbour/feed.xml'],
  ];
  const month = stories[kind].fields.includes(`publishedAt: ${moment}`)
    ? surfaces.map((path) => path.replace('2024/12', '2025/02'))
    : surfaces;
  expect(inFiles('headline')).toEqual(expect.arrayContaining(month));
  expect(inFiles('slug').some((path) => path.startsWith('sitemap-'))).toBe(true);
  expect(inFiles('body').some((path) => path.endsWith('.pf_fragment'))).toBe(true);
  expect(inFiles('body')).toContain('feed.xml');
  expect(inFiles('alias')).toEqual(expect.arrayContaining(['_redirects']));
  for (const bytes of originals.get(kind) ?? []) {
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    expect(files.filter(({ path }) => path.startsWith('pictures/') && path.includes(digest)).length).toBeGreaterThan(1);
  }
}

for (const [step, pressTime] of [before, after, before].entries()) {
  test(`edition ${step + 1}, of ${pressTime}: held and withdrawn stories leave no trace, public ones are everywhere`, async () => {
    await print(pressTime);
    for (const kind of kinds) {
      if ((stories[kind].public as readonly string[]).includes(pressTime)) expectAllOf(kind);
      else expectNoTraceOf(kind);
    }
  });
}

test('a correction waits for its moment', async () => {
  await print('2025-02-01T12:00:00Z');
  expect(filesWith(canary('embargoed', 'body'), files)).not.toEqual([]);
  expect(filesWith(canary('embargoed', 'correction'), files)).toEqual([]);
  await print('2025-02-02T00:00:00Z');
  expect(filesWith(canary('embargoed', 'correction'), files)).toEqual(
    expect.arrayContaining(['corrections/index.html', 'corrections/feed.xml', 'feed.xml']),
  );
});

test('what is to come is told by the hour alone', async () => {
  await print(before);
  expect(JSON.parse(readFileSync(join(orders.outDir, 'next-edition.json'), 'utf8'))).toEqual({
    at: '2025-02-01T00:00:00.000Z',
    reasons: [
      { why: 'a story is published', count: 1 },
      { why: 'a story is withdrawn', count: 1 },
      { why: 'an embargo ends', count: 1 },
    ],
  });
});
