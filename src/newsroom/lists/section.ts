import type { Entry } from '../../schema/content.ts';
import { monthName, type Month } from '../../text/time/dates.ts';
import type { Edition, Run } from '../edition/edition.ts';
import { toFront, type Front } from './front.ts';
import type { Link } from './link.ts';
import { byMonth } from './months.ts';
import { feedPath, monthPath, sectionPath } from '../edition/permalink.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';

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

/** The front of a section. */
export function toSectionFront({ id, data }: Entry<'sections'>, edition: Edition): SectionFront {
  const run = edition.bySection.get(id) ?? [];
  return {
    slug: id,
    ...data,
    href: sectionPath(id),
    feed: feedPath(sectionPath(id)),
    front: toFront(id, run, edition),
    months: monthLinks(run, edition, id),
  };
}

/** The months in which a run has stories, newest first. */
export function monthLinks(run: Run, edition: Edition, section?: string): MonthLink[] {
  return [...byMonth(run, edition.outlet.timeZone).keys()].map((key) => monthLink(key, edition, section));
}

/** A month that has stories, with its neighbors: enough to name its page. */
export interface MonthRun {
  readonly month: MonthLink;
  readonly run: Run;
  readonly section?: Link;
  readonly earlier?: MonthLink;
  readonly later?: MonthLink;
}

/** The months of the whole paper, or of one section, newest first. */
export function monthRuns(edition: Edition, section?: string): MonthRun[] {
  const all = section === undefined ? edition.stories : (edition.bySection.get(section) ?? []);
  const months = [...byMonth(all, edition.outlet.timeZone)];
  const name = section === undefined ? undefined : edition.sections.get(section)?.data.name;
  const link = (key: string | undefined) => (key === undefined ? undefined : monthLink(key, edition, section));
  return months.map(([key, run], index): MonthRun => {
    const later = link(months[index - 1]?.[0]);
    const earlier = link(months[index + 1]?.[0]);
    return {
      month: monthLink(key, edition, section),
      run,
      ...(section !== undefined && name !== undefined && { section: { name, href: sectionPath(section) } }),
      ...(earlier && { earlier }),
      ...(later && { later }),
    };
  });
}

/** The page of a month. */
export function toMonthArchive({ month, run, ...around }: MonthRun, edition: Edition): MonthArchive {
  return { ...month, ...around, stories: run.map((story) => toTeaser(story, edition)) };
}

function monthOfKey(key: string): Month {
  const [year = '', month = ''] = key.split('/');
  return { year, month };
}

function monthLink(key: string, edition: Edition, section?: string): MonthLink {
  const month = monthOfKey(key);
  return { name: monthName(month, edition.outlet.locale), href: monthPath(month, section), ...month };
}
