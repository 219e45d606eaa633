import type { Counts } from './pagefind.ts';
import type { PartResult } from './search-part.ts';

/** Adds up the counts of several parts, and counts the stories of each year; `undefined` if a part was not counted. */
export function mergeCounts(results: readonly PartResult[]): Counts | undefined {
  const sums: Record<string, Record<string, number>> = {};
  const add = (filter: string, value: string, count: number) => {
    const values = (sums[filter] ??= {});
    values[value] = (values[value] ?? 0) + count;
  };
  for (const { part, found, counts } of results) {
    if (!counts) return undefined;
    add('year', part.year, found.length);
    for (const [filter, values] of Object.entries(counts)) {
      for (const [value, count] of Object.entries(values)) add(filter, value, count);
    }
  }
  return sums;
}
