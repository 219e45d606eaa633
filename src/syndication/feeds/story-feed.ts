import { labeledHeadline } from '../../newsroom/story/genre.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { Picture } from '../../newsroom/story/picture.ts';
import type { Story } from '../../newsroom/story/story.ts';
import { escapeHtml } from '../../text/html/escape-html.ts';
import { fill } from '../../text/language/fill.ts';
import { bodyHtml } from './body-html.ts';
import { licenseUrl } from '../metadata/license.ts';
import { escapeXml, xmlElement } from './rss-element.ts';
import { feedLength, rss, type FeedChannel, type FeedItem } from './rss.ts';

/**
 * Returns an RSS feed of stories with full text, pictures and credits. A story whose license forbids full text has only
 * its standfirst. The date of the feed is the latest change of a story.
 */
export function storyFeed(channel: FeedChannel, stories: readonly Story[], outlet: Outlet): Promise<string> {
  const lastChange = stories
    .map(({ changed }) => changed)
    .sort(byTime)
    .at(-1);
  return rss(
    channel,
    lastChange,
    stories.slice(0, feedLength).map((story) => item(story, outlet)),
    outlet,
  );
}

function item(story: Story, outlet: Outlet): FeedItem {
  const { url, feedId, published, changed, standfirst, sponsor, section, genreLabel, topics, byline, picture } = story;
  return {
    title: labeledHeadline(story, outlet),
    link: url,
    id: feedId,
    published: published.iso,
    ...(byTime(published.iso, changed) < 0 && { updated: changed }),
    description: escapeHtml(
      sponsor ? fill(outlet.words.text.noted, { text: standfirst, note: sponsor.disclosure }) : standfirst,
    ),
    categories: [section.name, ...(genreLabel === undefined ? [] : [genreLabel]), ...topics.map(({ name }) => name)],
    authors: byline.map(({ name }) => name),
    ...(picture && { extraXml: media(picture, outlet) }),
    ...(story.license.fullTextFeeds && { content: bodyHtml(story, outlet) }),
  };
}

/** Returns the elements that describe a picture in Media RSS: https://www.rssboard.org/media-rss */
function media({ fallback, alt, caption, credit, license }: Picture, outlet: Outlet): string {
  const href = license === undefined ? undefined : licenseUrl(license);
  const size = ` medium="image" type="image/jpeg" width="${fallback.width}" height="${fallback.height}"`;
  return [
    `<media:content url="${escapeXml(absolute(fallback.path, outlet.url))}"${size}>`,
    xmlElement('media:description', caption ?? alt, { type: 'plain' }),
    xmlElement('media:credit', credit, { role: 'author' }),
    license === undefined
      ? ''
      : xmlElement('media:license', license, href === undefined ? {} : { type: 'text/html', href }),
    '</media:content>',
  ].join('');
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
