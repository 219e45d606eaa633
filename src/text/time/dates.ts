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
  monthNumber: { month: '2-digit', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl.DateTimeFormat` is costly to make and cheap to use, so each is made once. */
function format({ locale, timeZone }: Calendar, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${style} ${locale} ${timeZone}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { timeZone, ...styles[style] });
    formats.set(key, made);
  }
  return made;
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

/** By time zone and instant. */
const months = new Map<string, Map<string, Month>>();

/** The month in which an instant falls in the outlet's zone. Each is looked up once: a paper asks for them in all its lists. */
export function monthOf(iso: string, timeZone: string): Month {
  let ofZone = months.get(timeZone);
  if (!ofZone) months.set(timeZone, (ofZone = new Map<string, Month>()));
  let month = ofZone.get(iso);
  if (!month) {
    const parts = format({ locale: 'en', timeZone }, 'monthNumber').formatToParts(new Date(iso));
    const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    month = { year: part('year').padStart(4, '0'), month: part('month') };
    ofZone.set(iso, month);
  }
  return month;
}

/** "May 2019" */
export function monthName(month: Month, locale: string): string {
  const instant = new Date(`${month.year}-${month.month}-15T12:00:00Z`);
  return format({ locale, timeZone: 'UTC' }, 'month').format(instant);
}

/** How many months of the calendar one month comes after another: 1 from December to January. */
export function monthsSince(from: Month, to: Month): number {
  return (Number(to.year) - Number(from.year)) * 12 + Number(to.month) - Number(from.month);
}

const quarterHour = 15 * 60 * 1000;

/** The first moment of a month in a zone, some months after another, in milliseconds since 1970. */
export function monthStart({ year, month }: Month, later: number, timeZone: string): number {
  // `Date.UTC` takes the years 0 to 99 for those of the 20th century.
  const inUtc = new Date(0).setUTCFullYear(Number(year), Number(month) - 1 + later, 1);
  const wanted = new Date(inUtc).getUTCMonth() + 1;
  // Clocks are at most 14 hours ahead of UTC and 12 behind it, and differ from it by quarters of an hour.
  for (let at = inUtc - 56 * quarterHour; at < inUtc + 48 * quarterHour; at += quarterHour) {
    if (Number(monthOf(new Date(at).toISOString(), timeZone).month) === wanted) return at;
  }
  return inUtc + 48 * quarterHour;
}
