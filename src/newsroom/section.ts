import { monthName, type Month } from '../text/dates.ts';
import { byMonth, type Edition, type Run } from './edition.ts';
import { toFront, type Front } from './front.ts';
import type { Link } from './link.ts';
import { feedPath, monthPath, sectionPath } from './permalink.ts';
import { toTeaser, type Teaser } from './teaser.ts';

/** A month of the archive, as a link to it. */
export interface MonthLink extends Link, Month {}

/** A section's front page. */
export interface SectionFront {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly href: string;
  readonly feed: string;
  readonly front: Front;
  /** Its archive, newest month first. */
  readonly months: readonly MonthLink[];
}

/** One month of the archive. */
export interface MonthArchive {
  /** "May 2019" */
  readonly name: string;
  /** Path parameters: "2019", "05". */
  readonly year: string;
  readonly month: string;
  readonly href: string;
  /** The section, if the archive is a section's. */
  readonly section?: Link;
  readonly stories: readonly Teaser[];
  readonly earlier?: Link;
  readonly later?: Link;
}

/** The fronts of all sections, in the order of their slugs. */
export function sectionFronts(edition: Edition): SectionFront[] {
  return [...edition.sections.values()].map(({ id, data }) => {
    const run = edition.bySection.get(id) ?? [];
    return {
      slug: id,
      ...data,
      href: sectionPath(id),
      feed: feedPath(sectionPath(id)),
      front: toFront(id, run, edition),
      months: monthLinks(run, edition, id),
    };
  });
}

/** The months in which a run has stories, newest first. */
export function monthLinks(run: Run, edition: Edition, section?: string): MonthLink[] {
  return [...byMonth(run, edition.outlet.timeZone).keys()].map((key) => monthLink(key, edition, section));
}

/** The month archives of the whole paper, or of one section, newest first. */
export function monthArchives(edition: Edition, section?: string): MonthArchive[] {
  const run = section === undefined ? edition.stories : (edition.bySection.get(section) ?? []);
  const months = [...byMonth(run, edition.outlet.timeZone)];
  const name = section === undefined ? undefined : edition.sections.get(section)?.data.name;
  return months.map(([key, stories], index): MonthArchive => {
    const later = months[index - 1]?.[0];
    const earlier = months[index + 1]?.[0];
    return {
      ...monthLink(key, edition, section),
      ...(section !== undefined && name !== undefined && { section: { name, href: sectionPath(section) } }),
      stories: stories.map((story) => toTeaser(story, edition)),
      ...(earlier !== undefined && { earlier: monthLink(earlier, edition, section) }),
      ...(later !== undefined && { later: monthLink(later, edition, section) }),
    };
  });
}

function monthOfKey(key: string): Month {
  const [year = '', month = ''] = key.split('/');
  return { year, month };
}

function monthLink(key: string, edition: Edition, section?: string): MonthLink {
  const month = monthOfKey(key);
  return { name: monthName(month, edition.outlet.locale), href: monthPath(month, section), ...month };
}
