import type { Entry } from '../../schema/content.ts';
import { monthOf, monthStart, monthsSince } from '../../text/time/dates.ts';

/**
 * Months from the publication of a story to the build that prints the notice "more than a year old". Until then a
 * script shows the notice from the anniversary on. The build waits for the end of the month, so that it does not render
 * pages on each anniversary: stories of May 2019 print the notice from June 2020 on.
 */
const monthsToOld = 13;

const day = 24 * 60 * 60 * 1000;
/** Thirteen calendar months are longer than `youngUntil` and shorter than `oldFrom`, in milliseconds. */
const youngUntil = 364 * day;
const oldFrom = 427 * day;

/** Returns whether the printed page of a story has the notice that the story is more than a year old. */
export function isOld({ data }: Entry<'stories'>, pressTime: string, timeZone: string): boolean {
  const age = Date.parse(pressTime) - Date.parse(data.publishedAt);
  if (age < youngUntil || age > oldFrom) return age > oldFrom;
  return monthsSince(monthOf(data.publishedAt, timeZone), monthOf(pressTime, timeZone)) >= monthsToOld;
}

/**
 * Returns when the printed page of a story first has the notice, in milliseconds since 1970.
 *
 * @param starts a memo that is shared by the stories of a month.
 */
export function becomesOldAt({ data }: Entry<'stories'>, timeZone: string, starts: Map<string, number>): number {
  const month = monthOf(data.publishedAt, timeZone);
  const key = `${month.year}-${month.month}`;
  const start = starts.get(key) ?? monthStart(month, monthsToOld, timeZone);
  starts.set(key, start);
  return start;
}

/** Returns whether the page has had the notice for some time, without date arithmetic. */
export function isCertainlyOld({ data }: Entry<'stories'>, now: number): boolean {
  return now - Date.parse(data.publishedAt) > oldFrom;
}
