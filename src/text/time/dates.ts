/** Dates as a reader sees them: always in the outlet's zone and language, never in the reader's. */

/** What turns an instant into words; made once per outlet. */
export interface Calendar {
  readonly locale: string;
  /** A name of the IANA database. */
  readonly timeZone: string;
}

/** A moment, ready to print. */
export interface Moment {
  /** ISO 8601 with an offset, for `<time datetime>` and machines. */
  readonly iso: string;
  /** "May 17, 2019" */
  readonly date: string;
  /** "12:00 PM EDT" */
  readonly time: string;
}

/** A month of the outlet's calendar. */
export interface Month {
  /** "2019" */
  readonly year: string;
  /** "05" */
  readonly month: string;
}

/** The ways in which dates are written here. */
const styles = {
  date: { dateStyle: 'long' },
  time: { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl.DateTimeFormat` is costly to make and cheap to use, so each is made once. */
function format({ locale, timeZone }: Calendar, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${style} ${locale} ${timeZone}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(withCalendar(locale), { timeZone, ...styles[style] });
    formats.set(key, made);
  }
  return made;
}

/** The months of the archive are those of the Gregorian calendar, which is not the usual one in every country. */
export function withCalendar(locale: string): Intl.Locale {
  const { calendar = 'gregory' } = new Intl.Locale(locale);
  return new Intl.Locale(locale, { calendar });
}

/** A moment in the outlet's zone. `iso` must be valid ISO 8601; the schema has seen to that. */
export function toMoment(iso: string, calendar: Calendar): Moment {
  const instant = new Date(iso);
  const time = format(calendar, 'time').format(instant);
  return {
    iso,
    date: format(calendar, 'date').format(instant),
    // Intl separates hour and day period with a narrow no-break space, which some fonts lack.
    time: time.replaceAll(/[\u202f ]/g, '\u00a0'),
  };
}

/** "May 2019" */
export const monthName = (month: Month, locale: string): string => formatMonth(month, locale, 'month');

/** "Jan" */
export const shortMonthName = (month: Month, locale: string): string => formatMonth(month, locale, 'shortMonth');

/** "2019" */
export const yearName = (year: string, locale: string): string => formatMonth({ year, month: '06' }, locale, 'year');

function formatMonth({ year, month }: Month, locale: string, style: 'month' | 'shortMonth' | 'year'): string {
  return format({ locale, timeZone: 'UTC' }, style).format(new Date(`${year}-${month}-15T12:00:00Z`));
}
