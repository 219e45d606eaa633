import { generateRssFeed, type RssFeed } from 'feedsmith';
import type { Outlet } from '../newsroom/outlet.ts';
import { absolute, feedPath } from '../newsroom/permalink.ts';

/** What a feed is of: the paper, or a part of it. Plain text. */
export interface FeedFacts {
  readonly title: string;
  readonly description: string;
  /** The page that the feed follows. */
  readonly path: string;
}

/** An item as feedsmith takes it. Titles and names are plain text; `description` and `content` are HTML. */
export type FeedItem = RssFeed.Item<Date, true> & { readonly title: string };

/** A feed holds the newest items and no more, however large the archive. */
export const feedLength = 50;

/**
 * Writes an RSS 2.0 feed, in which every element holds its text without white space around it: https://www.rssboard.org/rss-specification
 *
 * @param changed when it last changed, as ISO 8601. It is no clock, so that the feed changes only when its items do.
 */
export function rss(
  { title, description, path }: FeedFacts,
  changed: string | undefined,
  items: readonly FeedItem[],
  outlet: Outlet,
): string {
  const link = absolute(path, outlet.url);
  const self = absolute(feedPath(path), outlet.url);
  const feed: RssFeed.Feed<Date, true> = {
    title,
    description,
    link,
    language: outlet.locale,
    ...(changed !== undefined && { lastBuildDate: new Date(changed) }),
    image: { url: absolute(outlet.logo.png, outlet.url), title, link },
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    items: [...items],
  };
  return generateRssFeed(feed, { strict: true })
    .replace(notInXml, '')
    .replaceAll(/\n\s*(?=<!\[CDATA\[)|(?<=\]\]>)\n\s*(?=<\/)/g, '');
}

/**
 * Returns the id of an item. It stays the same when the story is renamed, and is the item's permanent link until then.
 *
 * @param id the address that the item had first.
 */
export const guid = (id: string, link: string) => ({ value: id, isPermaLink: id === link });

/** Characters that may not stand in XML 1.0, not even as references; one of them makes a whole feed unreadable. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
