/**
 * What the clock alone brings out and takes away, in whole editions: before a moment no byte tells of what is to come,
 * and after it everything is where it should be, or gone.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { load, type CheerioAPI } from 'cheerio';
import sharp from 'sharp';
import {
  addCanaries,
  canary,
  canaryKinds,
  canaryPlaces,
  dayAfter,
  isPublic,
  moment,
  monthOfCanary,
  type CanaryKind,
  type CanaryPlace,
} from '../tools/canaries.ts';
import { ContentTree } from '../tools/content-tree.ts';
import { newFolder } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build } from '../tools/build-command.ts';
import { filesWith, unpacked, type Unpacked } from '../tools/traces.ts';

// One worker builds the editions, and looks at all of them.
test.describe.configure({ mode: 'default' });

const before = '2025-01-31T23:59:59Z';
const pressTimes = [before, moment, dayAfter] as const;

/** The files of each edition, by its press time, and what its build said. */
const editions = new Map<string, { readonly files: readonly Unpacked[]; readonly output: string }>();
/** The edition of the first press time, printed once more on top of the later ones. */
let again: readonly Unpacked[] = [];
let originals: ReadonlyMap<CanaryKind, readonly Buffer[]> = new Map();

const filesAt = (pressTime: string): readonly Unpacked[] => editions.get(pressTime)?.files ?? [];
const textAt = (pressTime: string, path: string): string =>
  filesAt(pressTime).find((file) => file.path === path)?.text ?? '';
const pageAt = (pressTime: string, path: string): CheerioAPI => load(textAt(pressTime, path));

/** Live coverage with an update that has run, one that is to come, and a draft. */
async function addLiveStory(tree: ContentTree): Promise<void> {
  const folder = 'stories/2024/06/regatta';
  const fields = { headline: 'Regatta', standfirst: 'Live.', section: 'harbour', genre: 'live' };
  tree.write(`${folder}/index.md`, { ...fields, publishedAt: '2024-06-20T08:00:00Z' }, '\nBoats.\n');
  tree.write(`${folder}/updates/2024-06-20T1000.md`, {}, '\nThe word is zephyr.\n');
  tree.write(
    `${folder}/updates/2025-02-01T0000.md`,
    { headline: 'Umbra' },
    '\nThe word is gossamer.\n\n::figure{file="buoy.png" alt="A buoy" credit="Gazette"}\n',
  );
  tree.write(`${folder}/updates/2025-01-15T1030.md`, { draft: true }, '\nThe word is quillon.\n');
  const red = sharp({ create: { width: 400, height: 300, channels: 3, background: '#a00' } });
  tree.writeBytes(`${folder}/updates/buoy.png`, await red.png().toBuffer());
}

/** A pin and an urgent line that end at the moment, and an agency whose license ends a day later. */
function addWhatEnds(tree: ContentTree): void {
  tree.write('fronts/home.yaml', {
    stories: [{ story: '2024/02/bridge-reopens', until: moment }, '2024/03/ferry-fares-rise'],
  });
  tree.write('urgent.yaml', { text: 'High water at noon', story: '2024/02/bridge-reopens', until: moment });
  tree.set('agencies/coast-wire.yaml', { url: 'https://coast-wire.example', license: { until: dayAfter } });
  tree.write('topics/barges.yaml', { name: 'Barges' });
  tree.set('stories/2024/03/ferry-fares-rise/index.md', { topics: ['barges'] });
  tree.write('pages/help.md', { headline: 'H', standfirst: 'H.' }, '\n[b](/topics/barges/)\n');
}

test.beforeAll(async () => {
  test.setTimeout(400_000);
  const work = newFolder();
  const tree = new ContentTree(await gazette(join(work, 'content')));
  originals = await addCanaries(tree);
  await addLiveStory(tree);
  addWhatEnds(tree);
  const settings = { contentDir: tree.folder, outDir: join(work, 'site'), cacheDir: join(work, 'cache') };
  const print = async (pressTime: string) => {
    const { code, output } = await build({ ...settings, pressTime });
    expect(code, output).toBe(0);
    return { files: unpacked(settings.outDir), output };
  };
  for (const pressTime of pressTimes) editions.set(pressTime, await print(pressTime));
  again = (await print(before)).files;
  rmSync(dirname(tree.folder), { recursive: true });
});

