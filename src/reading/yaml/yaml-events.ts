import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';

/** A value of a YAML text that is no list and no group, with its place. */
export interface ScalarPlace {
  /** Keys and list positions from the root. */
  readonly path: readonly PropertyKey[];
  readonly event: ScalarEvent;
  /** Offset behind the value and its closing quotation mark; of an empty value, behind its key. */
  readonly end: number;
}

/** A list or group that is open while events are walked. */
interface Level {
  readonly isList: boolean;
  /** The key of the value to come; `undefined` where a key is to come. */
  key: string | undefined;
  count: number;
}

/** Finds every scalar value of a document. */
export function scalarsIn(source: string, events: readonly Event[]): ScalarPlace[] {
  const found: ScalarPlace[] = [];
  const levels: Level[] = [];
  let end = 0;
  for (const event of events) {
    const level = levels.at(-1);
    const path = levels.map(({ isList, key, count }) => (isList ? count : (key ?? '')));
    const isKey = level !== undefined && !level.isList && level.key === undefined;
    if (event.type === EVENT_ID.SCALAR) {
      if (event.valueEnd !== -1) end = event.valueEnd + (isInQuotes(event) ? 1 : 0);
      if (isKey) level.key = getScalarValue(source, event);
      else found.push({ path, event, end });
    }
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      levels.push({ isList: event.type === EVENT_ID.SEQUENCE, key: undefined, count: 0 });
    } else if (event.type === EVENT_ID.POP) levels.pop();
    const ended = event.type === EVENT_ID.POP || (event.type === EVENT_ID.SCALAR && !isKey);
    const above = ended ? levels.at(-1) : undefined;
    if (above) {
      above.count += 1;
      above.key = undefined;
    }
  }
  return found;
}

/** Does a value stand in quotation marks? */
export function isInQuotes({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

/** Puts a text into the quotation marks that leave it as it is. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A text that fits into a message. */
export const brief = (text: string): string => cut(text, 80);

/** A text that authors copy from a message: all of it, unless it is of no headline's or standfirst's length. */
export const whole = (text: string): string => cut(text, 500);

function cut(text: string, limit: number): string {
  const oneLine = text.replaceAll(/\s+/g, ' ').trim();
  return oneLine.length > limit ? `${oneLine.slice(0, limit - 1)}…` : oneLine;
}
