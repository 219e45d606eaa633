/** Dates as people write them: "Nov 20, 2026 9am", "20.11.2026, 9.30 Uhr", "20 novembre 2026". */
import { cached } from '../cached.ts';

/** A date and time that a person wrote. */
export interface WrittenDate {
  /** As the clock shows it: `2026-11-20T09:00:00`. It may be on no calendar. */
  readonly shown: string;
  /** As in `+01:00` or `Z`, if one is written. */
  readonly offset?: string;
}

const twelveHours = /(?<![\d.:])(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?\s*([ap])\.?\s?m\b\.?/;
const withUnit = /(?<![\d.:])(\d{1,2})(?:[:.h](\d\d))?(?::(\d\d))?\s*(?:uhr|h)(?![a-z\d])/;
const twentyFourHours = /(?<![\d.:])t?(\d{1,2})[:h](\d\d)(?::(\d\d))?(?:\.\d+)?/;
const zone = /(?<=[\dm\s])(gmt|utc|z)$|(?<=:\d\d(?:\.\d+)?\s*)([+-]\d\d)(?::?(\d\d))?$/;
const fillers = /^(?:t|at|on|the|of|um|am|den|de|del|le|el|à|a|às|alle|o|о|в|i|st|nd|rd|th)$/;

/**
 * Reads a date and time as a person writes it, by the clock. A date without a time is midnight.
 *
 * @param locale the language whose names of months and weekdays are read beside the English ones, and that says whether
 * 03/04 is in March or in April.
 * @returns `undefined` for what is no date, or one with words that are not understood.
 */
export function readWrittenDate(text: string, locale: string): WrittenDate | undefined {
  let rest = text
    .trim()
    .toLowerCase()
    .replace(/\bnoon\b/, '12:00')
    .replace(/\bmidnight\b/, '00:00');
  const offset = cut(zone)?.slice(1);
  const time = cut(twelveHours) ?? cut(withUnit) ?? cut(twentyFourHours);
  const date = dateIn(rest, locale);
  if (date === undefined || (offset && !time)) return undefined;
  const [hour = 0, minute = 0, second = 0] = (time ?? [])
    .slice(1, 4)
    .map((digits: string | undefined) => Number(digits ?? 0));
  const half = time?.[4];
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const clock = [half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0), minute, second].map(twoDigits);
  const [name, hours, minutes] = offset ?? [];
  return {
    shown: `${date}T${clock.join(':')}`,
    ...(offset && { offset: name === undefined ? `${hours ?? ''}:${minutes ?? '00'}` : 'Z' }),
  };

  /** Takes what a pattern finds out of the rest of the text. */
  function cut(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found ?? undefined;
  }
}

/** Returns `2026-11-20` for what is left when the time is taken out. */
function dateIn(text: string, locale: string): string | undefined {
  const { months, weekdays, isMonthFirst } = namesIn(locale);
  const words = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  const numbers = words.filter((word) => /^\d/.test(word));
  const monthOf = (word: string) => months.find(({ names }) => isOneOf(names, word))?.month;
  const named = words.filter((word) => !/^\d/.test(word) && !fillers.test(word) && !isOneOf(weekdays, word));
  if (/^\d{8}$/.test(numbers[0] ?? '') && words.length === 1) return text.trim().replace(/(....)(..)(..)/, '$1-$2-$3');
  const year = numbers.find((digits) => digits.length === 4);
  const place = numbers.indexOf(year ?? '');
  const others = numbers.filter((digits) => digits.length <= 2).map(Number);
  const [first = 0, second = 0] = others;
  if (year === undefined || others.length !== numbers.length - 1) return undefined;
  if (named.length === 1 && others.length === 1) return join(year, monthOf(named[0] ?? ''), first);
  if (named.length > 0 || others.length !== 2) return undefined;
  if (place === 0) return join(year, first, second);
  if (place === 1) return undefined;
  // No language writes the month first and puts periods between.
  const isDayFirst = !isMonthFirst || /\d\s*\.\s*\d/.test(text);
  return first > 12 || (second <= 12 && isDayFirst) ? join(year, second, first) : join(year, first, second);
}

const join = (year: string, month: number | undefined, day: number): string | undefined =>
  month === undefined ? undefined : [year, twoDigits(month), twoDigits(day)].join('-');

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Is a word one of the names, or its beginning? */
const isOneOf = (names: readonly string[], word: string): boolean =>
  names.some((name) => name === word || (word.length >= 3 && name.startsWith(word)));

/** The names of months and weekdays in English and in a language, and whether it writes the month before the day. */
const namesIn = cached((locale: string) => {
  const formats = ['en', locale].flatMap((language) =>
    (['long', 'short'] as const).flatMap((style) => [
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: style, day: 'numeric', month: style }),
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: style, month: style }),
    ]),
  );
  const part = (time: number, type: 'month' | 'weekday') =>
    formats
      .flatMap((format) => format.formatToParts(time).filter((one) => one.type === type))
      .map(({ value }) => value.toLowerCase().replaceAll('.', ''));
  const numeric = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).formatToParts(0).map(({ type }) => type);
  return {
    months: Array.from({ length: 12 }, (_, month) => ({
      month: month + 1,
      names: part(Date.UTC(2000, month, 15), 'month'),
    })),
    weekdays: Array.from({ length: 7 }, (_, day) => part(Date.UTC(2000, 0, day + 1), 'weekday')).flat(),
    isMonthFirst: numeric.indexOf('month') < numeric.indexOf('day'),
  };
});
