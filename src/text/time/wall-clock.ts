/** Conversions between what the clocks of a time zone show and the instants that are meant, made by Temporal. */
import { Temporal } from 'temporal-polyfill';
import { cached } from '../cached.ts';
import { cachedByZone } from './cached-by-zone.ts';

/** Returns whether a name is that of a time zone in the IANA database, a former name included. */
export function isTimeZone(name: string): boolean {
  // Temporal takes offsets too, but they have no summer time.
  if (!/^[a-z]/i.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** Returns whether there is such a day and time: `Date.parse` takes February 30 for March 2. */
export function isOnCalendar(shown: string): boolean {
  // Every date of every story is checked here, and `Date` takes a tenth of the time of `Temporal.PlainDateTime.from`.
  const parsed = new Date(`${shown}Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(shown);
}

/**
 * Returns the instants at which the clocks of a time zone show a date and time: one as a rule, none in the hour that
 * is skipped when summer time begins, two in the hour that comes twice when it ends. A date that no calendar has gives
 * none.
 *
 * @param shown without an offset, with or without seconds: `2020-05-22T14:30`.
 * @returns ISO 8601 with the offset of the zone, earliest first.
 */
export function instantsAt(shown: string, timeZone: string): string[] {
  if (!isOnCalendar(shown)) return [];
  const asUtc = Date.parse(`${shown}Z`);
  const offset = exactOffsetAt(asUtc - day, timeZone);
  // Where no change of the clocks is near, Temporal need not be asked about each minute of the day.
  if (offset === exactOffsetAt(asUtc + day, timeZone) && !hasSeconds(offset)) return [withSeconds(shown) + offset];
  const dateTime = Temporal.PlainDateTime.from(shown);
  const earlier = dateTime.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = dateTime.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const isSkipped = !earlier.toPlainDateTime().equals(dateTime);
  if (isSkipped) return [];
  return (earlier.equals(later) ? [earlier] : [earlier, later]).map((at) => inZone(at.epochMilliseconds, timeZone));
}

/**
 * Returns an instant as ISO 8601 with the offset that the clocks of a zone have then: `2020-05-22T09:00:00-04:00`.
 *
 * @param time milliseconds since 1970.
 */
export function inZone(time: number, timeZone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(time);
  return instant.toString({ timeZone: offsetAt(time, timeZone), smallestUnit: 'second' });
}

/**
 * Returns how far the clocks of a zone are ahead of UTC at an instant, in hours and minutes: `-04:00`. ISO 8601 has no
 * seconds in offsets, but zones had them before standard time: there the offset is rounded up to a minute.
 *
 * @param time milliseconds since 1970.
 */
export function offsetAt(time: number, timeZone: string): string {
  const offset = exactOffsetAt(time, timeZone);
  if (!hasSeconds(offset)) return offset;
  const [sign = '', minutes] = [offset[0], Temporal.PlainTime.from(offset.slice(1, 6))];
  const rounded = sign === '-' ? minutes : minutes.add({ minutes: 1 });
  return `${sign}${rounded.toString({ smallestUnit: 'minute' })}`.replace('-00:00', '+00:00');
}

const day = 86_400_000;

/** Returns an offset with its seconds, if it has any: `-04:56:02`. */
function exactOffsetAt(time: number, timeZone: string): string {
  // No zone changes its clocks twice in a day, so most instants of an archive share an answer with others of their day.
  const date = Math.floor(time / day);
  const offset = offsetAtStart(date, timeZone);
  return offset === offsetAtStart(date + 1, timeZone) ? offset : offsetByPlatform(time, timeZone);
}

/** Returns the offset with which a day of UTC begins; days are counted from 1970. */
const offsetAtStart = cachedByZone((date: number, timeZone) => offsetByPlatform(date * day, timeZone));

const longOffset = cached(
  (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
);

/**
 * Asks `Intl`, which names an offset in 3 microseconds; the polyfill of Temporal takes 20, and an archive of 15 years
 * has 5,500 days.
 */
function offsetByPlatform(time: number, timeZone: string): string {
  const [, offset = ''] = longOffset(timeZone).format(time).split('GMT');
  return offset || '+00:00';
}

const hasSeconds = (offset: string): boolean => offset.length > '+00:00'.length;

const withSeconds = (shown: string): string => shown.padEnd('yyyy-mm-ddThh:mm:ss'.length, ':00');
