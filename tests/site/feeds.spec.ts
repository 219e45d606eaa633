/** Feeds as a feed reader sees them, and the maps that crawlers follow. */
import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { parseRssFeed } from 'feedsmith';
import { liveStoryPath, sponsoredPath } from '../tools/page-kinds.ts';
import { dist, isNotice, isPrinted, page, pages, printed, site, stories } from '../tools/printed.ts';
import { readXml } from '../tools/xml.ts';

const onSite = (url: string): string => {
  expect(url.startsWith(`${site}/`), url).toBe(true);
  return new URL(url).pathname;
};

test('the page of feeds has every feed but those of stories and contributors, and its address to copy', () => {
  const { $ } = page('/feeds/');
  const links = $('main dl a').get();
  const listed = links.map((link) => $(link).attr('href') ?? '');
  const all = globSync('**/feed.xml', { cwd: dist }).map((file) => `/${file}`);
  expect(listed.toSorted()).toEqual(all.filter((path) => !/^\/(?:\d{4}|contributors)\//.test(path)).sort());
  expect(listed[0]).toBe('/feed.xml');
  expect(links.map((link) => $(link).text())).toEqual(listed.map((path) => site + path));
});

for (const path of [
  '/feed.xml',
  '/foreign-affairs/feed.xml',
  '/supreme-court/feed.xml',
  '/in-the-news/feed.xml',
  '/eastmere/feed.xml',
  '/contributors/ada-lindqvist/feed.xml',
]) {
  test.describe(path, () => {
    const feed = parseRssFeed(printed(path));
    const items = feed.items ?? [];

    test('says what it is, and where', () => {
      expect(feed.title).toMatch(/The Meridian Courier/);
      expect(feed.description).toMatch(/\S/);
      expect(onSite(feed.link ?? '')).toBe(path.replace('feed.xml', ''));
      expect(feed.language).toBe('en-US');
      expect(feed.atom?.links).toContainEqual(expect.objectContaining({ rel: 'self', href: site + path }));
    });

    test('has its stories, newest first, each once', () => {
      const times = items.map(({ pubDate }) => Date.parse(pubDate ?? ''));
      expect(times.length).toBeGreaterThan(0);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      const links = items.map(({ link }) => link);
      expect(new Set(links).size).toBe(links.length);
    });

    test('tells of each story what its page shows', () => {
      for (const { title, link = '', guid, pubDate, description, dc, content, media } of items) {
        const { $ } = page(onSite(link));
        const label = $('main article header .genre').first().text();
        expect(title).toBe(`${label && `${label}: `}${$('h1').text().trim()}`);
        expect(isPrinted(onSite(guid?.value ?? '')), 'a former address leads to the story').toBe(true);
        expect(guid?.isPermaLink).toBe(guid?.value === link);
        expect(new Date(pubDate ?? '').getTime()).toBe(
          Date.parse($('main article time').first().attr('datetime') ?? ''),
        );
        const standfirst = $('main article .standfirst').first().text().replace(/\s+/g, ' ').trim();
        const paid = /Paid for by .*/.exec($('main article .paid-for').text().trim())?.[0];
        expect(load(description ?? '').text()).toBe(paid === undefined ? standfirst : `${standfirst} (${paid})`);
        const names = $('main article header .byline bdi')
          .get()
          .map((element) => $(element).text().trim());
        expect(dc?.creators ?? []).toEqual(names);

        const whole = load(content?.encoded ?? '');
        const paragraphs = $('main article .prose :is(p:not(.embed p, aside p), aside a, td)')
          .get()
          .map((element) => $(element).text().replace(/\s+/g, ' ').trim());
        const text = whole.text().replace(/\s+/g, ' ');
        for (const paragraph of paragraphs) expect(text).toContain(paragraph);

        const figure = $('main article figure').first();
        const picture = media?.contents?.[0];
        // A brief has none.
        if (figure.length === 0) {
          expect(picture).toBeUndefined();
          continue;
        }
        expect(onSite(picture?.url ?? '')).toBe(figure.find('img').attr('src'));
        expect(figure.text()).toContain(picture?.credits?.[0]?.value ?? 'no credit');
        expect(text).toContain(picture?.credits?.[0]?.value ?? 'no credit');
      }
    });

    test('has no link or picture that only works on the site', () => {
      for (const { content } of items) {
        const $ = load(content?.encoded ?? '');
        const addresses = $('[href], [src]')
          .get()
          .map(({ attribs }) => attribs['href'] ?? attribs['src'] ?? '');
        for (const address of addresses) {
          expect(address).toMatch(/^(?:https?|mailto|tel):/);
          if (address.startsWith(site)) expect(isPrinted(onSite(address)), address).toBe(true);
        }
        expect($('script, style, iframe, form, [style], [srcset]').length).toBe(0);
      }
    });
  });
}

test('every feed is well-formed XML', () => {
  const feeds = globSync('**/feed.xml', { cwd: dist });
  expect(feeds.length).toBeGreaterThan(6);
  for (const path of feeds) expect(readXml(printed(`/${path}`)).name, path).toBe('rss');
});

test('the home feed has every story that nobody paid for, and a section’s feed those of its front', () => {
  const linksOf = (path: string) =>
    (parseRssFeed(printed(path)).items ?? []).map(({ link = '' }) => onSite(link)).sort();
  expect(linksOf('/feed.xml')).toEqual(
    stories()
      .map(({ path }) => path)
      .filter((path) => path !== sponsoredPath)
      .sort(),
  );
  expect(linksOf('/eastmere/feed.xml')).toContain('/2021/11/who-pays-for-the-bridge/');
  expect(linksOf('/eastmere/feed.xml')).not.toContain(sponsoredPath);
  expect(linksOf('/supreme-court/feed.xml')).toContain('/2020/05/sudan-liable-for-embassy-bombings/');
  expect(linksOf('/foreign-affairs/feed.xml')).toContain('/2020/05/sudan-liable-for-embassy-bombings/');
});

test('pages name the feeds that follow them', () => {
  const feedsOf = (path: string) =>
    page(path)
      .$('link[type="application/rss+xml"]')
      .get()
      .map(({ attribs }) => attribs['href']);
  expect(feedsOf('/')).toContain('/feed.xml');
  expect(feedsOf('/supreme-court/')).toContain('/supreme-court/feed.xml');
  expect(feedsOf('/latest/')).toContain('/feed.xml');
  expect(feedsOf('/contributors/ada-lindqvist/')).toContain('/contributors/ada-lindqvist/feed.xml');
  expect(feedsOf(liveStoryPath)).toContain(`${liveStoryPath}feed.xml`);
});

test('the feed of a live story has its updates as the page has them, and leads to each', () => {
  const { $ } = page(liveStoryPath);
  const shown = $('[data-updates] > article')
    .get()
    .map(({ attribs }) => `${site}${liveStoryPath}#${attribs['id'] ?? ''}`);
  const feed = parseRssFeed(printed(`${liveStoryPath}feed.xml`));
  expect(shown.length).toBeGreaterThan(4);
  expect((feed.items ?? []).map(({ link }) => link)).toEqual(shown);
  expect(feed.link).toBe(`${site}${liveStoryPath}`);
});

test.describe('the sitemap', () => {
  const index = load(printed('/sitemap-index.xml'), { xml: true });
  const maps = index('sitemap > loc')
    .get()
    .map((element) => index(element).text());
  const rows = maps.flatMap((map) => {
    const $ = load(printed(new URL(map).pathname), { xml: true });
    return $('url')
      .get()
      .map((element) => ({ loc: $(element).find('loc').text(), lastmod: $(element).find('lastmod').text() }));
  });

  test('lists every page that a reader can look for, and no other', () => {
    const wanted = pages()
      .filter((one) => !isNotice(one))
      .map(({ path }) => path)
      .filter((path) => !['/404.html', '/search/', '/saved/'].includes(path));
    expect(rows.map(({ loc }) => onSite(loc)).sort()).toEqual(wanted.sort());
  });

  test('says when each story last changed', () => {
    for (const { path, $ } of stories()) {
      const row = rows.find(({ loc }) => new URL(loc).pathname === path);
      const times = $('main article')
        .first()
        .find('header time')
        .get()
        .map(({ attribs }) => Date.parse(attribs['datetime'] ?? ''));
      expect(Date.parse(row?.lastmod ?? ''), path).toBe(Math.max(...times));
    }
  });

  test('says when each front last changed: with its newest story', () => {
    const newest = Math.max(
      ...rows.filter(({ loc }) => /\/\d{4}\/\d{2}\/[^/]+\/$/.test(loc)).map(({ lastmod }) => Date.parse(lastmod)),
    );
    expect(Date.parse(rows.find(({ loc }) => onSite(loc) === '/')?.lastmod ?? '')).toBe(newest);
  });

  test('is named by robots.txt, which lets everybody in', () => {
    const lines = printed('/robots.txt')
      .trim()
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toContain('User-agent: *');
    expect(lines.filter((line) => /^Disallow:\s*\S/.test(line))).toEqual([]);
    expect(lines).toContain(`Sitemap: ${site}/sitemap-index.xml`);
  });
});
