import type { Outlet } from '../../newsroom/edition/outlet.ts';
import type { LiveCoverage } from '../../newsroom/story/live.ts';
import type { Story } from '../../newsroom/story/story.ts';
import type { Update } from '../../newsroom/story/update.ts';
import { wordsOf } from '../../newsroom/story/body.ts';
import { escapeHtml } from '../../text/html/html.ts';
import { cutAtWord } from '../../text/words.ts';
import { blocksHtml } from './body-html.ts';
import { feedLength, rss, type FeedItem } from './rss.ts';

/** Characters of an update's words in the description of its item. */
const descriptionLimit = 280;

/**
 * The RSS 2.0 feed of a live story: an item for each of its newest updates, whose address is the update's own. Agency
 * copy that may not run whole in feeds appears with its first words.
 */
export function liveFeed(story: Story, { updates }: LiveCoverage, outlet: Outlet): Promise<string> {
  const facts = { title: `${outlet.name}: ${story.headline}`, description: story.standfirst, path: story.href };
  const changed = (story.updated ?? story.published).iso;
  const items = updates.slice(0, feedLength).map((update) => item(update, story, outlet));
  return rss(facts, changed, items, outlet);
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
    ...(story.license.fullTextFeeds && { content: blocksHtml(body, story.url, outlet.url) }),
  };
}
