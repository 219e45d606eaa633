import type { z } from 'astro/zod';
import { renamingAdvice } from '../../text/former-names.ts';
import { suggest } from '../../text/suggest.ts';
import { explainValue } from './explain-value.ts';
import { adviceOn } from './fields-elsewhere.ts';
import { schemaAt, unwrapped } from './schema-node.ts';

/** A mistake in the data of a file: where, and in one sentence what and how to mend it. */
export interface DataMistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
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
  return issues.flatMap((issue): DataMistake[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(unwrapped(schemaAt(schema, issue.path))?.shape ?? {});
      return issue.keys.map((key) => ({ path: [...issue.path, key], message: unknownField(key, known) }));
    }
    if (issue.code === 'invalid_union') return explain(schema, meantBy(issue), data, error);
    const message = explainValue(issue, valueAt(data, issue.path), schemaAt(schema, issue.path), error);
    return [{ path: issue.path, message }];
  });
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

function unknownField(key: string, known: readonly string[]): string {
  const plain = key.replaceAll(/[^\x21-\x7E]/g, '');
  if (plain !== key && (known.includes(plain) || /^[^\x21-\x7E]/.test(key))) {
    return `unknown field, as an invisible character stands beside its name → delete what is around "${plain}", and type it again`;
  }
  const renaming = renamingAdvice(key, known);
  if (renaming !== undefined) return renaming;
  const advice = adviceOn(key, known);
  const meant = suggest(key, known);
  if (advice !== undefined) return `unknown field → ${advice}`;
  return meant === undefined
    ? `unknown field → remove it, or use one of ${known.join(', ')}`
    : `unknown field → did you mean "${meant}"?`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