/** No file has a word, a picture, or the name of a picture of the story. The address of a withdrawn one stays. */
function expectNoTraceOf(kind: CanaryKind, files: readonly Unpacked[]): void {
  for (const place of canaryPlaces) {
    const isAddress = kind === 'killed' && (place === 'slug' || place === 'alias');
    const ofNotice = /^(?:_redirects|2024\/1[12]\/zq(?:slug|alias)xkilled\/index\.html)$/;
    const found = filesWith(canary(kind, place), files).filter((path) => !(isAddress && ofNotice.test(path)));
    expect(found, `${place} of the ${kind} story`).toEqual([]);
  }
  for (const bytes of originals.get(kind) ?? []) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(filesWith(digest.slice(0, 12), files), `name of a picture of the ${kind} story`).toEqual([]);
    expect(files.filter((file) => file.digest === digest).map(({ path }) => path)).toEqual([]);
  }
}

/** Everything of the story is there: on its page, on fronts and lists, in feeds, maps, search and pictures. */
function expectAllOf(kind: CanaryKind, pressTime: string): void {
  const files = filesAt(pressTime);
  const slug = `2024/12/${canary(kind, 'slug')}`;
  const inFiles = (place: CanaryPlace) => filesWith(canary(kind, place), files);
  for (const place of canaryPlaces) {
    if (place === 'slug' || place === 'alias') continue;
    const isOnPage = inFiles(place).some((path) => path.startsWith(`${slug}/`));
    expect(isOnPage, `${place} of the ${kind} story`).toBe(place !== 'correction' || pressTime === dayAfter);
  }
  const surfaces = [
    ...['index.html', 'harbour/index.html', 'council/index.html', `archive/${monthOfCanary(kind)}/index.html`],
    ...['topics/bridges/index.html', 'contributors/ines-okafor/index.html', 'feed.xml', 'harbour/feed.xml'],
  ];
  expect(inFiles('headline')).toEqual(expect.arrayContaining(surfaces));
  expect(inFiles('slug').some((path) => path.startsWith('sitemap-'))).toBe(true);
  expect(inFiles('body').some((path) => path.startsWith('search/words-'))).toBe(true);
  expect(inFiles('body')).toContain('feed.xml');
  expect(inFiles('alias')).toEqual(expect.arrayContaining(['_redirects']));
  for (const bytes of originals.get(kind) ?? []) {
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    expect(files.filter(({ path }) => path.startsWith('pictures/') && path.includes(digest)).length).toBeGreaterThan(1);
  }
}

for (const pressTime of pressTimes) {
  test(`at ${pressTime} held and withdrawn stories leave no trace, public ones are everywhere`, () => {
    for (const kind of canaryKinds) {
      if (isPublic(kind, pressTime)) expectAllOf(kind, pressTime);
      else expectNoTraceOf(kind, filesAt(pressTime));
    }
  });
}

test('an earlier edition, printed on top of later ones, is the one that it was, file for file', () => {
  const facts = (files: readonly Unpacked[]) => files.map(({ path, digest }) => `${digest} ${path}`);
  expect(facts(again)).toEqual(facts(filesAt(before)));
});

test('a correction waits for its moment', () => {
  expect(filesWith(canary('embargoed', 'body'), filesAt(moment))).not.toEqual([]);
  expect(filesWith(canary('embargoed', 'correction'), filesAt(moment))).toEqual([]);
  expect(filesWith(canary('embargoed', 'correction'), filesAt(dayAfter))).toEqual(
    expect.arrayContaining(['corrections/index.html', 'corrections/feed.xml', 'feed.xml']),
  );
});

test('what is to come is told by the hour alone', () => {
  expect(JSON.parse(textAt(before, 'next-edition.json'))).toEqual({
    at: '2025-02-01T00:00:00.000Z',
    reasons: [
      { why: 'a pin ends', count: 1 },
      { why: 'a story is published', count: 1 },
      { why: 'a story is withdrawn', count: 1 },
      { why: 'an embargo ends', count: 1 },
      { why: 'an update is due', count: 1 },
      { why: 'the urgent line ends', count: 1 },
    ],
  });
});

