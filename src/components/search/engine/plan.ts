import type { Clause } from './clauses.ts';
import { isCharacter } from '../../../text/search/analyze.ts';
import type { KnownWord } from './lexicon.ts';

/** What of the lexicon is needed to plan a search; see `Lexicon`. */
export interface Words {
  find(word: string): Promise<KnownWord | undefined>;
  inflected(word: string): Promise<KnownWord | undefined>;
  nearest(word: string): Promise<KnownWord | undefined>;
  wordsWith(terms: ReadonlySet<string>, near: string): Promise<string[]>;
}

/** Phrases that a story must have, each as terms that follow each other. */
export type Alternative = readonly (readonly string[])[];

/** How a query is searched. */
export interface Plan {
  /** A story is found if it matches one of them. */
  readonly alternatives: readonly Alternative[];
  /** By term: the number of stories that have it in each part. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** By term: the headlines that have it in each part. */
  readonly headlines: KnownWord['headlines'];
  /** By term: the standfirsts that have it in each part. */
  readonly standfirsts: KnownWord['standfirsts'];
  /** Words that were taken for others. */
  readonly corrected: readonly { readonly typed: string; readonly taken: string }[];
  /** Words that no story has. */
  readonly unknown: readonly string[];
  /** All words of stories that the query finds, to mark them. */
  readonly marked: ReadonlySet<string>;
  /** Whether no word of the query is in any story. */
  readonly isEmpty: boolean;
}

/** A clause whose words are known: each way to write it, as terms. */
interface Resolved {
  readonly ways: readonly (readonly string[])[];
  readonly known: readonly KnownWord[];
}

/** More ways to read a query are not searched. */
const mostAlternatives = 8;

/**
 * Plans how clauses are searched. A word that no story has is corrected or left out.
 *
 * @param asTyped whether words are not corrected.
 */
export async function planSearch(clauses: readonly Clause[], words: Words, asTyped: boolean): Promise<Plan> {
  const corrected: { typed: string; taken: string }[] = [];
  const unknown: string[] = [];
  const planClause = async (clause: Clause): Promise<Resolved[]> => {
    const found = await resolve(clause, words);
    if (found.length > 0) return found;
    const parts = clause.quoted ? [] : wordsOf(clause).filter(({ text }) => !isCharacter(text));
    if (parts.length > 1) return (await Promise.all(parts.map(planClause))).flat();
    const [only] = parts;
    const nearest = only && !asTyped ? await words.nearest(only.text) : undefined;
    if (!nearest) {
      unknown.push(clause.text);
      return [];
    }
    corrected.push({ typed: clause.text, taken: nearest.written });
    return resolve({ ...clause, variants: [[nearest.word]] }, words);
  };
  // The words are looked up side by side; what follows finds them there.
  const typed = new Set(clauses.flatMap(({ variants }) => variants.flat()));
  await Promise.all([...typed].map((word) => words.find(word)));
  const resolved = (await Promise.all((await withJoined(clauses, words)).map(planClause))).flat();
  const known = resolved.flatMap((clause) => clause.known);
  const terms = new Set(resolved.flatMap(({ ways }) => ways.flat()));
  const alternatives = combinations(resolved.map(({ ways }) => ways)).slice(0, mostAlternatives);
  const marked = await Promise.all(known.map(({ word }) => words.wordsWith(terms, word)));
  return {
    alternatives,
    parts: new Map(known.flatMap(({ parts }) => [...parts])),
    headlines: new Map(known.flatMap(({ headlines }) => [...headlines])),
    standfirsts: new Map(known.flatMap(({ standfirsts }) => [...standfirsts])),
    corrected,
    unknown,
    marked: new Set(marked.flat()),
    isEmpty: clauses.length > 0 && resolved.length === 0,
  };
}

/** Adds the joined spelling of neighbors: "mc cue" is "mccue", "f 35" is "f35", if one of them or both are unknown. */
async function withJoined(clauses: readonly Clause[], words: Words): Promise<Clause[]> {
  const result: Clause[] = [];
  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index];
    const next = clauses[index + 1];
    if (!clause) continue;
    const [first] = clause.variants;
    const [second] = next?.variants ?? [];
    const joined = first?.length === 1 && second?.length === 1 ? `${first[0] ?? ''}${second[0] ?? ''}` : '';
    if (!next || clause.quoted || next.quoted || joined === '' || !(await words.find(joined))) {
      result.push(clause);
      continue;
    }
    // Both ways are searched: the two words anywhere, and the joined one.
    result.push({
      text: `${clause.text} ${next.text}`,
      quoted: false,
      variants: [[joined], [...(first ?? []), ...(second ?? [])]],
    });
    index += 1;
  }
  return result;
}

/** Returns the words of a clause as clauses of their own. */
function wordsOf({ variants }: Clause): Clause[] {
  return (variants[0] ?? []).map((word) => ({ text: word, quoted: false, variants: [[word]] }));
}

/** Returns a clause as terms of the index, or nothing if no way to write it is known. */
async function resolve({ variants }: Clause, words: Words): Promise<Resolved[]> {
  const ways = await Promise.all(
    variants.map(async (variant) => {
      const found = await Promise.all(variant.map(async (word) => (await words.find(word)) ?? words.inflected(word)));
      const known = found.filter((word) => word !== undefined);
      return known.length === variant.length && known.length > 0 ? known : [];
    }),
  );
  const known = ways.filter((way) => way.length > 0);
  if (known.length === 0) return [];
  // A word with two stems, such as one with and without an accent, is two ways.
  return [{ ways: known.flatMap((way) => combinations(way.map(({ terms }) => terms))), known: known.flat() }];
}

/** Returns all ways to take one item of each list. */
function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (ways, list) => ways.slice(0, mostAlternatives).flatMap((way) => list.map((item) => [...way, item])),
    [[]],
  );
}
