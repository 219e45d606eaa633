import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute, feedPath } from '../../newsroom/edition/permalink.ts';
import { element } from './rss-element.ts';

/** What a feed is of: the paper, or a part of it. Plain text. */
export interface FeedFacts {
  readonly title: string;
  readonly description: string;
  /** The page that the feed follows. */
  readonly path: string;
}

/** An item of a feed. Everything is plain text but `description` and `content`, which are HTML. */
export interface FeedItem {
  readonly title: string;
  readonly link: string;
  /** The address that the item had first; see `guid`. */
  readonly id: string;
  /** ISO 8601. */
  readonly published: string;
  /** ISO 8601; absent if the item is as it was published. */
  readonly updated?: string;
  readonly description: string;
  readonly content?: string;
  readonly categories?: readonly string[];
  readonly authors?: readonly string[];
  /** More elements, as XML; see `element`. */
  readonly more?: string;
}

/** A feed holds the newest items and no more, however large the archive. */
export const feedLength = 50;

/**
 * Writes an RSS 2.0 feed: https://www.rssboard.org/rss-specification
 *
 * @param changed when it last changed, as ISO 8601. It is no clock, so that the feed changes only when its items do.
 */
export async function rss(
  { title, description, path }: FeedFacts,
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
      element('language', outlet.locale),
      element('atom:link', '', { href: self, rel: 'self', type: 'application/rss+xml' }),
      changed === undefined ? '' : element('lastBuildDate', new Date(changed).toUTCString()),
      `<image>${image.map(([name, text]) => element(name, text)).join('')}</image>`,
    ].join(''),
    items: items.map(toRssItem),
  });
  return xml.replace(notInXml, '');
}

function toRssItem(item: FeedItem): RSSFeedItem {
  const { title, link, published, updated, description, content, categories = [], authors = [], more = '' } = item;
  return {
    title,
    link,
    pubDate: new Date(published),
    description,
    categories: [...categories],
    ...(content !== undefined && { content }),
    customData: [
      guid(item),
      updated === undefined ? '' : element('atom:updated', new Date(updated).toISOString()),
      ...authors.map((name) => element('dc:creator', name)),
      more,
    ].join(''),
  };
}

/** The id of an item. It stays the same when the story is renamed, and is the item's permanent link until then. */
const guid = ({ id, link }: FeedItem): string => element('guid', id, { isPermaLink: String(id === link) });

/** Characters that may not stand in XML 1.0, not even as references; one of them makes a whole feed unreadable. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
