import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../newsroom/edition/edition.ts';
import { memoizePerEdition } from '../newsroom/edition/memoize.ts';
import { absolute, homePath } from '../newsroom/edition/permalink.ts';
import { sitemapRows, unlistedPaths } from '../syndication/hosts/sitemap.ts';

/** Crawlers fetch a small file sooner; https://www.sitemaps.org/protocol.html allows 50,000. */
const rowsPerFile = 10_000;

/** The order of `@astrojs/sitemap`. It sorts anew, but 100,000 addresses in this order cost 0.7 s instead of 6 s. */
const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * Returns `@astrojs/sitemap`, with a row for every page of the edition. Addresses of stories begin with the month of
 * publication, so a new story changes the last file of stories and those behind it, and no file of old years.
 *
 * @param edition is called when the build is done; no content is read when Astro is configured.
 */
export function sitemaps(edition: () => Edition): AstroIntegration {
  return sitemap({
    entryLimit: rowsPerFile,
    namespaces: { news: false, xhtml: false, image: false, video: false },
    // Astro's own list lacks the pages that it did not render.
    get customPages() {
      return [...rowsOf(edition()).modified.keys()].sort(compare);
    },
    filter: (address) => !rowsOf(edition()).hidden.has(address),
    serialize({ url, ...item }) {
      const { modified, home, homeAsFile } = rowsOf(edition());
      const lastmod = modified.get(url);
      return { ...item, url: url === homeAsFile ? home : url, ...(lastmod !== undefined && { lastmod }) };
    },
  });
}

/** Returns the rows of an edition as `@astrojs/sitemap` asks for them. */
const rowsOf = memoizePerEdition((edition) => {
  const address = (path: string) => absolute(path, edition.outlet.url);
  const home = address(homePath);
  // The front page changes with all news, and its own address would be sorted into the file of the oldest stories.
  const homeAsFile = address('/index.html');
  const rows = sitemapRows(edition).map(({ path, modified }) => {
    return [path === homePath ? homeAsFile : address(path), modified] as const;
  });
  return { modified: new Map(rows), home, homeAsFile, hidden: new Set([home, ...unlistedPaths.map(address)]) };
});
