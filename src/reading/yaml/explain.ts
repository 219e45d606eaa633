import type { z } from 'astro/zod';
import { renamingAdvice } from '../../text/former-names.ts';
import { suggest } from '../../text/suggest.ts';
import { explainValue } from './explain-value.ts';
import { adviceOn, fieldElsewhere } from './fields-elsewhere.ts';
import { adviceOnHeld } from './held-elsewhere.ts';
import { schemaAt, unwrapped, type SchemaNode } from './schema-node.ts';
import { quoted, whole } from './yaml-events.ts';

/** A mistake in the data of a file: where, and in one sentence what and how to mend it. */
export interface DataMistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The field that its author meant, if the one that is written does not exist. */
  readonly meant?: readonly PropertyKey[];
}

/**
 * Turns what a schema says of a file into sentences for its author.
 *
 * @param error the error map with which the schema checked the data.
 */
export function explain(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  error?: z.core.$ZodErrorMap,
): DataMistake[] {
  const atMargin = fieldsAtMargin(schema, data);
  const mistakes = issues.flatMap((issue): DataMistake[] => {
    if (issue.code === 'unrecognized_keys') {
      const group = unwrapped(schemaAt(schema, issue.path));
      const keys = issue.path.length === 0 ? issue.keys.filter((key) => !atMargin.has(key)) : issue.keys;
      return unknownFields({ ...issue, keys }, group, valueAt(data, issue.path), error);
    }
    const own = [...atMargin].filter(([, group]) => group === issue.path[0]).map(([field]) => field);
    if (own.length > 0) return [{ path: issue.path, message: marginMistake(own) }];
    if (issue.code === 'invalid_union') return explain(schema, meantBy(issue), data, error);
    const message = explainValue(issue, valueAt(data, issue.path), schemaAt(schema, issue.path), error);
    return [{ path: issue.path, message }];
  });
  // A field under another name is not missing.
  const meant = new Set(mistakes.flatMap(({ meant: path }) => (path ? [fieldName(path)] : [])));
  return mistakes.filter(({ path, message }) => !message.startsWith('is missing') || !meant.has(fieldName(path)));
}

/** Returns the fields that stand beside an empty group instead of in it, each with the name of the group. */
function fieldsAtMargin(schema: z.ZodType, data: unknown): Map<string, string> {
  const shape = unwrapped(schema)?.shape ?? {};
  if (typeof data !== 'object' || data === null) return new Map();
  const names = Object.keys(data).filter((name) => !Object.hasOwn(shape, name));
  const empty = Object.entries(data).flatMap(([name, value]) => (value === null ? [name] : []));
  return new Map(
    empty.flatMap((group) => {
      const fields = unwrapped(shape[group])?.shape ?? {};
      return names.filter((name) => Object.hasOwn(fields, name)).map((name): [string, string] => [name, group]);
    }),
  );
}

function marginMistake(fields: readonly string[]): string {
  const names = new Intl.ListFormat('en').format(fields);
  return `is empty, since ${names} ${fields.length === 1 ? 'stands' : 'stand'} at the margin → begin the lines of ${names} with two spaces`;
}

/** `image.alt`, `topics[1]`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

/** The mistakes by the alternative that the author had in mind: of the type that the value has, the one with the fewest. */
function meantBy({ errors, path }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const isOfType = (issues: readonly z.core.$ZodIssue[]) =>
    !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
  const [meant = errors[0] ?? []] = errors.filter(isOfType).toSorted((a, b) => a.length - b.length);
  return meant.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

/** The mistakes of fields that do not exist, and of their values under the names that were meant. */
function unknownFields(
  { keys, path }: z.core.$ZodIssueUnrecognizedKeys,
  group: SchemaNode | undefined,
  written: unknown,
  error?: z.core.$ZodErrorMap,
): DataMistake[] {
  const shape = group?.shape ?? {};
  const known = Object.keys(shape);
  return keys.flatMap((key): DataMistake[] => {
    const place = [...path, key];
    const [, name = '', rest = ''] = /^([A-Za-z]\w*):(.+)$/.exec(key) ?? [];
    if (known.includes(name)) {
      const text = quoted(`${rest}: ${String(valueAt(written, [key]))}`);
      const message = `no space stands after the colon → write ${name}: ${whole(text)}`;
      return [{ path: place, message, meant: [...path, name] }];
    }
    const invisible = invisibleBeside(key, known);
    if (invisible !== undefined) return [{ path: place, message: invisible }];
    const held = adviceOnHeld(key, written, known);
    if (held !== undefined) return [{ path: place, message: `unknown field → ${held}` }];
    const advice = renamingAdvice(key, known);
    const meant = fieldElsewhere(key, known) ?? (adviceOn(key, known) === undefined ? suggest(key, known) : undefined);
    if (advice !== undefined) return [{ path: place, message: advice }];
    if (meant === undefined) {
      const remedy = adviceOn(key, known) ?? `remove it, or use one of ${known.join(', ')}`;
      return [{ path: place, message: `unknown field → ${remedy}` }];
    }
    if (valueAt(written, [meant]) !== undefined) {
      return [{ path: place, message: `unknown field → bring what it says into "${meant}", and delete it here` }];
    }
    const value = valueAt(written, [key]);
    const issues = shape[meant]?.safeParse?.(value, error && { error }).error?.issues ?? [];
    const ofValue = explain(shape[meant] as z.ZodType, issues, value, error);
    return [
      { path: place, message: `unknown field → did you mean "${meant}"?`, meant: [...path, meant] },
      ...ofValue.map((mistake) => ({ ...mistake, path: [...place, ...mistake.path] })),
    ];
  });
}

/** The mistake of a field beside whose name an invisible character stands. */
function invisibleBeside(key: string, known: readonly string[]): string | undefined {
  const plain = key.replaceAll(/[^\x21-\x7E]/g, '');
  if (plain === key || (!known.includes(plain) && !/^[^\x21-\x7E]/.test(key))) return undefined;
  return `unknown field, as an invisible character stands beside its name → delete what is around "${plain}", and type it again`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
