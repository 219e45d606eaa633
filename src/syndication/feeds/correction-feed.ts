import type { ListedCorrection } from '../../newsroom/story/correction.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { correctionsPath } from '../../newsroom/edition/permalink.ts';
import { escapeHtml } from '../../text/html/escape-html.ts';
import { fill, formFor } from '../../text/language/fill.ts';
import type { Language } from '../../text/language/words.ts';
import { feedLength, rss, type FeedItem } from './rss.ts';

/** Returns the RSS feed of the newest corrections, with the date of the newest. */
export function correctionFeed(corrections: readonly ListedCorrection[], outlet: Outlet): Promise<string> {
  const { words } = outlet;
  const channel = {
    title: fill(words.text.labeled, { label: outlet.name, text: words.site.corrections }),
    description: fill(words.list.corrections, { outlet: outlet.name }),
    path: correctionsPath,
  };
  return rss(
    channel,
    corrections[0]?.at.iso,
    corrections.slice(0, feedLength).map((correction) => item(correction, outlet)),
    outlet,
  );
}

function item({ at, text, story, url, feedId }: ListedCorrection, { locale, words }: Language): FeedItem {
  const label = formFor(words.story.corrections, 1, locale);
  return {
    title: fill(words.text.labeled, { label, text: story.name }),
    link: url,
    id: feedId,
    published: at.iso,
    description: escapeHtml(text),
  };
}
