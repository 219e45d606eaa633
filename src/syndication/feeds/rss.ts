import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute, feedPath } from '../../newsroom/edition/permalink.ts';
import { xmlElement } from './rss-element.ts';

/** The title and the description of a feed, plain text. */
export interface FeedChannel {
  readonly title: string;
  readonly description: string;
  /** Path of the page to which the feed belongs. */
  readonly path: string;
}

/** An item of a feed. `description` and `content` are HTML; all else is plain text. */
export interface FeedItem {
  readonly title: string;
  readonly link: string;
  /** The first URL of the item; see `guid`. */
  readonly id: string;
  /** ISO 8601. */
  readonly published: string;
  /** ISO 8601; absent if the item has not changed since. */
  readonly updated?: string;
  readonly description: string;
  readonly content?: string;
  readonly categories?: readonly string[];
  readonly authors?: readonly string[];
  /** Further elements, as XML; see `xmlElement`. */
  readonly extraXml?: string;
}

/** The maximum number of items in a feed. */
export const feedLength = 50;

/**
 * Returns an RSS 2.0 feed: https://www.rssboard.org/rss-specification
 *
 * @param changed the time of the last change of an item, as ISO 8601. It is not the current time, so that the feed
 *   changes only if its items do.
 */
export async function rss(
  { title, description, path }: FeedChannel,
  changed: string | undefined,
  items: readonly FeedItem[],
  outlet: Outlet,
): Promise<string> {
  const link = absolute(path, outlet.url);
  const self = absolute(feedPath(path), outlet.url);
  const image = [
    ['url', absolute(outlet.logo.png, outlet.url)] as const,
    ['title', title] as const,
    ['link', link] as const,
  ];
  const xml = await getRssString({
    title,
    description,
    site: link,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      xmlElement('language', outlet.locale),
      xmlElement('atom:link', '', { href: self, rel: 'self', type: 'application/rss+xml' }),
      changed === undefined ? '' : xmlElement('lastBuildDate', new Date(changed).toUTCString()),
      `<image>${image.map(([name, text]) => xmlElement(name, text)).join('')}</image>`,
    ].join(''),
    items: items.map(toRssItem),
  });
  return xml.replace(notInXml, '');
}

function toRssItem(item: FeedItem): RSSFeedItem {
  const { title, link, published, updated, description, content, categories = [], authors = [], extraXml = '' } = item;
  return {
    title,
    link,
    pubDate: new Date(published),
    description,
    categories: [...categories],
    ...(content !== undefined && { content }),
    customData: [
      guid(item),
      updated === undefined ? '' : xmlElement('atom:updated', new Date(updated).toISOString()),
      ...authors.map((name) => xmlElement('dc:creator', name)),
      extraXml,
    ].join(''),
  };
}

/**
 * Returns the id element of an item. It stays the same when the story is renamed; until then it is also the permalink.
 */
const guid = ({ id, link }: FeedItem): string => xmlElement('guid', id, { isPermaLink: String(id === link) });

/** Matches characters that XML 1.0 forbids, even as references; a single one makes a feed unreadable. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
