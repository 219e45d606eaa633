import type { SearchPart } from '../../../newsroom/lists/search-parts.ts';
import { toCode } from '../../../text/search/term.ts';
import type { Counts, Hit, Instance, SearchOptions, SearchResponse } from './pagefind.ts';
import type { Alternative, Plan } from './plan.ts';
import type { Query } from './query.ts';
import { monthsBetween, nearness, rarity, recency } from './ranking.ts';

/** A story that was found, with its place among all parts. */
export interface Found {
  readonly hit: Hit;
  readonly score: number;
}

/** What was found in one part of the index. */
export interface PartResult {
  readonly part: SearchPart;
  /** In the order that the query asks for. */
  readonly found: readonly Found[];
  /** The number of stories for each value of each filter; absent if it is not known. */
  readonly counts?: Counts;
}

/** What a search in one part needs to know of the others. */
export interface Archive {
  /** Newest first. */
  readonly parts: readonly SearchPart[];
  /** The number of all stories. */
  readonly stories: number;
}

/** Returns the archive that has some parts, newest first. */
export const archiveOf = (parts: readonly SearchPart[]): Archive => ({
  parts,
  stories: parts.reduce((sum, { stories }) => sum + stories, 0),
});

/** An archive of up to this many stories is searched whole, and for all words: that costs less than a picture. */
const smallArchive = 1000;

/** Returns whether an archive is so small that nothing is left out to spare the reader. */
export const isSmall = ({ stories }: Archive): boolean => stories <= smallArchive;

/** Returns the number by which the lexicon names a part: 0 is the oldest. */
export const numberOf = (part: SearchPart, { parts }: Archive): number => parts.length - 1 - parts.indexOf(part);

/** Returns how many stories of all parts have a term. */
export const storiesWith = (term: string, { parts }: Plan): number =>
  [...(parts.get(term)?.values() ?? [])].reduce((sum, count) => sum + count, 0);

/** Returns the words that a search must have: those of most stories are left out, if there are others. */
function withoutCommon(alternative: Alternative, plan: Plan, archive: Archive): Alternative {
  const isCommon = ([term = '', ...others]: readonly string[]) =>
    others.length === 0 && storiesWith(term, plan) > archive.stories / 2;
  const rare = alternative.filter((phrase) => !isCommon(phrase));
  return !isSmall(archive) && rare.length > 0 ? rare : alternative;
}

/** Returns the alternatives of a plan of which a part has all words. */
export function alternativesIn(part: SearchPart, plan: Plan, archive: Archive): Alternative[] {
  const number = numberOf(part, archive);
  return plan.alternatives
    .map((alternative) => withoutCommon(alternative, plan, archive))
    .filter((alternative) => alternative.flat().every((term) => (plan.parts.get(term)?.get(number) ?? 0) > 0));
}

/** Searches one part of the index. */
export async function searchPart(
  part: SearchPart,
  instance: Instance,
  plan: Plan | undefined,
  query: Query,
  archive: Archive,
): Promise<PartResult> {
  const filters = filtersOf(query);
  const byDate: SearchOptions = { filters, sort: { newest: 'asc' } };
  if (!plan) {
    const { results, filters: counted } = await instance.search(null, byDate);
    const found = results.map((hit) => ({ hit, score: 0 }));
    return { part, found, counts: await countsOf(instance, null, filters, counted) };
  }
  const alternatives = alternativesIn(part, plan, archive);
  const each = await Promise.all(alternatives.map((words) => searchAlternative(words, instance, filters)));
  const best = new Map<string, Found>();
  for (const [index, { hits }] of each.entries()) {
    const scale = rarity(...frequencies(alternatives[index] ?? [], part, plan, archive));
    hits.forEach((hit) => {
      const score = hit.score * scale * nearness(hit.words) * recency(ageOf(hit, each[index]?.order, part, archive));
      const known = best.get(hit.id);
      if (!known || score > known.score) best.set(hit.id, { hit, score });
    });
  }
  const order = new Map(each.flatMap((alternative) => [...alternative.order]));
  const place = ({ hit }: Found) => order.get(hit.id) ?? 0;
  const found = [...best.values()].sort((a, b) =>
    query.order === 'newest' ? place(a) - place(b) : b.score - a.score || place(a) - place(b),
  );
  const [only, ...others] = each;
  const isCounted = only !== undefined && others.length === 0 && only.isExact;
  return {
    part,
    found,
    ...(isCounted && { counts: await countsOf(instance, only.words, filters, only.counts) }),
    ...(each.length === 0 && { counts: {} }),
  };
}

