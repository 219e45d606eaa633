import type { Counts } from './pagefind.ts';
import type { Order } from './query.ts';

/** The result of a query in one part of the index. */
export interface PartResult<Hit> {
  readonly year: string;
  /** The number of stories in the part. */
  readonly stories: number;
  /** How many of them have each word of the query, in the order of the query. */
  readonly termFrequencies: readonly number[];
  /** Sorted in the order that the query asks for. */
  readonly hits: readonly Hit[];
  /** The number of hits for each value of each filter; for a filter that is set, as if it were not. */
  readonly counts: Counts;
}

interface Scored {
  readonly score: number;
}

/** Merges the hits of several parts, which are given newest first. */
export function mergeHits<Hit extends Scored>(results: readonly PartResult<Hit>[], order: Order): Hit[] {
  if (order === 'newest') return results.flatMap(({ hits }) => hits);
  const all = total(results);
  const scored = results.flatMap((result) => {
    const scale = rarity(all) / rarity(result) || 1;
    return result.hits.map((hit) => ({ hit, score: hit.score * scale }));
  });
  // The sort is stable: of hits with the same score, the one from the newer part comes first.
  return scored.sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}

type Frequencies = Pick<PartResult<unknown>, 'stories' | 'termFrequencies'>;

/**
 * Returns the factor of a score that depends on how rare the words are (inverse document frequency). The engine knows
 * only one part, and in a part with one story every word is common; so scores are scaled to the rarity in all parts.
 */
function rarity({ stories, termFrequencies }: Frequencies): number {
  // The formula of BM25, which the engine uses.
  return termFrequencies.reduce((sum, count) => sum + Math.log(1 + (stories - count + 0.5) / (count + 0.5)), 0);
}

function total(results: readonly Frequencies[]): Frequencies {
  const words = results[0]?.termFrequencies ?? [];
  return {
    stories: results.reduce((sum, { stories }) => sum + stories, 0),
    termFrequencies: words.map((_, word) =>
      results.reduce((sum, { termFrequencies }) => sum + (termFrequencies[word] ?? 0), 0),
    ),
  };
}

/** Adds up the counts of several parts, and counts the hits of each year. */
export function mergeCounts(results: readonly PartResult<unknown>[]): Counts {
  const sums: Record<string, Record<string, number>> = {};
  const add = (filter: string, value: string, count: number) => {
    const values = (sums[filter] ??= {});
    values[value] = (values[value] ?? 0) + count;
  };
  for (const { year, hits, counts } of results) {
    add('year', year, hits.length);
    for (const [filter, values] of Object.entries(counts)) {
      for (const [value, count] of Object.entries(values)) add(filter, value, count);
    }
  }
  return sums;
}

/**
 * Searches the parts of an index, given newest first, and yields all results so far whenever there are more.
 *
 * In the order "newest", the first hits are final as soon as one part has a result. So parts are searched one by one
 * until there are enough hits; the rest, which only add to the counts, follow when the caller asks for the next value.
 * In the order "best", any part may have the best hit, so all are searched at once.
 */
export async function* searchInOrder<Part, Hit>(
  parts: readonly Part[],
  search: (part: Part) => Promise<PartResult<Hit>>,
  order: Order,
  enough: number,
): AsyncGenerator<readonly PartResult<Hit>[]> {
  const results: PartResult<Hit>[] = [];
  let found = 0;
  while (order === 'newest' && found < enough) {
    const part = parts[results.length];
    if (part === undefined) break;
    const result = await search(part);
    results.push(result);
    found += result.hits.length;
    yield [...results];
  }
  const rest = parts.slice(results.length);
  if (rest.length > 0) yield [...results, ...(await Promise.all(rest.map(search)))];
}
