/** The build as a whole, on the Harbour Gazette: what it prints, that it prints it alike, and what it does when it fails. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { parseRssFeed } from 'feedsmith';
import { filesOf, lineOf, mistakes } from '../tools/mistakes.ts';
import { digests, newFolder, write } from '../tools/files.ts';
import { build, check, type BuildSettings } from '../tools/build-command.ts';
import { copyOfSite, sharedSite } from '../tools/shared-site.ts';

let settings: BuildSettings;
const text = (path: string) => readFileSync(join(settings.outDir, path), 'utf8');

test.beforeAll(async () => {
  settings = await sharedSite('gazette');
});

/** Folders like those of some settings, for another edition that shares nothing with it. */
const elsewhere = (from: BuildSettings): BuildSettings => {
  const work = newFolder();
  return { ...from, outDir: join(work, 'site'), cacheDir: join(work, 'cache') };
};

/** Builds, and returns every file of the edition. */
async function printed(from: BuildSettings): Promise<Record<string, string>> {
  const { code, output } = await build(from);
  expect(code, output).toBe(0);
  return digests(from.outDir);
}

const remove = ({ outDir }: BuildSettings) => rmSync(dirname(outDir), { recursive: true });

test('any content tree of the same shape can be printed, to any place', () => {
  const files = Object.keys(digests(settings.outDir));
  for (const file of [
    'index.html',
    '404.html',
    'harbour/index.html',
    'harbour/feed.xml',
    'council/2024/03/index.html',
    'archive/2024/02/index.html',
    '2024/02/bridge-reopens/index.html',
    '2024/03/ferry-fares-rise/index.html',
    'contributors/mona-tahawi/index.html',
    'topics/bridges/index.html',
    'about/index.html',
    'search/index.html',
    'feed.xml',
    'sitemap-index.xml',
    'robots.txt',
  ]) {
    expect(files).toContain(file);
  }
});

test('SITE_URL takes the place of the address in outlet.yaml, everywhere', () => {
  const addressed = Object.keys(digests(settings.outDir)).filter((file) => /\.(?:html|xml|txt)$/.test(file));
  for (const file of addressed) expect(text(file), file).not.toContain('https://gazette.example');
  expect(text('2024/02/bridge-reopens/index.html')).toContain(
    'https://staging.gazette.example/2024/02/bridge-reopens/',
  );
});

test('an outlet is printed in its own language, zone and words', () => {
  const $ = load(text('2024/02/bridge-reopens/index.html'));
  expect($('html').attr('lang')).toBe('en-GB');
  expect($('h1').text()).toBe('The Swing Bridge Reopens & Traffic <Flows>');
  expect($('main time').first().text()).toMatch(/^29 February 2024, 23:30\sGMT$/);
  expect($('main').text()).toContain('at 10:30 and');
  expect(
    $('header bdi, main bdi')
      .get()
      .map((element) => $(element).text()),
  ).toEqual(expect.arrayContaining(['Inés Okafor', 'منى الطحاوي']));
  expect(text('index.html')).not.toContain('Meridian');
  expect($('form[method=post]').length).toBe(0);
});

test('pictures are made in widths that they have', () => {
  const $ = load(text('2024/02/bridge-reopens/index.html'));
  const narrow = $('img[alt="A bolt"]');
  expect(narrow.attr('width')).toBe('150');
  const made = Object.keys(digests(settings.outDir)).filter((file) => file.startsWith('pictures/'));
  for (const path of $('img[src^="/pictures/"]')
    .get()
    .map(({ attribs }) => attribs['src'] ?? ''))
    expect(made).toContain(path.slice(1));
  expect(made.filter((file) => file.includes('/narrow-')).every((file) => file.includes('-150.'))).toBe(true);
});

/** What the search index knows of its stories: their cards, and all words. */
const searchRecords = () =>
  Object.keys(digests(settings.outDir))
    .filter((path) => /\.pack$|words\.json\.gz$/.test(path))
    .map((path) => gunzipSync(readFileSync(join(settings.outDir, path))).toString());

