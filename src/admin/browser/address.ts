/** The folder of a story, and the name of an update in it. */
export interface Address {
  readonly year: string;
  readonly month: string;
  /** Of an update: the slug of its story. */
  readonly slug?: string;
  /** Of an update: the time on the newsroom's clocks at which it was begun, as in 2020-05-22T1430. */
  readonly time?: string;
}

/** Returns the month of a time in a zone. Of a text that is no time, returns nothing. */
export function monthOf(time: string, timeZone: string): Address | undefined {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return undefined;
  const { year, month } = partsOf(date, timeZone);
  return { year, month };
}

/**
 * Returns the address of an update of a story.
 *
 * @param story the id of the story, as `<yyyy>/<mm>/<slug>`.
 */
export function updateAddress(story: string, begun: Date, timeZone: string): Address | undefined {
  const [year, month, slug] = story.split('/');
  if (!year || !month || !slug) return undefined;
  const parts = partsOf(begun, timeZone);
  return { year, month, slug, time: `${parts.year}-${parts.month}-${parts.day}T${parts.hour}${parts.minute}` };
}

function partsOf(date: Date, timeZone: string): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return { year: year.padStart(4, '0'), month, day, hour, minute };
}
