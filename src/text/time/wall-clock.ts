/** Conversions between what the clocks of a time zone show and the instants that are meant. */

const minute = 60_000;
const day = 86_400_000;

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
  const offsets = [asUtc - day, asUtc + day].map((time) => offsetAt(time, timeZone));
  return [...new Set(offsets)]
    .filter((offset) => offsetAt(asUtc - offset, timeZone) === offset)
    .sort((a, b) => b - a)
    .map((offset) => inZone(asUtc - offset, timeZone));
}

/**
 * Returns an instant as ISO 8601 with the offset that the clocks of a zone have then: `2020-05-22T09:00:00-04:00`.
 * ISO 8601 has no seconds in offsets, but zones had them before standard time: there the offset is rounded up to a
 * minute and the time moves with it, so that the instant stays exact.
 *
 * @param time milliseconds since 1970.
 */
export function inZone(time: number, timeZone: string): string {
  const offset = Math.ceil(offsetAt(time, timeZone) / minute);
  const shown = new Date(time + offset * minute).toISOString().replace(/\.\d+Z$/, '');
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${shown}${offset < 0 ? '-' : '+'}${part(size / 60)}:${part(size % 60)}`;
}

/** Returns whether there is such a day and time: `Date.parse` takes February 30 for March 2. */
export function isOnCalendar(shown: string): boolean {
  const parsed = new Date(`${shown}Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(shown);
}

/** Returns how far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(time: number, timeZone: string): number {
  const date = Math.floor(time / day);
  const atStart = offsetOfDay(date, timeZone);
  // No zone changes its clocks twice in a day, so whole archives need few questions to the platform, which is slow.
  return atStart === offsetOfDay(date + 1, timeZone) ? atStart : measuredOffset(time, timeZone);
}

/** By zone, then by days since 1970. */
const offsets = new Map<string, Map<number, number>>();

function offsetOfDay(date: number, timeZone: string): number {
  let ofZone = offsets.get(timeZone);
  if (!ofZone) offsets.set(timeZone, (ofZone = new Map<number, number>()));
  let offset = ofZone.get(date);
  if (offset === undefined) ofZone.set(date, (offset = measuredOffset(date * day, timeZone)));
  return offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function measuredOffset(time: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  return (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