test('what is under embargo or scheduled leaves no trace in any file', () => {
  const readable = Object.keys(digests(settings.outDir)).filter((path) => /\.(?:html|xml|json|txt|js)$/.test(path));
  for (const file of [...readable.map(text), ...searchRecords()]) {
    expect(file).not.toMatch(/storm-warning|Storm Warning|quagmire|lock-gates|Lock Gates/);
  }
});

test('search knows the body of a story, and agency copy only where its license allows it', () => {
  const records = searchRecords().join('\n');
  expect(records).toContain('petrichor');
  expect(records).not.toContain('halcyon');
});

test('agency copy runs whole in a feed only where its license allows it', () => {
  const items = parseRssFeed(text('feed.xml')).items ?? [];
  const content = (slug: string) => items.find(({ link }) => link?.includes(slug))?.content?.encoded ?? '';
  expect(content('bridge-reopens')).toContain('petrichor');
  expect(content('ferry-fares-rise')).not.toContain('halcyon');
  expect(items.find(({ link }) => link?.includes('ferry-fares-rise'))?.description).toMatch(
    /A crossing costs a pound more/,
  );
});

test('two builds of one content at one press time are alike to the byte', async () => {
  const again = elsewhere(settings);
  expect(await printed(again)).toEqual(digests(settings.outDir));

  // And a third, that may use what the first has kept.
  const third = await copyOfSite('gazette');
  expect(await printed({ ...third, outDir: again.outDir })).toEqual(digests(settings.outDir));
  for (const folders of [again, third]) remove(folders);
});

test('a later press time prints what has become due, into the same place, and removes what is gone', async () => {
  const later = { ...(await copyOfSite('gazette')), pressTime: '2030-02-01T00:00:00Z' };
  write(later.outDir, { 'left-over.html': 'From an edition long ago.' });
  const files = await printed(later);
  expect(Object.keys(files)).toContain('2030/01/lock-gates/index.html');
  expect(Object.keys(files)).not.toContain('2031/01/storm-warning/index.html');
  expect(Object.keys(files)).not.toContain('left-over.html');

  const cold = elsewhere(later);
  expect(files).toEqual(await printed(cold));
  for (const folders of [later, cold]) remove(folders);
});

test('every mistake has its line, at once; nothing is printed and the former edition stays whole', async () => {
  // So many are told by kind, and one by one in a file.
  expect(mistakes.length).toBeGreaterThan(50);
  const broken = await copyOfSite('gazette');
  for (const mistake of mistakes) write(broken.contentDir, filesOf(mistake));
  const before = digests(broken.outDir);

  const built = await build(broken);
  expect(built.code).toBe(1);
  expect(digests(broken.outDir)).toEqual(before);

  const list = join(broken.cacheDir, 'problems.txt');
  expect(built.output).toContain(`see all in ${list}`);
  const lines = readFileSync(list, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(mistakes.length);
  for (const mistake of mistakes) {
    const start = `${join(broken.contentDir, mistake.file)}:${lineOf(mistake)} ${mistake.field}: `;
    const line = lines.find((candidate) => candidate.startsWith(start));
    expect(line, `${mistake.kind}: ${start}`).toMatch(mistake.message);
  }

  const checked = await check(broken, '--limit', '1000');
  expect(checked.code).toBe(1);
  expect(checked.output.split('\n').filter((line) => line.includes(' → '))).toEqual(lines);
  remove(broken);
});

test('a press time that is none stops the build with a sentence', async () => {
  const before = digests(settings.outDir);
  const { code, output } = await build({ ...settings, pressTime: 'yesterday' });
  expect(code).not.toBe(0);
  expect(output).toContain('PRESS_TIME is "yesterday"');
  expect(digests(settings.outDir)).toEqual(before);
});
