/** What crawlers and link previews are told is what the page shows. */
import { expect, test } from '@playwright/test';
import { isNotice, pages, site, stories, type PrintedPage } from '../tools/printed.ts';

interface Article {
  readonly '@type': string;
  readonly url: string;
  readonly headline: string;
  readonly genre?: string;
  readonly description: string;
  readonly datePublished: string;
  readonly dateModified: string;
  readonly articleSection: string;
  readonly creditText?: string;
  readonly author?: readonly { readonly '@type': string; readonly name: string; readonly url?: string }[];
  readonly image?: readonly { readonly url: string; readonly creditText: string; readonly caption?: string }[];
  readonly publisher: { readonly name: string; readonly logo: { readonly url: string } };
  readonly copyrightHolder?: { readonly name: string };
  readonly copyrightYear?: number;
}

interface Breadcrumb {
  readonly '@type': string;
  readonly itemListElement: readonly { readonly position: number; readonly name: string; readonly item: string }[];
}

/** Spaces at which no line breaks are the page's, and stay. */
const clean = (text: string) => text.replace(/[ \n]+/g, ' ').trim();

function article({ $, path }: PrintedPage): Article {
  const pieces = $('script[type="application/ld+json"]')
    .get()
    .map((element) => JSON.parse($(element).text()) as Article);
  const found = pieces.find((piece) => /Article$|^LiveBlogPosting$/.test(piece['@type']));
  if (!found) throw new Error(`${path} tells of no article.`);
  return found;
}

for (const story of stories()) {
  const { path, $ } = story;
  const head = (selector: string, attribute = 'content') => $(`head ${selector}`).attr(attribute);

  test.describe(path, () => {
    test('its structured data say what the page shows', () => {
      const data = article(story);
      const main = $('main article').first();
      expect(data.url).toBe(new URL(path, site).href);
      expect(data.headline).toBe(clean($('h1').text()));
      expect(data.description).toBe(clean(main.find('.standfirst').first().text()));
      expect(data.datePublished).toBe(main.find('time').first().attr('datetime'));
      expect(Date.parse(data.dateModified)).toBeGreaterThanOrEqual(Date.parse(data.datePublished));
      expect(clean(main.find('.kicker').first().text())).toBe(data.articleSection);
      const names = main
        .find('header .byline bdi')
        .get()
        .map((element) => clean($(element).text()));
      expect(names.length).toBeGreaterThan(0);
      const authors = data.author ?? [];
      expect([...authors.map(({ name }) => name), ...(data.creditText === undefined ? [] : [data.creditText])]).toEqual(
        names,
      );
      const pages = main
        .find('header .byline bdi')
        .get()
        .map((element) => $(element).parent('a').attr('href'));
      expect(authors.map(({ url }) => url)).toEqual(
        pages.slice(0, authors.length).map((href) => href && new URL(href, site).href),
      );
      expect(data.genre ?? '').toBe(clean(main.find('header .genre').text()));
    });

    test('its picture is told with its credit', () => {
      const [image] = article(story).image ?? [];
      const figure = $('main figure').first();
      expect(image === undefined, 'a brief has no picture').toBe(figure.length === 0);
      if (!image) return;
      expect(new URL(image.url).pathname).toBe(figure.find('img').attr('src'));
      expect(clean(figure.find('figcaption').text())).toContain(image.creditText);
      expect(clean(figure.find('figcaption').text())).toContain(image.caption);
    });

    test('the owner of agency copy is told where the page names one', () => {
      const { copyrightHolder, copyrightYear } = article(story);
      const lines = $('main article .wire-credit p')
        .get()
        .map((element) => clean($(element).text()));
      const credit = lines.map((line) => /^© (\d{4}) (.+)$/.exec(line)).find((match) => match !== null);
      expect(copyrightYear ?? null).toBe(credit ? Number(credit[1]) : null);
      expect(copyrightHolder?.name).toBe(credit?.[2]);
    });

    test('its link preview has title, words, picture and address', () => {
      const data = article(story);
      expect(head('meta[property="og:type"]')).toBe('article');
      expect(head('meta[property="og:title"]')).toBe(data.genre ? `${data.genre}: ${data.headline}` : data.headline);
      expect(head('meta[property="og:description"]')).toBe(data.description);
      expect(head('meta[property="og:url"]')).toBe(data.url);
      // A picture with a focus is cropped around it.
      const whole = data.image?.[0]?.url.replace(/-\d+\.jpg$/, '');
      expect(head('meta[property="og:image"]')?.replace(/-(?:\d+|share-\d+-\d+)\.jpg$/, '')).toBe(whole);
      expect(head('meta[property="og:image:alt"]')).toBe($('main figure img').first().attr('alt'));
      expect(head('meta[name="description"]')).toBe(data.description);
      expect(head('link[rel="canonical"]', 'href')).toBe(data.url);
      expect(head('meta[property="article:published_time"]')).toBe(data.datePublished);
    });
  });
}

