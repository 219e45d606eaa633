/** Between what clocks on the wall show in a time zone and the instants that are meant. */

const minute = 60_000;
const day = 86_400_000;

/**
 * The instants at which clocks in a time zone show a date and time: one as a rule, none in the hour that is left out
 * when summer time begins, two in the hour that comes twice when it ends. A date that no calendar has gives none.
 *
 * @param shown without an offset, as in `2020-05-22T14:30`.
 * @returns ISO 8601 with the offset of the zone, earliest first.
 */
export function instantsAt(shown: string, timeZone: string): string[] {
  const asUtc = Date.parse(`${shown}:00Z`);
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(shown)) return [];
  const offsets = [asUtc - day, asUtc + day].map((time) => offsetOf(time, timeZone));
  return [...new Set(offsets)]
    .filter((offset) => offsetOf(asUtc - offset * minute, timeZone) === offset)
    .sort((a, b) => b - a)
    .map((offset) => `${shown}:00${signed(offset)}`);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far clocks are ahead of UTC at an instant, in minutes. */
function offsetOf(time: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function signed(offset: number): string {
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${part(size / 60)}:${part(size % 60)}`;
}
