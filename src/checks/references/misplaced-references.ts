import type { Problem } from '../../reading/problem.ts';
import type { Reading } from '../../reading/reading.ts';
import { references, type Target } from '../../schema/description/references.ts';
import {
  choiceOf,
  doubtsOf,
  meantReferences,
  type IdOfName,
  type Known,
  type MeantReference,
} from './reference-mistakes.ts';

/**
 * Returns the problems of a file, of which those about references in a field of another system, as in `tags: Bridges, Tolls`,
 * give the whole field to write: its name, its form and its ids. Leaves a field as it was reported if only its name is wrong.
 */
export function withMisplacedReferences(
  { kind, data }: Reading,
  problems: readonly Problem[],
  known: Known,
  idOfName: IdOfName,
): readonly Problem[] {
  const fields = typeof data === 'object' && data !== null ? (data as Fields) : {};
  const mends = new Map<string, string>();
  for (const { field, message } of problems) {
    const meant = meantField(field, message);
    const reference = references[kind]?.find(([[first]]) => first === meant);
    if (meant === undefined || !reference || !textsIn(fields[field])) continue;
    const [path, target] = reference;
    const ids = known[target];
    const read = (value: unknown) =>
      distinct((textsIn(value) ?? []).flatMap((text) => meantReferences(target, text, ids, idOfName)));
    const place: Place = { written: field, meant, target, fields, read, ids };
    const mend = path.length > 1 ? mendOfList(place) : mendOfOne(place);
    if (mend !== undefined) mends.set(field, mend);
  }
  if (mends.size === 0) return problems;
  return problems.flatMap((problem) => {
    const [name = ''] = problem.field.split('[');
    const mend = mends.get(name);
    if (mend === undefined) return problem;
    // The one message says what those on the form of the value would say.
    if (meantField(problem.field, problem.message) === undefined) return [];
    return { ...problem, message: `${problem.message.split(' → ', 1)[0] ?? ''} → ${mend}` };
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** A field with references, and the one in which they belong. */
interface Place {
  readonly written: string;
  readonly meant: string;
  readonly target: Target;
  readonly fields: Fields;
  /** Returns what a value of a field refers to. */
  readonly read: (value: unknown) => MeantReference[];
  /** All ids that there are. */
  readonly ids: ReadonlySet<string>;
}

/** Returns the field in which a value belongs: another one, or `section` for a value that may name several sections. */
function meantField(field: string, message: string): string | undefined {
  const [, meant] = /^unknown field → (?:did you mean|bring what it says into) "(\w+)"/.exec(message) ?? [];
  if (meant !== undefined) return meant;
  return field === 'section' && /is not a slug →|is a list, but/.test(message) ? 'section' : undefined;
}

/** Returns the texts of a field, and the names of groups in it; `undefined` if it has anything else, or nothing. */
function textsIn(value: unknown): string[] | undefined {
  const items = (Array.isArray(value) ? value : [value]).map((item: unknown) =>
    typeof item === 'object' && item !== null && 'name' in item ? item.name : item,
  );
  return items.every((item) => typeof item === 'string') && items.length > 0 ? items : undefined;
}

const distinct = (references: readonly MeantReference[]): MeantReference[] => [
  ...new Map(references.map((reference) => [reference.id, reference])).values(),
];

const list = (references: readonly MeantReference[]): string => `[${references.map(({ id }) => id).join(', ')}]`;

/** Returns the mend of a value that belongs in a list; `undefined` if its name alone is wrong. */
function mendOfList({ written, meant, target, fields, read, ids }: Place): string | undefined {
  const value = fields[written];
  const present = fields[meant];
  if (present !== undefined && textsIn(present) === undefined) return undefined;
  const all = distinct([...read(present), ...read(value)]);
  if (present === undefined && Array.isArray(value) && all.every(({ id }, at) => id === value[at] && ids.has(id))) {
    return undefined;
  }
  const rest = present === undefined ? '' : ', and delete this one';
  return `write ${meant}: ${list(all)}${rest}${doubtsOf(target, all, ids)}`;
}

/** Returns the mend of a value that belongs in a field for one entry; sections behind the first belong in `alsoIn`. */
function mendOfOne({ written, meant, target, fields, read, ids }: Place): string | undefined {
  const value = fields[written];
  const present = written === meant ? undefined : fields[meant];
  const all = distinct([...read(present), ...read(value)]);
  const [first, ...others] = all;
  const areKnown = all.every(({ id }) => ids.has(id));
  if (!first || (others.length > 0 && meant !== 'section')) return undefined;
  const alsoIn = `alsoIn: ${list(distinct([...read(fields['alsoIn']), ...others]))}`;
  if (present !== undefined) {
    if (!areKnown) return undefined;
    return others.length === 0 ? 'delete it' : `write ${alsoIn}, and delete this one${doubtsOf(target, others, ids)}`;
  }
  if (others.length > 0) return `write ${meant}: ${first.id} and ${alsoIn}${doubtsOf(target, all, ids)}`;
  if (written === meant || (first.id === value && areKnown)) return undefined;
  const choice = areKnown ? undefined : choiceOf(target, ids);
  const hint = choice === undefined ? '' : `write ${meant} with one of ${choice}; otherwise `;
  return `${hint}write ${meant}: ${first.id}${doubtsOf(target, all, ids)}`;
}