interface AlternativeResult {
  readonly words: string;
  readonly hits: readonly Hit[];
  /** The place of each hit by date, by id. */
  readonly order: ReadonlyMap<string, number>;
  readonly counts: Counts;
  /** Whether the engine counted just the hits. */
  readonly isExact: boolean;
}

async function searchAlternative(
  alternative: Alternative,
  instance: Instance,
  filters: NonNullable<SearchOptions['filters']>,
): Promise<AlternativeResult> {
  const words = [...new Set(alternative.flat())].map(toCode).join(' ');
  const phrases = alternative.filter(({ length }) => length > 1);
  const [scored, dated, ...ofPhrases] = await Promise.all([
    instance.search(words, { filters }),
    instance.search(words, { filters, sort: { newest: 'asc' } }),
    ...phrases.map((phrase) => instance.search(`"${phrase.map(toCode).join(' ')}"`, { filters })),
  ]);
  const ids = ofPhrases.map(({ results }: SearchResponse) => new Set(results.map(({ id }) => id)));
  return {
    words,
    hits: scored.results.filter(({ id }) => ids.every((ofPhrase) => ofPhrase.has(id))),
    order: new Map(dated.results.map(({ id }, index) => [id, index])),
    counts: scored.filters,
    isExact: phrases.length === 0,
  };
}

/** Returns the filters for the engine. The year is not one, since each part is of one year. */
function filtersOf({ filters }: Query): NonNullable<SearchOptions['filters']> {
  const { year: _year, from, to, ...others } = filters;
  if (from === undefined && to === undefined) return others;
  return { ...others, month: { any: monthsOf(from ?? '0001-01', to ?? '9999-12') } };
}

/** Months before and after are in other parts, so a few years around are enough. */
function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  const last = Number(to.slice(0, 4));
  for (let year = Math.max(Number(from.slice(0, 4)), 1700); year <= Math.min(last, 2200); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const name = `${year}-${String(month).padStart(2, '0')}`;
      if (name >= from && name <= to) months.push(name);
    }
  }
  return months;
}

/** With a filter set, the counts of its other values are 0, so they come from a search without that filter. */
async function countsOf(
  instance: Instance,
  words: string | null,
  filters: NonNullable<SearchOptions['filters']>,
  counted: Counts,
): Promise<Counts> {
  const names = Object.keys(filters).filter((name) => name in counted);
  const counts = await Promise.all(
    names.map(async (name) => {
      const others = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name));
      const { filters: without } = await instance.search(words, { filters: others });
      return [name, without[name] ?? {}] as const;
    }),
  );
  return { ...counted, ...Object.fromEntries(counts) };
}

function frequencies(alternative: Alternative, part: SearchPart, plan: Plan, archive: Archive) {
  const number = numberOf(part, archive);
  const terms = alternative.flat();
  return [
    { stories: part.stories, words: terms.map((term) => plan.parts.get(term)?.get(number) ?? 0) },
    { stories: archive.stories, words: terms.map((term) => storiesWith(term, plan)) },
  ] as const;
}

/** Returns the age of a hit in months, by its place among the hits of a part: the part has no dates but these. */
function ageOf(
  { id }: Hit,
  order: ReadonlyMap<string, number> | undefined,
  part: SearchPart,
  { parts }: Archive,
): number {
  const newest = parts[0]?.newest ?? part.newest;
  const length = monthsBetween(part.oldest, part.newest);
  const place = order && order.size > 1 ? (order.get(id) ?? 0) / (order.size - 1) : 0;
  return monthsBetween(part.newest, newest) + length * place;
}
