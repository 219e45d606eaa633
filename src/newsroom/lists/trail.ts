import type { Edition } from '../edition/edition.ts';
import { archivePath, contributorsPath, homePath, sectionPath, topicsPath } from '../edition/permalink.ts';
import type { Link } from './link.ts';

/** The pages above a page, the highest first. */
export type Trail = readonly Link[];

/**
 * Returns the trail of a page that stands below the given one. A page right below the home page has no trail, since the
 * nameplate leads there.
 */
export const trailBelow = (parent: Link, { outlet }: Edition): Trail => [
  { name: outlet.words.site.home, href: homePath },
  parent,
];

const paths = { archive: archivePath, contributors: contributorsPath, topics: topicsPath };

/** Returns the trail of a page that stands below the archive, or the list of contributors or topics. */
export const trailBelowList = (list: keyof typeof paths, edition: Edition): Trail =>
  trailBelow({ name: edition.outlet.words.site[list], href: paths[list] }, edition);

/** Returns a link to the front of a section. */
export function sectionLink(slug: string, { sections }: Edition): Link {
  return { name: sections.get(slug)?.data.name ?? slug, href: sectionPath(slug) };
}
