import { scaleUtc, type ScaleLinear } from 'd3-scale';
import { withCalendar } from '../../../../text/time/dates.ts';

/** A value that is named at an axis. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** About how many values an axis names, so that they stand apart on a phone. */
const tickCount = 4;
const mostTicks = 5;

/** Returns round numbers of a scale, as the language writes them: "700K" if they are large. */
export function numberTicks(scale: ScaleLinear<number, number>, locale: string): Tick[] {
  const ticks = scale.ticks(tickCount);
  const isLarge = Math.max(...ticks.map(Math.abs)) >= 10_000;
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  const format = new Intl.NumberFormat(locale, {
    notation: isLarge ? 'compact' : 'standard',
    maximumFractionDigits: isLarge ? 2 : Math.max(0, Math.ceil(-Math.log10(step))),
  });
  return ticks.map((at) => ({ at, text: format.format(at) }));
}

/**
 * Returns round dates of a span, no finer than the dates that are shown: years, months or days.
 *
 * @param dates all that are shown, in milliseconds.
 */
export function dateTicks(domain: readonly [number, number], dates: readonly number[], locale: string): Tick[] {
  const finest = dates.every(isYear) ? isYear : dates.every(isMonth) ? isMonth : isDay;
  const [first = 0, last = 0] = [dates[0], dates.at(-1)];
  const dense = scaleUtc()
    .domain(domain)
    .ticks(tickCount)
    .map(Number)
    .filter((at) => finest(at) && at >= first && at <= last);
  const ticks = dense.filter((_, index) => dense.length <= mostTicks || index % 2 === 0);
  const areYears = ticks.every(isYear);
  const areMonths = ticks.every(isMonth);
  return ticks.map((at, index) => {
    const isNewYear = index === 0 || yearOf(at) !== yearOf(ticks[index - 1] ?? 0);
    const options: Intl.DateTimeFormatOptions = areYears
      ? { year: 'numeric' }
      : { month: 'short', ...(areMonths ? isNewYear && { year: 'numeric' } : { day: 'numeric' }) };
    return { at, text: new Intl.DateTimeFormat(withCalendar(locale), { ...options, timeZone: 'UTC' }).format(at) };
  });
}

const yearOf = (time: number): number => new Date(time).getUTCFullYear();
const isDay = (time: number): boolean => time % 86_400_000 === 0;
const isMonth = (time: number): boolean => isDay(time) && new Date(time).getUTCDate() === 1;
const isYear = (time: number): boolean => isMonth(time) && new Date(time).getUTCMonth() === 0;
