/** Ways through the site: the newest stories, month by month, and to the people who write. */
import { expect, test } from '@playwright/test';
import { sponsoredPath } from '../tools/page-kinds.ts';
import { page, pages, stories } from '../tools/printed.ts';

/** Spaces at which no line breaks are the page's, and stay. */
const clean = (text: string) => text.replace(/[ \n]+/g, ' ').trim();

test('the latest stories are all news, newest first, each under its day', () => {
  const { $ } = page('/latest/');
  const shown = $('main article')
    .get()
    .map((article) => ({
      path: $(article).find('h3 a').attr('href') ?? '',
      at: $(article).find('time').attr('datetime') ?? '',
      day: clean($(article).closest('section').find('h2').text()),
    }));
  const news = stories().filter(({ path }) => path !== sponsoredPath);
  expect(shown.map(({ path }) => path).sort()).toEqual(news.map(({ path }) => path).sort());
  const times = shown.map(({ at }) => Date.parse(at));
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  for (const { path, day } of shown) expect(clean(page(path).$('main time').first().text()), path).toContain(day);
  expect(new Set(shown.map(({ day }) => day)).size).toBe($('main h2').length);
});

test('each day of a list has one picture, of its newest story that has one', () => {
  for (const path of ['/latest/', '/archive/2020/05/', '/topics/bridges/', '/contributors/ada-lindqvist/']) {
    const { $ } = page(path);
    const days = $('main section').get();
    expect(days.length, path).toBeGreaterThan(1);
    for (const day of days) {
      const shown = $(day)
        .find('article')
        .get()
        .map((article) => ({
          hasPicture: page($(article).find('h3 a').attr('href') ?? '').$('#story > .picture img').length > 0,
          isPictured: $(article).find('img').length > 0,
        }));
      const first = shown.findIndex(({ hasPicture }) => hasPicture);
      expect(
        shown.map(({ isPictured }) => isPictured),
        path,
      ).toEqual(shown.map((_, index) => index === first));
    }
  }
});

test('a standing page leads to its parts and to the other standing pages', () => {
  const { $ } = page('/ethics/');
  const parts = $('main .prose h2').get();
  expect(parts.length).toBeGreaterThan(5);
  expect(
    $('main nav[aria-label=Contents] a')
      .get()
      .map((link) => $(link).attr('href')),
  ).toEqual(parts.map((part) => `#${$(part).attr('id') ?? ''}`));
  const paper = $('main nav[aria-label="The paper"] a').get();
  expect(paper.map((link) => $(link).attr('href')).sort()).toEqual(
    pages()
      .filter(({ $: other, path }) => path !== '/ethics/' && other('main nav[aria-label="The paper"]').length > 0)
      .map(({ path }) => path)
      .concat('/ethics/')
      .sort(),
  );
  expect($('main nav[aria-label="The paper"] [aria-current=page]').attr('href')).toBe('/ethics/');
});

test('the home page and the foot of every page lead to the latest stories', () => {
  for (const { path, $ } of pages()) expect($('body > footer a[href="/latest/"]').length, path).toBe(1);
  expect(page('/').$('main a[href="/latest/"]').length).toBe(1);
  expect(page('/latest/').$('main a[href="/feed.xml"]').length).toBe(1);
});

for (const folder of ['/archive/', '/foreign-affairs/']) {
  test(`the months below ${folder} lead to one another and to their year, for readers and for crawlers`, () => {
    const months = pages().filter(({ path }) => path.startsWith(folder) && /\/\d{4}\/\d{2}\/$/.test(path));
    expect(months.length).toBeGreaterThan(2);
    for (const [index, { path, $ }] of months.entries()) {
      const [earlier, later] = [months[index - 1]?.path, months[index + 1]?.path];
      for (const [rel, target] of [
        ['prev', earlier],
        ['next', later],
      ] as const) {
        expect($(`main a[rel=${rel}]`).attr('href'), path).toBe(target);
        expect($(`head link[rel=${rel}]`).attr('href'), path).toBe(target);
      }
      const grid = `${folder}#year-${path.split('/').at(-3) ?? ''}`;
      expect($(`main a[href="${grid}"]`).length, path).toBe(1);
      expect(page(folder).$(`#${grid.split('#')[1] ?? ''} a[href="${path}"]`).length, path).toBe(1);
    }
  });
}

test('the page of a contributor says who they are and how to reach them', () => {
  const { $ } = page('/contributors/ada-lindqvist/');
  const facts = Object.fromEntries(
    $('main header dl > div')
      .get()
      .map((row) => [clean($(row).find('dt').text()), clean($(row).find('dd').text())]),
  );
  expect(facts).toMatchObject({
    'Reports on': 'The Alder Street bridge, the town council and the river',
    Email: 'ada.lindqvist@meridian-courier.example',
    Fediverse: '@ada.lindqvist@social.example',
    Languages: 'English and Swedish',
  });
  expect(facts['OpenPGP key']).toMatch(/^(?:[\dA-F]{4} ){9}[\dA-F]{4}$/);
  const profiles = $('main header a[rel=me]')
    .get()
    .map((link) => $(link).attr('href'));
  expect(profiles).toEqual(['https://social.example/@ada.lindqvist', 'https://ada-lindqvist.example/']);
  expect($('main header a[href="/contributors/ada-lindqvist/feed.xml"]').length).toBe(1);
  expect($('main header img').attr('alt')).toMatch(/^Drawing of a woman/);
});
