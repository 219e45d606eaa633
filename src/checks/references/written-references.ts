import type { WrittenKind } from '../../schema/content.ts';

/** The noun for an entry of each kind that files refer to. */
export const nouns = {
  sections: 'section',
  contributors: 'contributor',
  agencies: 'agency',
  topics: 'topic',
  series: 'series',
  stories: 'story',
  pages: 'page',
} as const;

/** A kind of entry that files refer to. */
export type Target = keyof typeof nouns;

/** Lists of links in outlet.yaml, whose items are slugs of sections, or more. */
const linkLists: readonly (readonly string[])[] = [
  ['navigation', '*'],
  ['navigation', '*', 'links', '*'],
  ['footer', 'columns', '*', 'links', '*'],
];

/** The fields in which files refer to others. `*` stands for every item of a list, or every field of a group. */
const references: Partial<Record<WrittenKind, readonly (readonly [path: readonly string[], target: Target])[]>> = {
  stories: [
    [['section'], 'sections'],
    [['alsoIn', '*'], 'sections'],
    [['topics', '*'], 'topics'],
    [['series'], 'series'],
    [['byline', '*'], 'contributors'],
    [['byline', '*', 'contributor'], 'contributors'],
    [['wire', 'agency'], 'agencies'],
    [['wire', 'distributor'], 'agencies'],
  ],
  updates: [[['byline', '*'], 'contributors']],
  fronts: [
    [['stories', '*'], 'stories'],
    [['stories', '*', 'story'], 'stories'],
    [['containers', '*', 'stories', '*'], 'stories'],
    [['containers', '*', 'stories', '*', 'story'], 'stories'],
    [['containers', '*', 'from', 'section'], 'sections'],
    [['containers', '*', 'from', 'topic'], 'topics'],
    [['containers', '*', 'from', 'series'], 'series'],
  ],
  urgent: [[['story'], 'stories']],
  outlet: [
    ...linkLists.flatMap((link): [path: readonly string[], target: Target][] => [
      [link, 'sections'],
      [[...link, 'section'], 'sections'],
      [[...link, 'page'], 'pages'],
    ]),
    [['policies', '*'], 'pages'],
  ],
};

/** A text in a field that refers to another file. */
interface WrittenReference {
  readonly path: readonly PropertyKey[];
  readonly target: Target;
  readonly text: string;
  /** Whether the text stands in the place of a list. */
  readonly isList: boolean;
}

/** Returns the texts with which a file refers to others. Skips other types, which the schema has reported. */
export function writtenReferences(kind: WrittenKind, data: unknown): WrittenReference[] {
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
