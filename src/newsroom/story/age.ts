import type { Entry } from '../../schema/content.ts';
import { cachedByZone } from '../../text/time/cached-by-zone.ts';
import { addMonths, monthOf, monthStart } from '../../text/time/months.ts';

/**
 * The age of a story as its printed page tells it. To the day, the page itself tells, in the browser; so that it need
 * not be printed anew on each anniversary, the printed notice comes with the first month that is more than a year away
 * for every story of a month: what ran in May 2019 says from June 2020 on that it is old.
 */
const monthsToOld = 13;

/** Returns whether the printed page of a story says at press time that the story is more than a year old. */
export function isOld({ data }: Entry<'stories'>, pressTime: string, timeZone: string): boolean {
  return monthText(data.publishedAt, timeZone) <= newestOldMonth(pressTime, timeZone);
}

/** Returns the moment from which the printed page says so, in milliseconds since 1970. */
export function turnsOld({ data }: Entry<'stories'>, timeZone: string): number {
  return oldFrom(monthText(data.publishedAt, timeZone), timeZone);
}

const newestOldMonth = cachedByZone((pressTime: string, timeZone) =>
  addMonths(monthText(pressTime, timeZone), -monthsToOld),
);

const oldFrom = cachedByZone((month: string, timeZone) => monthStart(addMonths(month, monthsToOld), timeZone));

function monthText(iso: string, timeZone: string): string {
  const { year, month } = monthOf(iso, timeZone);
  return `${year}-${month}`;
}
