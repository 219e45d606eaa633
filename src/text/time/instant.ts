/** Instants as people write them: ISO 8601 with an offset from UTC. */
import { instantsAt, isOnCalendar } from './wall-clock.ts';
import { readWrittenDate } from './written-date.ts';

/** The form, apart from the calendar. */
export const instantForm = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?:(:\d\d)(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-5]):[0-5]\d)$/;

/** The years whose months have four-digit folders, in every zone. */
const earliest = Date.parse('0001-01-02T00:00:00Z');
const latest = Date.parse('9999-12-30T00:00:00Z');

/**
 * Returns whether a text is a date and time with an offset, as in `2026-01-31T09:00-05:00`. Seconds may be left out,
 * and `Z` stands for UTC.
 */
export function isInstant(text: string): boolean {
  const [, date, time, seconds = ':00'] = instantForm.exec(text) ?? [];
  if (date === undefined || time === undefined || !isOnCalendar(`${date}T${time}${seconds}`)) return false;
  return Date.parse(text) >= earliest && Date.parse(text) < latest;
}

/** Returns an instant as an example for editors, with the offset that a zone has in January. */
export function exampleInstant(timeZone: string): string {
  return instantsAt('2026-01-31T09:00', timeZone)[0] ?? '2026-01-31T09:00:00Z';
}

/**
 * Returns a clause that says why a text is no instant, and how to write it in a zone.
 *
 * @param locale the language in which dates are written where a text has one that is no instant.
 */
export function adviceOnInstant(text: string, timeZone: string, locale: string): string {
  const written = readWrittenDate(text, locale);
  if (!written) return `is not a date and time as it must be written → write it as in ${exampleInstant(timeZone)}`;
  const { shown, offset } = written;
  if (!isOnCalendar(shown)) return 'names a day or an hour that does not exist → correct it';
  const meant = offset === undefined ? instantsAt(shown, timeZone)[0] : shown + offset;
  const advice = meant !== undefined && isInstant(meant) ? meant : `it as in ${exampleInstant(timeZone)}`;
  if (!/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/.test(text.trim()))
    return `is not a date and time as it must be written → write ${advice}`;
  return `has no offset from UTC, so its day would differ from reader to reader → write ${advice}`;
}
