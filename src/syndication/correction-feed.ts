import { getRssString } from '@astrojs/rss';
import type { ListedCorrection } from '../newsroom/correction.ts';
import type { Outlet } from '../newsroom/outlet.ts';
import { absolute, correctionsPath, feedPath } from '../newsroom/permalink.ts';
import { escapeHtml } from '../text/html.ts';
import { feedLength } from './rss.ts';

/** The newest corrections as an RSS 2.0 feed, dated by the newest of them. */
export function correctionFeed(corrections: readonly ListedCorrection[], outlet: Outlet): Promise<string> {
  const self = absolute(feedPath(correctionsPath), outlet.url);
  const newest = corrections[0]?.at.iso;
  return getRssString({
    title: `${outlet.name}: Corrections`,
    description: `What ${outlet.name} has corrected.`,
    site: absolute(correctionsPath, outlet.url),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${escapeHtml(outlet.locale)}</language>`,
      `<atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml"/>`,
      newest === undefined ? '' : `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`,
    ].join(''),
    items: corrections.slice(0, feedLength).map(({ at, text, story, url }) => ({
      title: `Correction: ${story.name}`,
      link: url,
      pubDate: new Date(at.iso),
      description: text,
    })),
  });
}