test('every page that can be looked for has an address of its own, a title and a description', () => {
  const printedPages = pages().filter((one) => one.path !== '/404.html' && !isNotice(one));
  for (const { path, $ } of printedPages) {
    expect($('link[rel=canonical]').attr('href')).toBe(new URL(path, site).href);
    expect($('meta[name=description]').attr('content'), path).toMatch(/\S/);
    expect($('html').attr('lang'), path).toBe('en-US');
    expect($('h1').length, path).toBe(1);
  }
  const titles = printedPages.map(({ $ }) => $('title').text());
  expect(new Set(titles).size).toBe(titles.length);
});

test('no page says the same of itself twice, and none says nothing', () => {
  for (const { path, $ } of pages()) {
    const metas = $('head meta')
      .get()
      .map(({ attribs }) => attribs);
    const names = metas.flatMap(({ name, property }) => name ?? property ?? []);
    const single = names.filter((name) => !['author', 'article:tag'].includes(name));
    expect(single.toSorted(), path).toEqual([...new Set(single)].sort());
    for (const { content, name = '' } of metas)
      if (content !== undefined) expect(content, `${path} ${name}`).toMatch(/\S/);
    expect($('head title, head link[rel=canonical]').length, path).toBeLessThanOrEqual(2);
  }
});

test('all structured data are well-formed, of schema.org, and absolute', () => {
  for (const { path, $ } of pages()) {
    for (const element of $('script[type="application/ld+json"]')) {
      const text = $(element).text();
      expect(JSON.parse(text), path).toMatchObject({ '@context': 'https://schema.org' });
      expect(text.match(/"(?:url|@id|item)":"\/[^"]*"/g), path).toBeNull();
      expect(text.match(/"\w+":(?:""|\[\]|\{\}|null)/g), path).toBeNull();
    }
  }
});

test('the way to a page leads through the same pages for readers and for crawlers', () => {
  const found = pages().flatMap(({ path, $ }) => {
    const links = $('nav[aria-label=Breadcrumb] a').get();
    if (links.length === 0) return [];
    const shown = links.map((link) => [clean($(link).text()), new URL($(link).attr('href') ?? '', site).href]);
    const told = $('script[type="application/ld+json"]')
      .get()
      .map((element) => JSON.parse($(element).text()) as Breadcrumb)
      .find((piece) => piece['@type'] === 'BreadcrumbList');
    expect(told?.itemListElement.map(({ position }) => position)).toEqual(
      [...shown, path].map((_, index) => index + 1),
    );
    const items = told?.itemListElement.map(({ name, item }) => [name, item]);
    expect(items, path).toEqual([...shown, [clean($('h1').text()), new URL(path, site).href]]);
    return [`${path} ${shown.map(([name]) => name).join(' › ')}`];
  });
  expect(found).toEqual(
    expect.arrayContaining([
      '/series/alder-street-bridge/ Home › Eastmere',
      '/topics/venezuela/ Home › Topics',
      '/contributors/ada-lindqvist/ Home › Contributors',
      '/archive/2020/05/ Home › Archive',
      '/foreign-affairs/2020/05/ Home › Foreign Affairs',
    ]),
  );
  expect(found.filter((line) => /^\/\d{4}\//.test(line))).toHaveLength(stories().length);
  // The nameplate leads home.
  expect(found.filter((line) => line.endsWith(' Home'))).toEqual([]);
});

test('the missing page and the notices where stories stood are not indexed, and pages with news are', () => {
  const robots = Object.fromEntries(pages().map(({ path, $ }) => [path, $('meta[name=robots]').attr('content') ?? '']));
  for (const path of [
    '/404.html',
    ...pages()
      .filter(isNotice)
      .map((notice) => notice.path),
  ]) {
    expect(robots[path], path).toContain('noindex');
  }
  for (const { path } of stories()) expect(robots[path]).not.toContain('noindex');
});
