import type { Edition } from '../edition/edition.ts';
import { correctionsPath, feedPath, homePath, sectionPath } from '../edition/permalink.ts';
import type { Link } from './link.ts';

/** Returns the feeds of the outlet and of all its sections, in the order of the navigation bar, then by name. */
export function feedList({ outlet, sections }: Edition): Link[] {
  const order = outlet.sections.map(({ href }) => href);
  const rank = (href: string) => (order.includes(href) ? order.indexOf(href) : order.length);
  const ofSections = [...sections.values()]
    .map(({ id, data: { name } }) => ({ name, href: sectionPath(id) }))
    .sort((a, b) => rank(a.href) - rank(b.href) || a.name.localeCompare(b.name, outlet.locale));
  return [
    { name: outlet.words.feeds.allStories, href: homePath },
    ...ofSections,
    { name: outlet.words.site.corrections, href: correctionsPath },
  ].map(({ name, href }) => ({ name, href: feedPath(href) }));
}
