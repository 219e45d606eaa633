/** Months as the calendar of the outlet divides time. Scripts for the browser do not import this: Temporal is large. */
import { Temporal } from 'temporal-polyfill';
import { cachedByZone } from './cached-by-zone.ts';
import type { Month } from './dates.ts';

/** More than the clocks of any zone ever differed from UTC, in milliseconds. */
const widestOffset = 16 * 3_600_000;

/** Returns the month in which an instant falls in the outlet's zone. `iso` must be a valid instant. */
export const monthOf = cachedByZone((iso: string, timeZone): Month => {
  const time = Date.parse(iso);
  const [earliest, latest] = [new Date(time - widestOffset), new Date(time + widestOffset)];
  // Only at the turn of a month is Temporal asked: it takes ten times as long, and lists have 100,000 stories.
  const isSameEverywhere = earliest.getUTCMonth() === latest.getUTCMonth();
  const { year, month } = isSameEverywhere ? utcMonth(latest) : zonedMonth(time, timeZone);
  return { year: String(year).padStart(4, '0'), month: String(month).padStart(2, '0') };
});

/** Returns the month some months after another, or before it: 1 after `2019-12` is `2020-01`. */
export function addMonths(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** Returns the moment at which a month such as `2019-05` begins in a zone, in milliseconds since 1970. */
export function monthStart(month: string, timeZone: string): number {
  return Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
}

const utcMonth = (date: Date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 });

const zonedMonth = (time: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone).toPlainDate();
