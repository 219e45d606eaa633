import type { Entry } from '../../schema/content.ts';
import { cachedByZone } from '../../text/time/cached-by-zone.ts';
import { addMonths, monthOf, monthStart } from '../../text/time/months.ts';

/**
 * Months from the publication of a story to the build that prints the notice "more than a year old". Until then a
 * script shows the notice from the anniversary on. The build waits for the end of the month, so that it does not render
 * pages on each anniversary: stories of May 2019 print the notice from June 2020 on.
 */
const monthsToOld = 13;

/** Returns whether the printed page of a story has the notice that the story is more than a year old. */
export function isOld({ data }: Entry<'stories'>, pressTime: string, timeZone: string): boolean {
  return monthText(data.publishedAt, timeZone) <= newestOldMonth(pressTime, timeZone);
}

/** Returns when the printed page of a story first has the notice, in milliseconds since 1970. */
export function becomesOldAt({ data }: Entry<'stories'>, timeZone: string): number {
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
