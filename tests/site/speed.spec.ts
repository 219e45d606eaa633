/** What a page costs its reader before it can be read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pages, printed, stories, type PrintedPage } from '../tools/printed.ts';
import { root } from '../tools/root.ts';

const compressed = (text: string): number => brotliCompressSync(text).length;
/** What a page waits for; the sheet for paper is fetched behind all else. */
const blocking = 'link[rel=stylesheet]:not([media=print])';
const sheetsOf = ({ $ }: PrintedPage) =>
  $(blocking)
    .get()
    .map(({ attribs }) => attribs['href'] ?? '');

/** The attributes by which Astro tells the elements of components apart. */
const scopesIn = (text: string): ReadonlySet<string> => new Set(text.match(/data-astro-cid-\w+/g));

/** The size of what a page is painted from, in bytes. */
const paintedFrom = (page: PrintedPage): number => sum([page.html, ...sheetsOf(page).map(printed)].map(compressed));

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

test('the median story is painted from HTML and CSS of at most 14 kB', () => {
  const sizes = stories()
    .map(paintedFrom)
    .sort((a, b) => a - b);
  expect(sizes.length).toBeGreaterThan(6);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(14_000);
});

test('every page is painted from HTML and CSS of at most 25 kB', () => {
  for (const page of pages()) expect(paintedFrom(page), page.path).toBeLessThanOrEqual(25_000);
});

test('the head of a page has at most three style sheets, and the first one declares the order of the layers', () => {
  const order = /@layer (.+);/.exec(readFileSync(join(root, 'src/styles/layers.css'), 'utf8'))?.[1]?.split(', ');
  const common = new Set(pages().map((page) => sheetsOf(page)[0] ?? ''));
  for (const { path, $ } of pages()) expect($(`head ${blocking}`).length, path).toBeLessThanOrEqual(3);
  expect(common.size).toBe(1);
  const layers = [...common].flatMap((sheet) => [...printed(sheet).matchAll(/@layer ([\w-]+)/g)]);
  expect([...new Set(layers.map(([, layer]) => layer))]).toEqual(order);
});

test('a page links every sheet that has styles of its elements, and that of rare elements only if it has one', () => {
  const sheets = [...new Set(pages().flatMap(sheetsOf))];
  const scopes = new Map(sheets.map((sheet) => [sheet, scopesIn(printed(sheet))]));
  const hasStylesFor = (page: PrintedPage) => {
    const used = scopesIn(page.html);
    return sheets.filter((sheet) => !used.isDisjointFrom(scopes.get(sheet) ?? new Set()));
  };
  const isRare = (sheet: string) => sheet.includes('/elements.');
  for (const page of pages()) {
    expect(sheetsOf(page), page.path).toEqual(expect.arrayContaining(hasStylesFor(page)));
    expect(sheetsOf(page).some(isRare), page.path).toBe(hasStylesFor(page).some(isRare));
  }
  expect(new Set(stories().map((story) => sheetsOf(story).some(isRare)))).toEqual(new Set([true, false]));
});

test('a page has at most 8 kB of JavaScript, but for the search', () => {
  for (const { path, $ } of pages().filter((page) => page.path !== '/search/')) {
    const scripts = $('script[src]')
      .get()
      .map(({ attribs }) => attribs['src'] ?? '');
    expect(sum(scripts.map(printed).map(compressed)), path).toBeLessThanOrEqual(8000);
  }
});

/** The script that sets the colors that the reader has chosen. It stands in the page. */
const colorScheme = readFileSync(join(root, 'src/components/site/color-scheme.js'), 'utf8');

