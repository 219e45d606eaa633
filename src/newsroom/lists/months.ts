import { monthOf } from '../../text/time/months.ts';
import type { Run } from '../edition/edition.ts';

/** The stories of a run by month of the outlet's calendar, newest month first: key `2019/05`. */
export type Months = ReadonlyMap<string, Run>;

const made = new WeakMap<Run, { readonly timeZone: string; readonly months: Months }>();

/** Divides a run by months; once, since pages, maps and search all ask for the same runs, and a run never changes. */
export function byMonth(run: Run, timeZone: string): Months {
  const before = made.get(run);
  if (before?.timeZone === timeZone) return before.months;
  const months = Map.groupBy(run, ({ data }) => {
    const { year, month } = monthOf(data.publishedAt, timeZone);
    return `${year}/${month}`;
  });
  made.set(run, { timeZone, months });
  return months;
}
