import { monthOf } from '../../text/time/months.ts';
import type { StoryList } from '../edition/edition.ts';

/** Stories by month of the outlet's calendar, newest month first; the key is `2019/05`. */
export type Months = ReadonlyMap<string, StoryList>;

const memo = new WeakMap<StoryList, { readonly timeZone: string; readonly months: Months }>();

/** Groups stories by month. The result is memoized, since pages, sitemaps and search group the same lists. */
export function byMonth(stories: StoryList, timeZone: string): Months {
  const memoized = memo.get(stories);
  if (memoized?.timeZone === timeZone) return memoized.months;
  const months = Map.groupBy(stories, ({ data }) => {
    const { year, month } = monthOf(data.publishedAt, timeZone);
    return `${year}/${month}`;
  });
  memo.set(stories, { timeZone, months });
  return months;
}
