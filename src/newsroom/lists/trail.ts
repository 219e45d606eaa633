import type { Edition } from '../edition/edition.ts';
import { archivePath, contributorsPath, homePath, sectionPath, topicsPath } from '../edition/permalink.ts';
import type { Link } from './link.ts';

/** The pages above a page, the highest first. */
export type Trail = readonly Link[];

/**
 * Returns the trail of a page that stands below the given one. A page right below the home page has no trail, since the
 * nameplate leads there.
 */
export const trailBelow = (parent: Link): Trail => [{ name: 'Home', href: homePath }, parent];

export const archiveTrail = trailBelow({ name: 'Archive', href: archivePath });
export const contributorTrail = trailBelow({ name: 'Contributors', href: contributorsPath });
export const topicTrail = trailBelow({ name: 'Topics', href: topicsPath });

/** Returns a link to the front of a section. */
export function sectionLink(slug: string, { sections }: Edition): Link {
  return { name: sections.get(slug)?.data.name ?? slug, href: sectionPath(slug) };
}