test('an update is nowhere before its moment, its picture included, and everywhere after it; a draft is nowhere', () => {
  const page = '2024/06/regatta/index.html';
  const everywhere = [
    '2024/06/regatta/feed.xml',
    page,
    'feed.xml',
    'harbour/feed.xml',
    'search/2024/words',
    'search/words',
  ];
  // The index of search has the stems of words, and its lexicon has them in lower case.
  const saying = (word: string, pressTime: string) =>
    filesAt(pressTime)
      .filter(({ path, text }) => text.toLowerCase().includes(word.toLowerCase()) && !path.endsWith('.pack'))
      .map(({ path }) => path.replace(/^(search\/.*words).*$/, '$1'));
  expect(saying('zephyr', before)).toEqual(everywhere);
  for (const word of ['gossam', 'umbra', 'quillon', '2025-02-01t0000']) {
    expect(filesWith(word, filesAt(before)), word).toEqual([]);
  }
  expect(filesAt(before).filter(({ path }) => path.includes('buoy'))).toEqual([]);

  for (const word of ['zephyr', 'gossamer']) expect(saying(word, moment)).toEqual(everywhere);
  // The home page has the newest key moments of live coverage.
  expect(saying('Umbra', moment)).toEqual([...everywhere, 'index.html'].sort());
  expect(filesWith('quillon', filesAt(moment))).toEqual([]);
  expect(saying('update-2025-02-01t0000', moment)).toContain('2024/06/regatta/updates.json');
  const [, picture] = /src="\/(pictures\/buoy[^"]+)"/.exec(textAt(moment, page)) ?? [];
  expect(filesAt(moment).map(({ path }) => path)).toContain(picture);
});

test('until its last second a pin holds, and the urgent line stands above every front; then both are gone', () => {
  const headlines = (pressTime: string) => {
    const $ = pageAt(pressTime, 'index.html');
    return $('main h3')
      .get()
      .map((element) => $(element).text().trim());
  };
  const pinned = 'The Swing Bridge Reopens & Traffic <Flows>';
  expect(headlines(before).slice(0, 2)).toEqual([pinned, 'Ferry Fares Rise']);
  for (const front of ['index.html', 'harbour/index.html', 'council/index.html']) {
    const urgent = pageAt(before, front)('main section[aria-labelledby=urgent]');
    expect(urgent.find('a').attr('href'), front).toBe('/2024/02/bridge-reopens/');
    expect(urgent.text(), front).toContain('High water at noon');
  }
  // By its date, the pinned story is the oldest.
  expect(headlines(moment).at(0)).toBe('Ferry Fares Rise');
  expect(headlines(moment).at(-1)).toBe(pinned);
  expect(filesWith('High water', filesAt(moment))).toEqual([]);
});

test('when a license ends nothing of its copy is left, and its address says where it came from', () => {
  const words = ['halcyon', 'Ferry Fares', 'A crossing costs'];
  for (const word of words) expect(filesWith(word, filesAt(moment)), word).not.toEqual([]);
  for (const word of words) expect(filesWith(word, filesAt(dayAfter)), word).toEqual([]);
  const $ = pageAt(dayAfter, '2024/03/ferry-fares-rise/index.html');
  expect($('h1').text()).toBe('This report is no longer available here');
  expect($('main').text()).toMatch(/It came from Coast Wire, and the license under which we ran it has ended/);
  expect($('main a[href="https://coast-wire.example"]').length).toBe(1);
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
  const maps = textAt(dayAfter, 'sitemap-0.xml');
  expect(maps).toContain('<loc>');
  expect(maps).not.toContain('ferry-fares-rise');
  // Links in other stories still lead there.
  expect(textAt(dayAfter, '2024/02/bridge-reopens/index.html')).toContain('href="/2024/03/ferry-fares-rise/"');
  // It was the only story of a topic: a link to that topic is pointed out, and stops no edition.
  expect(editions.get(moment)?.output).not.toContain('/topics/barges/');
  expect(editions.get(dayAfter)?.output).toContain('warning: the link /topics/barges/');
});
