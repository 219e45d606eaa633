import { instant } from '../../schema/instant.ts';
import { instantsAt } from '../../text/offset.ts';
import type { Desk } from './desk.ts';
import { DeskError } from './desk-error.ts';

/** How moments may be given, for help texts and prompts. */
export const momentForms = '"now", 2026-01-31T09:00-05:00, or "2026-01-31 09:00" by the clock of the outlet';

/**
 * The moment that an editor names, as ISO 8601 with an offset.
 *
 * @throws DeskError if it is none, or one that the clock of the outlet does not show, or shows twice.
 */
export function momentOf(desk: Desk, text: string): string {
  const trimmed = text.trim();
  if (trimmed === 'now') return desk.now;
  const wall = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?$/.exec(trimmed);
  if (!wall) {
    if (instant.safeParse(trimmed).success) return trimmed;
    throw new DeskError(`"${text}" is no moment → write ${momentForms}`, 2);
  }
  const { timeZone } = desk.content.outlet.data;
  const time = `${wall[1] ?? ''}T${wall[2] ?? ''}${wall[3] ?? ':00'}`;
  if (!isOnCalendar(time)) throw new DeskError(`"${text}" is no moment → write ${momentForms}`, 2);
  const [first, second] = instantsAt(time, timeZone);
  if (first === undefined) {
    throw new DeskError(`${text} is passed over in ${timeZone}, where clocks go forward → choose another time`, 2);
  }
  if (second !== undefined) {
    throw new DeskError(`${text} happens twice in ${timeZone}, where clocks go back → write ${first} or ${second}`, 2);
  }
  return first;
}

/** Is there such a day and time? `Date.parse` takes February 30 for March 2. */
function isOnCalendar(time: string): boolean {
  const parsed = new Date(`${time}Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(time);
}

/** Is a moment after press time? */
export const isAhead = (desk: Desk, iso: string): boolean => Date.parse(iso) > Date.parse(desk.environment.pressTime);
