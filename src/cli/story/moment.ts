import { adviceOnInstant, exampleInstant, isInstant } from '../../text/time/instant.ts';
import { instantsAt, isOnCalendar } from '../../text/time/wall-clock.ts';
import { readWrittenDate } from '../../text/time/written-date.ts';
import type { ContentSession } from './session.ts';
import { CommandError } from './command-error.ts';
import { askText } from './terminal.ts';

/** The forms of a time to come, for help texts and prompts. */
export const laterForms = '2026-01-31T09:00-05:00, or "2026-01-31 09:00" by the clock of the outlet';

/** The forms of a time, for help texts and prompts. */
export const momentForms = `"now", ${laterForms}`;

/**
 * Returns the time that an editor names as ISO 8601 with an offset.
 *
 * @throws CommandError if the text is not a time, or the outlet's clock skips or repeats it.
 */
export function momentOf(session: ContentSession, text: string): string {
  const trimmed = text.trim();
  if (trimmed === 'now') return session.now;
  if (isInstant(trimmed)) return trimmed;
  const { timeZone } = session.content.outlet.data;
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)$/.exec(trimmed) ?? [];
  const shown = `${date ?? ''}T${time ?? ''}`;
  const [first, second] = instantsAt(shown, timeZone);
  if (first === undefined && date !== undefined && isOnCalendar(shown)) {
    throw new CommandError(`${text} is passed over in ${timeZone}, where clocks go forward → choose another time`, 2);
  }
  if (second !== undefined) {
    throw new CommandError(
      `${text} happens twice in ${timeZone}, where clocks go back → write ${first ?? ''} or ${second}`,
      2,
    );
  }
  if (first !== undefined && isInstant(first)) return first;
  throw new CommandError(`"${text}" ${whyNoMoment(session, trimmed)}`, 2);
}

/** Returns why a text is no moment, and the moment that is meant if it is a date as people write them. */
function whyNoMoment({ content }: ContentSession, text: string): string {
  const { timeZone, locale } = content.outlet.data;
  const forms = `"now", ${exampleInstant(timeZone)}, or "2026-01-31 09:00" by the clock of the outlet`;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `has no hour → write "${text} 09:00", with the hour that you mean`;
  const isByTheClock = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text);
  const isMeant = !isByTheClock && readWrittenDate(text, locale) !== undefined;
  return isMeant ? adviceOnInstant(text, timeZone, locale) : `is no moment → write ${forms}`;
}

/** Asks for a time, and again after an answer that is none or that is past. Returns it as it was typed. */
export function askMoment(session: ContentSession, message: string, forms = momentForms): Promise<string> {
  return askText(`${message} ${forms}`, '', (answer) => {
    try {
      const at = momentOf(session, answer);
      const isPast = at !== session.now && !isAhead(session, at);
      return isPast ? `${at} is past → give a moment to come` : undefined;
    } catch (error) {
      if (error instanceof CommandError) return error.message;
      throw error;
    }
  });
}

/** Returns whether a time is after press time. */
export const isAhead = (session: ContentSession, iso: string): boolean =>
  Date.parse(iso) > Date.parse(session.environment.pressTime);
