import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { labelledHeadline } from '../newsroom/genre.ts';
import type { Outlet } from '../newsroom/outlet.ts';
import { absolute, feedPath } from '../newsroom/permalink.ts';
import type { Story } from '../newsroom/story.ts';
import { escapeHtml } from '../text/html.ts';
import { bodyHtml } from './body-html.ts';

/** What a feed is of: the paper, or a part of it. */
export interface FeedFacts {
  readonly title: string;
  readonly description: string;
  /** The page that the feed follows. */
  readonly path: string;
}

/** A feed holds the newest stories and no more, however large the archive. */
export const feedLength = 50;

/**
 * An RSS 2.0 feed with full text, pictures and credits. A story whose owner allows no full text in feeds
 * appears with its standfirst. The feed is dated by its newest story, so that it changes only when they do.
 */
export function rssFeed(facts: FeedFacts, stories: readonly Story[], outlet: Outlet): Promise<string> {
  const newest = stories
    .map(({ changed }) => changed)
    .sort(byTime)
    .at(-1);
  const items = stories.slice(0, feedLength).map((story) => item(story, outlet));
  return rssOf(facts, newest, items, outlet);
}

/**
 * An RSS 2.0 feed of any items.
 *
 * @param newest when it last changed, as ISO 8601.
 */
export function rssOf(
  { title, description, path }: FeedFacts,
  newest: string | undefined,
  items: RSSFeedItem[],
  outlet: Outlet,
): Promise<string> {
  const self = absolute(feedPath(path), outlet.url);
  return getRssString({
    title,
    description,
    site: absolute(path, outlet.url),
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      `<language>${escapeHtml(outlet.locale)}</language>`,
      `<atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml"/>`,
      newest === undefined ? '' : `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`,
      `<image><url>${escapeHtml(absolute(outlet.logo.png, outlet.url))}</url><title>${escapeHtml(title)}</title><link>${escapeHtml(absolute(path, outlet.url))}</link></image>`,
    ].join(''),
    items,
  });
}

function item(story: Story, outlet: Outlet): RSSFeedItem {
  return {
    title: labelledHeadline(story),
    link: story.url,
    pubDate: new Date(story.published.iso),
    description: story.sponsor ? `${story.standfirst} (${story.sponsor.disclosure})` : story.standfirst,
    categories: [
      story.section.name,
      ...(story.genreLabel === undefined ? [] : [story.genreLabel]),
      ...story.topics.map(({ name }) => name),
    ],
    customData: [
      ...story.byline.map(({ name }) => `<dc:creator>${escapeHtml(name)}</dc:creator>`),
      media(story, outlet),
    ].join(''),
    ...(story.licence.fullTextFeeds && { content: bodyHtml(story, outlet.url) }),
  };
}

/** Media RSS: https://www.rssboard.org/media-rss */
function media({ picture }: Story, outlet: Outlet): string {
  if (!picture) return '';
  const { fallback, alt, caption, credit } = picture;
  return [
    `<media:content url="${escapeHtml(absolute(fallback.path, outlet.url))}" medium="image" type="image/jpeg" width="${fallback.width}" height="${fallback.height}">`,
    `<media:description type="plain">${escapeHtml(caption ?? alt)}</media:description>`,
    `<media:credit role="author">${escapeHtml(credit)}</media:credit>`,
    '</media:content>',
  ].join('');
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
