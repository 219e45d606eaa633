import type { ListedCorrection } from '../../newsroom/story/correction.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { correctionsPath } from '../../newsroom/edition/permalink.ts';
import { escapeHtml } from '../../text/html/html.ts';
import { feedLength, rss, type FeedItem } from './rss.ts';

/** Returns the RSS feed of the newest corrections, with the date of the newest. */
export function correctionFeed(corrections: readonly ListedCorrection[], outlet: Outlet): Promise<string> {
  const channel = {
    title: `${outlet.name}: Corrections`,
    description: `What ${outlet.name} has corrected.`,
    path: correctionsPath,
  };
  return rss(channel, corrections[0]?.at.iso, corrections.slice(0, feedLength).map(item), outlet);
}

function item({ at, text, story, url, feedId }: ListedCorrection): FeedItem {
  return {
    title: `Correction: ${story.name}`,
    link: url,
    id: feedId,
    published: at.iso,
    description: escapeHtml(text),
  };
}
