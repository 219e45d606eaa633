import type { Page } from '@playwright/test';
import { results, searchFor } from './search-page.ts';
import type { LabeledQuery } from './search-labels.ts';

/** Only these results are judged: few readers look further. */
const judged = 3;

/** How good the first results are, from 0 to 1, and each query whose first results are not all good. */
export interface Precision {
  readonly precision: number;
  readonly misses: readonly string[];
}

/** Types each query into the search and returns the mean precision at 3, or at fewer where fewer stories are good. */
export async function precisionAt3(page: Page, queries: readonly LabeledQuery[]): Promise<Precision> {
  const misses: string[] = [];
  let sum = 0;
  await page.goto('/search/');
  for (const { typed, good } of queries) {
    await searchFor(page, typed);
    const links = results(page).getByRole('heading').getByRole('link');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const slugs = paths.slice(0, judged).map((path) => path.split('/').at(-2) ?? '');
    const wanted = Math.min(judged, good.length);
    const precision = slugs.slice(0, wanted).filter((slug) => good.includes(slug)).length / wanted;
    sum += precision;
    if (precision < 1) misses.push(`${typed}: ${slugs.join(', ')}`);
  }
  return { precision: sum / queries.length, misses };
}
