import type { Entry } from '../../schema/content.ts';
import { monthOf, monthStart, monthsSince } from '../../text/time/dates.ts';

/**
 * The age of a story as its printed page tells it. To the day, the page itself tells, in the browser; so that it need
 * not be printed anew on each anniversary, the printed notice comes with the first month that is more than a year away
 * for every story of a month: what ran in May 2019 says from June 2020 on that it is old.
 */
const monthsToOld = 13;

const day = 24 * 60 * 60 * 1000;
/** Thirteen months are longer than the first and end before the second, in milliseconds; only between them the calendar must be asked. */
const youngUntil = 364 * day;
const oldFrom = 427 * day;

/** Does the printed page of a story say that it is more than a year old? */
export function isOld({ data }: Entry<'stories'>, pressTime: string, timeZone: string): boolean {
  const age = Date.parse(pressTime) - Date.parse(data.publishedAt);
  if (age < youngUntil || age > oldFrom) return age > oldFrom;
  return monthsSince(monthOf(data.publishedAt, timeZone), monthOf(pressTime, timeZone)) >= monthsToOld;
}

/**
 * The moment from which it says so, in milliseconds since 1970.
 *
 * @param starts remembers what was found for other stories of the month.
 */
export function turnsOld({ data }: Entry<'stories'>, timeZone: string, starts: Map<string, number>): number {
  const month = monthOf(data.publishedAt, timeZone);
  const key = `${month.year}-${month.month}`;
  const start = starts.get(key) ?? monthStart(month, monthsToOld, timeZone);
  starts.set(key, start);
  return start;
}

/** Has it said so for certain? */
export function isLongOld({ data }: Entry<'stories'>, now: number): boolean {
  return now - Date.parse(data.publishedAt) > oldFrom;
}
