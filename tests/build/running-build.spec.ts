/** Windows that close by the clock alone, in whole builds: the same content, printed before and after a moment. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { digests, newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, type Orders } from '../tools/press.ts';

test.describe.configure({ mode: 'serial' });

const moment = '2025-06-01T12:00:00Z';
const second = (offset: number) => new Date(Date.parse(moment) + offset * 1000).toISOString();
let orders: Orders;

test.beforeAll(async () => {
  const work = newFolder();
  const contentDir = await gazette();
  orders = { contentDir, outDir: join(work, 'site'), cacheDir: join(work, 'cache'), pressTime: moment };
  write(contentDir, {
    'fronts/home.yaml': `stories:\n  - { story: 2024/02/bridge-reopens, until: ${moment} }\n  - 2024/03/ferry-fares-rise\n`,
    'urgent.yaml': `text: High water at noon\nstory: 2024/02/bridge-reopens\nuntil: ${moment}\n`,
    'agencies/coast-wire.yaml': `name: Coast Wire\nurl: https://coast-wire.example\nlicense:\n  until: ${second(60)}\n`,
    'stories/2024/04/fog/index.md':
      '---\nheadline: Fog\nstandfirst: It came.\nsection: harbour\npublishedAt: 2024-04-01T12:00:00Z\n---\n\nNobody saw it.\n',
  });
});

test.afterAll(() => {
  for (const folder of [orders.contentDir, orders.outDir]) rmSync(dirname(folder), { recursive: true });
});

async function print(pressTime: string): Promise<void> {
  const { code, output } = await build({ ...orders, pressTime });
  expect(code, output).toBe(0);
}

const text = (path: string) => readFileSync(join(orders.outDir, path), 'utf8');
const headlines = () => {
  const $ = load(text('index.html'));
  return $('main h3')
    .get()
    .map((element) => $(element).text().trim());
};

/** Every file of the edition as text, the search index included. */
const everything = () =>
  Object.keys(digests(orders.outDir)).map((path) => {
    const bytes = readFileSync(join(orders.outDir, path));
    return path.endsWith('.pf_fragment') ? gunzipSync(bytes).toString() : bytes.toString();
  });

test('until its last second the pin holds, and the urgent line stands above every front', async () => {
  await print(second(-1));
  expect(headlines()).toEqual(['The Swing Bridge Reopens & Traffic <Flows>', 'Ferry Fares Rise', 'Fog']);
  for (const front of ['index.html', 'harbour/index.html', 'council/index.html']) {
    const urgent = load(text(front))('main section[aria-labelledby=urgent]');
    expect(urgent.find('a').attr('href'), front).toBe('/2024/02/bridge-reopens/');
    expect(urgent.text(), front).toContain('High water at noon');
  }
});

test('a second later both are gone from every file, and the pinned story stands where its date puts it', async () => {
  await print(second(0));
  expect(headlines()).toEqual(['Ferry Fares Rise', 'Fog', 'The Swing Bridge Reopens & Traffic <Flows>']);
  expect(everything().filter((file) => file.includes('High water'))).toEqual([]);
});

test('when a contract ends nothing of its copy is left, and its address says where it came from', async () => {
  expect(everything().filter((file) => file.includes('halcyon')).length).toBeGreaterThan(0);
  await print(second(60));
  const left = everything().filter((file) => /halcyon|Ferry Fares|A crossing costs/.test(file));
  expect(left).toEqual([]);
  const $ = load(text('2024/03/ferry-fares-rise/index.html'));
  expect($('h1').text()).toBe('This report is no longer available here');
  expect($('main').text()).toMatch(/It came from Coast Wire, and the license under which we ran it has ended/);
  expect($('main a[href="https://coast-wire.example"]').length).toBe(1);
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
  expect(text('sitemap-0.xml')).not.toContain('ferry-fares-rise');
  // Links in other stories still lead there.
  expect(text('2024/02/bridge-reopens/index.html')).toContain('href="/2024/03/ferry-fares-rise/"');
});
