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

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl.DateTimeFormat` is costly to make and cheap to use, so each is made once. */
function format(calendar: Calendar, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${calendar.locale} ${calendar.timeZone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(calendar.locale, { timeZone: calendar.timeZone, ...options });
    formats.set(key, made);
  }
  return made;
}

/** A moment in the outlet's zone. `iso` must be valid ISO 8601; the schema has seen to that. */
export function toMoment(iso: string, calendar: Calendar): Moment {
  const instant = new Date(iso);
  const time = format(calendar, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(instant);
  return {
    iso,
    date: format(calendar, { dateStyle: 'long' }).format(instant),
    // Intl separates hour and day period with a narrow no-break space, which some fonts lack.
    time: time.replaceAll(/[\u202f ]/g, '\u00a0'),
  };
}

/** The month in which an instant falls in the outlet's zone. */
export function monthOf(iso: string, timeZone: string): Month {
  const parts = format({ locale: 'en', timeZone }, { year: 'numeric', month: '2-digit' }).formatToParts(new Date(iso));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { year: part('year'), month: part('month') };
}

/** "May 2019" */
export function monthName(month: Month, locale: string): string {
  const instant = new Date(`${month.year}-${month.month}-15T12:00:00Z`);
  return format({ locale, timeZone: 'UTC' }, { month: 'long', year: 'numeric' }).format(instant);
}
