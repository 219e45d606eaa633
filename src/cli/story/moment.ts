import { exampleInstant, isInstant } from '../../text/time/instant.ts';
import { instantsAt, isOnCalendar } from '../../text/time/wall-clock.ts';
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
  if (isInstant(trimmed)) return trimmed;
  const { timeZone } = desk.content.outlet.data;
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)$/.exec(trimmed) ?? [];
  const shown = `${date ?? ''}T${time ?? ''}`;
  const [first, second] = instantsAt(shown, timeZone);
  if (first === undefined && date !== undefined && isOnCalendar(shown)) {
    throw new DeskError(`${text} is passed over in ${timeZone}, where clocks go forward → choose another time`, 2);
  }
  if (second !== undefined) {
    throw new DeskError(
      `${text} happens twice in ${timeZone}, where clocks go back → write ${first ?? ''} or ${second}`,
      2,
    );
  }
  if (first !== undefined && isInstant(first)) return first;
  const forms = `"now", ${exampleInstant(timeZone)}, or "2026-01-31 09:00" by the clock of the outlet`;
  throw new DeskError(`"${text}" is no moment → write ${forms}`, 2);
}

/** Is a moment after press time? */
export const isAhead = (desk: Desk, iso: string): boolean => Date.parse(iso) > Date.parse(desk.environment.pressTime);
