import type { WrittenKind } from '../../schema/content.ts';
import { references, type Target } from '../../schema/description/references.ts';

/** The noun for an entry of each kind that files refer to. */
export const nouns = {
  sections: 'section',
  contributors: 'contributor',
  agencies: 'agency',
  topics: 'topic',
  series: 'series',
  stories: 'story',
  pages: 'page',
} as const satisfies Record<Target, string>;

/** A text in a field that refers to another file. */
interface WrittenReference {
  readonly path: readonly PropertyKey[];
  readonly target: Target;
  readonly text: string;
  /** Whether the text stands in the place of a list. */
  readonly isList: boolean;
}

/** By the data of a file, which several checks ask for, and which a command checks twice. */
const found = new WeakMap<object, readonly WrittenReference[]>();

/** Returns the texts with which a file refers to others. Skips other types, which the schema has reported. */
export function writtenReferences(kind: WrittenKind, data: unknown): readonly WrittenReference[] {
  if (typeof data !== 'object' || data === null) return [];
  const known = found.get(data) ?? referencesIn(kind, data);
  found.set(data, known);
  return known;
}

function referencesIn(kind: WrittenKind, data: object): WrittenReference[] {
  return (references[kind] ?? []).flatMap(([pattern, target]) => {
    const listed = pattern.at(-1) === '*' ? textsAt(data, pattern.slice(0, -1)) : [];
    return [
      ...textsAt(data, pattern).map((place) => ({ ...place, target, isList: false })),
      ...listed.map((place) => ({ ...place, target, isList: true })),
    ];
  });
}

/** Returns the texts that a pattern selects, with their paths. */
export function textsAt(
  data: unknown,
  pattern: readonly string[],
  above: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; text: string }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof data === 'string' ? [{ path: above, text: data }] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (step !== '*') return step in data ? textsAt(Reflect.get(data, step), rest, [...above, step]) : [];
  const fields: [PropertyKey, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return fields.flatMap(([key, value]) => textsAt(value, rest, [...above, key]));
}
