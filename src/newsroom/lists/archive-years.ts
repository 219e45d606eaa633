import { shortMonthName, yearName } from '../../text/time/dates.ts';
import type { Edition, StoryList } from '../edition/edition.ts';
import { monthPath } from '../edition/permalink.ts';
import { byMonth } from './months.ts';

/** A year of the archive. */
export interface ArchiveYear {
  readonly year: string;
  /** The year as the language writes it. */
  readonly name: string;
  /** All twelve, from January. */
  readonly months: readonly ArchiveMonth[];
}

/** A month in its year. */
export interface ArchiveMonth {
  /** "Jan" */
  readonly name: string;
  /** Absent if no story was published in it. */
  readonly href?: string;
  /** The number of stories. */
  readonly count: number;
}

/** Returns the years in which the given stories were published, newest first. */
export function archiveYears(stories: StoryList, edition: Edition, section?: string): ArchiveYear[] {
  const { locale, timeZone } = edition.outlet;
  const months = byMonth(stories, timeZone);
  const years = new Set([...months.keys()].map((key) => key.slice(0, key.indexOf('/'))));
  return [...years].map((year) => ({
    year,
    name: yearName(year, locale),
    months: Array.from({ length: 12 }, (_, index) => {
      const month = { year, month: String(index + 1).padStart(2, '0') };
      const count = months.get(`${year}/${month.month}`)?.length ?? 0;
      return { name: shortMonthName(month, locale), count, ...(count > 0 && { href: monthPath(month, section) }) };
    }),
  }));
}
