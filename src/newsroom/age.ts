import type { Entry } from '../schema/content.ts';
import { monthOf, monthStart, monthsSince } from '../text/dates.ts';

/**
 * The age of a story as its printed page tells it. To the day, the page itself tells, in the browser; so that it need
 * not be printed anew on each anniversary, the printed notice comes with the first month that is more than a year away
 * for every story of a month: what ran in May 2019 says from June 2020 on that it is old.
 */
const monthsToOld = 13;

/** Does the printed page of a story say that it is more than a year old? */
export function isOld({ data }: Entry<'stories'>, pressTime: string, timeZone: string): boolean {
  return monthsSince(monthOf(data.publishedAt, timeZone), monthOf(pressTime, timeZone)) >= monthsToOld;
}

/** The moment from which it says so, in milliseconds since 1970. */
export function turnsOld({ data }: Entry<'stories'>, timeZone: string): number {
  return monthStart(monthOf(data.publishedAt, timeZone), monthsToOld, timeZone);
}
