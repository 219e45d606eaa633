/** Instants as authors write them: by the clock on the wall of the outlet, with that clock's offset from UTC. */

const parts = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = parts.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    });
    parts.set(timeZone, clock);
  }
  return clock;
}

/**
 * An instant as ISO 8601 with the offset that a zone has at that moment: `2020-05-22T09:00:00-04:00`.
 *
 * @param iso a valid ISO 8601 date and time with an offset.
 */
export function inZone(iso: string, timeZone: string): string {
  const found = new Map(
    clockOf(timeZone)
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  const offset = part('timeZoneName').slice('GMT'.length) || 'Z';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
}

/**
 * The instants at which the clocks of a zone show a time: one; none for an hour that is passed over when they go
 * forward; two for one that is repeated when they go back.
 *
 * @param wall a date and time without an offset: `2020-05-22T09:00:00`.
 */
export function instantsAt(wall: string, timeZone: string): string[] {
  const near = Date.parse(`${wall}Z`);
  const day = 24 * 60 * 60 * 1000;
  const offsets = [near - day, near + day].map((time) => inZone(new Date(time).toISOString(), timeZone).slice(19));
  return [...new Set(offsets)].map((offset) => `${wall}${offset}`).filter((iso) => inZone(iso, timeZone) === iso);
}
