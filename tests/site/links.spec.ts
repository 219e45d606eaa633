/** Every internal link and asset of every page and feed leads somewhere. */
import { expect, test, type APIRequestContext } from '@playwright/test';
import { load } from 'cheerio';
import { isNotice, page, pages, printed, site } from '../tools/printed.ts';

/** Selectors of everything that a page refers to, with the attribute that holds the address. */
const references: readonly [selector: string, attribute: string][] = [
  ['a[href], area[href], link[href]', 'href'],
  ['img[src], script[src], source[src], iframe[src], video[src], audio[src], input[src]', 'src'],
  ['form[action]', 'action'],
  ['video[poster]', 'poster'],
  ['meta[property="og:url"], meta[property="og:image"], meta[name="twitter:image"]', 'content'],
];

/** The addresses to which a page refers, as written. */
function addressesIn(html: string): string[] {
  const $ = load(html);
  const written = references.flatMap(([selector, attribute]) =>
    $(selector)
      .get()
      .map((element) => $(element).attr(attribute) ?? ''),
  );
  const sets = $('img[srcset], source[srcset], link[imagesrcset]')
    .get()
    .flatMap((element) => ($(element).attr('srcset') ?? $(element).attr('imagesrcset') ?? '').split(','))
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
  const data = $('script[type="application/ld+json"]')
    .get()
    .flatMap(
      (element) =>
        $(element)
          .text()
          .match(/"https?:[^"]+"/g) ?? [],
    )
    .map((quoted) => quoted.slice(1, -1));
  const styles = [...html.matchAll(/url\((["']?)([^"')]+)\1\)/g)].map(([, , url = '']) => url);
  return [...written, ...sets, ...data, ...styles];
}

/** An address on this site as path and fragment, or `undefined` for one that leads away. */
function onSite(address: string, from: string): { path: string; fragment: string } | undefined {
  const url = new URL(address, new URL(from, site));
  if (url.origin !== new URL(site).origin) return undefined;
  return { path: url.pathname, fragment: decodeURIComponent(url.hash.slice(1)) };
}

const known = new Map<string, Promise<number>>();

function status(request: APIRequestContext, path: string): Promise<number> {
  const asked = known.get(path) ?? request.get(path, { maxRedirects: 0 }).then((response) => response.status());
  known.set(path, asked);
  return asked;
}

test('every internal link, picture, style, script and feed of every page is there', async ({ request }) => {
  const broken: string[] = [];
  for (const { path: from, html } of pages()) {
    for (const address of new Set(addressesIn(html))) {
      const target = onSite(address, from);
      // Structured data names things by an address with a fragment; that it is a name, not a place, is its own business.
      if (!target || target.fragment === 'organization') continue;
      const code = await status(request, target.path);
      if (code !== 200) broken.push(`${from} → ${address}: ${code}`);
      else if (target.fragment && target.path.endsWith('/')) {
        const there = page(target.path)
          .$('[id]')
          .get()
          .map(({ attribs }) => attribs['id']);
        if (!there.includes(target.fragment)) broken.push(`${from} → ${address}: there is no such place on the page`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(known.size).toBeGreaterThan(60);
});

test('every style sheet finds its fonts and pictures', async ({ request }) => {
  const sheets = new Set(
    pages().flatMap(({ $ }) =>
      $('link[rel=stylesheet]')
        .get()
        .map(({ attribs }) => attribs['href'] ?? ''),
    ),
  );
  for (const sheet of sheets) {
    for (const [, , url = ''] of printed(sheet).matchAll(/url\((["']?)([^"')]+)\1\)/g)) {
      if (url.startsWith('data:')) continue;
      const path = new URL(url, new URL(sheet, site)).pathname;
      expect(await status(request, path), `${sheet} → ${url}`).toBe(200);
    }
  }
});

test('links stay on the site without withFileInErrors its host, and end as pages do', () => {
  const odd = pages().flatMap(({ path, $ }) =>
    $('a[href]')
      .get()
      .map(({ attribs }) => attribs['href'] ?? '')
      .filter((href) => href.startsWith(site) || /^\/[^?#]*[^/?#.](?=[?#]|$)/.test(href.replace(/\.\w+$/, '/')))
      .map((href) => `${path} → ${href}`),
  );
  expect(odd).toEqual([]);
});

test('every page can be reached from the home page, but for the notices at addresses that stories have left', () => {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const { attribs } of page(path).$('a[href]').get()) {
      const target = onSite(attribs['href'] ?? '', path);
      if (target?.path.endsWith('/')) reached.add(target.path);
    }
  }
  const lost = pages().filter((one) => one.path !== '/404.html' && !isNotice(one) && !reached.has(one.path));
  expect(lost.map(({ path }) => path)).toEqual([]);
});
