import type { Outlet } from '../../newsroom/edition/outlet.ts';
import type { LiveCoverage } from '../../newsroom/story/live.ts';
import type { Story } from '../../newsroom/story/story.ts';
import type { Update } from '../../newsroom/story/update.ts';
import { wordsOf } from '../../newsroom/story/body/body.ts';
import { escapeHtml } from '../../text/html/escape-html.ts';
import { fill } from '../../text/language/fill.ts';
import { cutAtWord } from '../../text/words.ts';
import { blocksHtml } from './body-html.ts';
import { feedLength, rss, type FeedItem } from './rss.ts';

/** The maximum length of an item's description, in characters. */
const descriptionLimit = 280;

/**
 * Returns the RSS feed of a live story, with an item for each of its newest updates. Agency copy that may not appear in
 * full in feeds has only its first words.
 */
export function liveFeed(story: Story, { updates }: LiveCoverage, outlet: Outlet): Promise<string> {
  const channel = {
    title: fill(outlet.words.text.labeled, { label: outlet.name, text: story.headline }),
    description: story.standfirst,
    path: story.href,
  };
  const changed = (story.updated ?? story.published).iso;
  const items = updates.slice(0, feedLength).map((update) => item(update, story, outlet));
  return rss(channel, changed, items, outlet);
}

function item({ title, anchor, url, at, byline, body }: Update, story: Story, outlet: Outlet): FeedItem {
  return {
    title,
    link: url,
    id: `${story.feedId}#${anchor}`,
    published: at.iso,
    description: escapeHtml(cutAtWord(wordsOf(body), descriptionLimit) || title),
    categories: [story.section, ...story.topics].map(({ name }) => name),
    authors: byline.map(({ name }) => name),
    ...(story.license.fullTextFeeds && { content: blocksHtml(body, story.url, outlet) }),
  };
}
