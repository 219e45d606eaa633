import type { Counts } from './pagefind.ts';
import type { Order } from './query.ts';

/** What one part of the index has to say to a query: a year, or one end of it. */
export interface Answer<Hit> {
  readonly year: string;
  /** How many stories the part has. */
  readonly stories: number;
  /** How many of them have each word of the query, in its order. */
  readonly having: readonly number[];
  /** In the order of the query. */
  readonly hits: readonly Hit[];
  /** How many of the hits each choice of each filter would leave; for the filter in use, how many it would give. */
  readonly counts: Counts;
}

interface Scored {
  readonly score: number;
}

/** One list from the answers of several parts, which come newest first. */
export function mergeHits<Hit extends Scored>(answers: readonly Answer<Hit>[], order: Order): Hit[] {
  if (order === 'newest') return answers.flatMap(({ hits }) => hits);
  const all = total(answers);
  const scored = answers.flatMap((answer) => {
    const scale = rarity(all) / rarity(answer) || 1;
    return answer.hits.map((hit) => ({ hit, score: hit.score * scale }));
  });
  // The sort is stable: of two that are equally good, the one of the later part comes first.
  return scored.sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}

type Frequencies = Pick<Answer<unknown>, 'stories' | 'having'>;

/**
 * The share of a score that comes from how rare the words are. The engine multiplies by it and knows one part
 * alone: in a part of one story every word is common. So each part's scores are scaled to the rarity in all.
 */
function rarity({ stories, having }: Frequencies): number {
  // As BM25 has it, and the engine.
  return having.reduce((sum, count) => sum + Math.log(1 + (stories - count + 0.5) / (count + 0.5)), 0);
}

function total(answers: readonly Frequencies[]): Frequencies {
  const words = answers[0]?.having ?? [];
  return {
    stories: answers.reduce((sum, { stories }) => sum + stories, 0),
    having: words.map((_, word) => answers.reduce((sum, { having }) => sum + (having[word] ?? 0), 0)),
  };
}

/** The counts of several parts in one, with those of their years. */
export function mergeCounts(answers: readonly Answer<unknown>[]): Counts {
  const sums: Record<string, Record<string, number>> = {};
  const add = (filter: string, value: string, count: number) => {
    const values = (sums[filter] ??= {});
    values[value] = (values[value] ?? 0) + count;
  };
  for (const { year, hits, counts } of answers) {
    add('year', year, hits.length);
    for (const [filter, values] of Object.entries(counts)) {
      for (const [value, count] of Object.entries(values)) add(filter, value, count);
    }
  }
  return sums;
}

/**
 * Asks the parts of an index, newest first, and gives the answers so far whenever there are more.
 *
 * Newest first, the head of the list is right as soon as one part has answered, so they are asked one by one
 * until there are enough hits, and the others, which only add to the counts, once the caller comes back for more.
 * Best first, any part may hold the best, so all are asked at once.
 */
export async function* gather<Part, Hit>(
  parts: readonly Part[],
  ask: (part: Part) => Promise<Answer<Hit>>,
  order: Order,
  enough: number,
): AsyncGenerator<readonly Answer<Hit>[]> {
  const answers: Answer<Hit>[] = [];
  let found = 0;
  while (order === 'newest' && found < enough) {
    const part = parts[answers.length];
    if (part === undefined) break;
    const answer = await ask(part);
    answers.push(answer);
    found += answer.hits.length;
    yield [...answers];
  }
  const rest = parts.slice(answers.length);
  if (rest.length > 0) yield [...answers, ...(await Promise.all(rest.map(ask)))];
}