test('nothing but its own style sheets delays the first paint of a page, which has the chosen colors and text size', () => {
  expect(colorScheme.length).toBeLessThanOrEqual(700);
  for (const { path, $ } of pages()) {
    const blocking = $(
      'script[src]:not([async], [defer], [type=module]), script:not([src], [type="application/ld+json"], [type=module])',
    );
    expect(
      blocking.get().map((script) => $(script).text()),
      path,
    ).toEqual([colorScheme]);
    // Behind a style sheet, it would wait for that, and all below with it.
    expect($('head link[rel=stylesheet] ~ script:not([src], [type])').length, path).toBe(0);
    for (const href of sheetsOf({ path, $, html: '' })) expect(href, path).toMatch(/^\/_astro\//);
  }
});

test('at most two fonts are preloaded, of text and of labels, from the site itself', () => {
  for (const { path, $ } of pages()) {
    const fonts = $('link[rel=preload][as=font]')
      .get()
      .map(({ attribs }) => attribs['href'] ?? '');
    expect(fonts.length, path).toBeLessThanOrEqual(2);
    for (const font of fonts) expect(font, path).toMatch(/^\/(?!\/).*\.woff2$/);
  }
});

test('reading needs no JavaScript: a page has some only for what is more than reading', () => {
  for (const { path, $ } of pages()) {
    const scripts = $('script:not([type="application/ld+json"])')
      .get()
      .filter((script) => $(script).text() !== colorScheme).length;
    // The tools of readers, and what may be sorted, loaded from elsewhere or opened large.
    const isMore =
      ['/search/', '/saved/'].includes(path) ||
      $('[data-tools], [data-sortable], [data-embed], [data-open-picture]').length > 0;
    if (isMore) expect(scripts, path).toBeGreaterThan(0);
    else expect(scripts, path).toBe(0);
  }
});

test.describe('pictures', () => {
  const pictures = pages().flatMap(({ path, $ }) =>
    // The poster of a film is loaded for print alone.
    $('main img:not(.print-only)')
      .get()
      .map((element) => {
        const sources = $(element).closest('picture').find('source').get();
        return { path, image: element.attribs, sources: sources.map(({ attribs }) => attribs) };
      }),
  );

  test('hold their place before they arrive', () => {
    expect(pictures.length).toBeGreaterThan(20);
    for (const { path, image } of pictures) {
      expect(Number(image['width']), `${path} ${image['src'] ?? ''}`).toBeGreaterThan(0);
      expect(Number(image['height']), `${path} ${image['src'] ?? ''}`).toBeGreaterThan(0);
      expect(image['alt'], `${path} ${image['src'] ?? ''}`).toBeDefined();
    }
  });

  test('come as a drawing or as WebP in several widths, with a fallback that every browser shows', () => {
    for (const { path, image, sources } of pictures) {
      expect(sources.length, path).toBe(1);
      for (const { type, srcset = '', sizes } of sources) {
        if (type === 'image/svg+xml') {
          expect(srcset, path).toMatch(/^\/pictures\/\S+\.svg$/);
          continue;
        }
        expect(type, path).toBe('image/webp');
        expect(srcset.split(',').length, path).toBeGreaterThan(1);
        expect(srcset, path).toMatch(/^\S+ \d+w(?:, \S+ \d+w)*$/);
        expect(sizes, path).toMatch(/\S/);
      }
      expect(image['src'], path).toMatch(/\.(?:jpe?g|png)$/);
    }
  });

  test('weigh no more than the same pictures in pixels', () => {
    const drawings = new Set(pictures.flatMap(({ sources }) => sources.map(({ srcset = '' }) => srcset)));
    const sizes = [...drawings].filter((path) => path.endsWith('.svg')).map((path) => compressed(printed(path)));
    expect(sizes.length).toBeGreaterThan(6);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(40_000);
    expect(sum(sizes) / sizes.length).toBeLessThanOrEqual(20_000);
  });

  test('are lazy, except for the one that is seen first', () => {
    const eager = pictures.filter(({ image }) => image['loading'] !== 'lazy');
    const perPage = Map.groupBy(eager, ({ path }) => path);
    for (const [path, list] of perPage) expect(list.length, path).toBe(1);
    // A brief has no picture.
    for (const { path, $ } of stories()) expect(perPage.has(path), path).toBe($('#story.brief').length === 0);
    for (const { path, image } of eager) expect(image['fetchpriority'], path).toBe('high');
  });
});
