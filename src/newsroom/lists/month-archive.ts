import { monthName, type Month } from '../../text/time/dates.ts';
import type { Edition, StoryList } from '../edition/edition.ts';
import { monthPath, sectionPath } from '../edition/permalink.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';
import type { Link } from './link.ts';
import { byMonth } from './months.ts';
import { trailBelow, trailBelowList, type Trail } from './trail.ts';

/** A link to a month of the archive. */
export interface MonthLink extends Link, Month {}

/** The view model of a month of the archive. */
export interface MonthArchive {
  /** "May 2019" */
  readonly name: string;
  /** Path parameters: "2019", "05". */
  readonly year: string;
  readonly month: string;
  readonly href: string;
  readonly trail: Trail;
  /** Absent in the archive of the whole outlet. */
  readonly section?: Link;
  readonly stories: readonly Teaser[];
  readonly earlier?: Link;
  readonly later?: Link;
}

/** Returns the paths of the months in which the given stories were published, newest first. */
export function monthPaths(stories: StoryList, { outlet }: Edition, section?: string): string[] {
  return [...byMonth(stories, outlet.timeZone).keys()].map((key) => monthPath(monthOfKey(key), section));
}

/** A month that has stories, with links to the nearest months before and after it that have stories. */
export interface StoryMonth {
  readonly month: MonthLink;
  readonly stories: StoryList;
  readonly section?: Link;
  readonly earlier?: MonthLink;
  readonly later?: MonthLink;
}

/** Returns the months of the whole outlet, or of one section, newest first. */
export function storyMonths(edition: Edition, section?: string): StoryMonth[] {
  const all = section === undefined ? edition.stories : (edition.bySection.get(section) ?? []);
  const months = [...byMonth(all, edition.outlet.timeZone)];
  const name = section === undefined ? undefined : edition.sections.get(section)?.data.name;
  const link = (key: string | undefined) => (key === undefined ? undefined : monthLink(key, edition, section));
  return months.map(([key, stories], index): StoryMonth => {
    const later = link(months[index - 1]?.[0]);
    const earlier = link(months[index + 1]?.[0]);
    return {
      month: monthLink(key, edition, section),
      stories,
      ...(section !== undefined && name !== undefined && { section: { name, href: sectionPath(section) } }),
      ...(earlier && { earlier }),
      ...(later && { later }),
    };
  });
}

/** Returns the view model of a month of the archive. */
export function toMonthArchive({ month, stories, ...links }: StoryMonth, edition: Edition): MonthArchive {
  const trail = links.section ? trailBelow(links.section, edition) : trailBelowList('archive', edition);
  return { ...month, ...links, trail, stories: stories.map((story) => toTeaser(story, edition)) };
}

function monthOfKey(key: string): Month {
  const [year = '', month = ''] = key.split('/');
  return { year, month };
}

function monthLink(key: string, edition: Edition, section?: string): MonthLink {
  const month = monthOfKey(key);
  return { name: monthName(month, edition.outlet.locale), href: monthPath(month, section), ...month };
}
