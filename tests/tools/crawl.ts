/** Follows every address of a site as it is served: of pages, feeds, maps and styles. */
import { load } from 'cheerio';

/** What a crawl found. */
export interface Crawl {
  /** What each address from the root of the host answered. */
  readonly statuses: ReadonlyMap<string, number>;
  /** Addresses that lead to the root of the host or to the site's name, but not below the site. */
  readonly astray: readonly string[];
}

/**
 * @param origin of the host, as in `http://localhost:40123`.
 * @param site where the site says that it stands, as in `https://name.example/paper/`.
 * @param starts paths from the root of the host.
 */
export async function crawl(origin: string, site: string, starts: readonly string[]): Promise<Crawl> {
  const { origin: siteOrigin, pathname: base } = new URL(site);
  const statuses = new Map<string, number>();
  const astray = new Set<string>();
  const waiting = [...starts];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (statuses.has(path)) continue;
    const response = await fetch(origin + path, { redirect: 'manual' });
    statuses.set(path, response.status);
    const isText =
      /html|css|xml|json|text/.test(response.headers.get('Content-Type') ?? '') || /\.(?:txt|xml)$/.test(path);
    const text = isText ? await response.text() : '';
    const found = path.endsWith('/') || path.endsWith('.html') ? inPage(text) : inText(text, siteOrigin);
    for (const address of [...found, response.headers.get('Location') ?? '']) {
      const url = address === '' ? undefined : URL.parse(address, origin + path);
      if (!url || ![origin, siteOrigin].includes(url.origin)) continue;
      if (url.pathname.startsWith(base)) waiting.push(url.pathname);
      else astray.add(`${path}: ${address}`);
    }
  }
  return { statuses, astray: [...astray] };
}

/** Every attribute of a page that may hold addresses, and the addresses in its structured data. */
function inPage(html: string): string[] {
  const $ = load(html, { scriptingEnabled: false });
  const found = $('*')
    .get()
    .flatMap((element) => Object.entries('attribs' in element ? element.attribs : {}))
    .flatMap(([name, value]) => {
      if (name === 'srcset') return value.split(/,\s+/).map((part) => part.split(' ')[0] ?? '');
      if (name === 'content') return [value.replace(/^0; url=/, '')];
      return [value];
    })
    .filter((value) => /^(?:\/(?!\/)|https?:)/.test(value));
  const data = $('script[type="application/ld+json"]').text();
  return [...found, ...(data.match(/https?:[^"\s]+/g) ?? [])];
}

/** Addresses in a style sheet, a feed, a map or the like. */
function inText(text: string, siteOrigin: string): string[] {
  const absolute = (text.match(/https?:\/\/[^\s"'<>&)]+/g) ?? []).filter((address) => address.startsWith(siteOrigin));
  const inStyles = [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, address]) => address ?? '');
  return [...absolute, ...inStyles];
}
