import type { z } from 'astro/zod';
import { renamingAdvice } from '../../text/former-names.ts';
import { slugOf } from '../../text/slug.ts';
import { suggest } from '../../text/suggest.ts';
import { adviceOn } from './fields-elsewhere.ts';

/** A mistake in the data of a file: where, and in one sentence what and how to mend it. */
export interface DataMistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The parts of a schema that are read here; zod's own types hide them behind each kind of schema. */
export interface SchemaNode {
  readonly description?: string | undefined;
  readonly shape?: Record<string, SchemaNode>;
  readonly element?: SchemaNode;
  /** The alternatives of a union. */
  readonly options?: readonly SchemaNode[];
  readonly unwrap?: () => SchemaNode;
  readonly safeParse?: (value: unknown) => { readonly success: boolean };
  readonly meta?: () => Readonly<Record<string, unknown>> | undefined;
  readonly _zod?: {
    readonly def: {
      readonly type: string;
      readonly format?: string;
      readonly in?: SchemaNode;
      readonly innerType?: SchemaNode;
      readonly options?: readonly SchemaNode[];
      readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
    };
  };
}

/** Turns what a schema says of a file into sentences for its author. */
export function explain(schema: z.ZodType, issues: readonly z.core.$ZodIssue[], data: unknown): DataMistake[] {
  return issues.flatMap((issue): DataMistake[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(unwrapped(schemaAt(schema, issue.path))?.shape ?? {});
      return issue.keys.map((key) => ({ path: [...issue.path, key], message: unknownField(key, known) }));
    }
    if (issue.code === 'invalid_union') return explain(schema, meantBy(issue), data);
    return [{ path: issue.path, message: sentence(issue, valueAt(data, issue.path), schemaAt(schema, issue.path)) }];
  });
}

/** The mistakes by the alternative that the author had in mind: of the type that the value has, the one with the fewest. */
function meantBy({ errors, path }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const isOfType = (issues: readonly z.core.$ZodIssue[]) =>
    !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
  const [meant = errors[0] ?? []] = errors.filter(isOfType).toSorted((a, b) => a.length - b.length);
  return meant.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

/** `image.alt`, `topics[1]`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
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

function sentence(issue: z.core.$ZodIssue, value: unknown, schema: SchemaNode | undefined): string {
  const purpose = schema?.description === undefined ? '' : ` (${schema.description})`;
  if (value === undefined) return `is missing → add it${purpose}`;
  if (value === null) return `is empty → fill it in${purpose}`;
  switch (issue.code) {
    case 'invalid_type':
      return `is ${article(typeOf(value))}, but must be ${article(issue.expected)} → ${retype(issue.expected, value, schema)}${purpose}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const meant = suggest(shown(value), values);
      return `"${shown(value)}" is not known → ${meant === undefined ? '' : `did you mean "${meant}"? `}use one of ${values.join(', ')}`;
    }
    case 'too_small':
    case 'too_big':
      if (issue.message.includes('→')) return issue.message;
      return `${shown(value)} is out of range → give a value ${limits(issue)}`;
    default:
      return typeof value === 'string' && value !== '' ? mistakeInText(value, issue) : issue.message;
  }
}

/** The mistake in a text that has the wrong form. */
function mistakeInText(value: string, { message, path }: z.core.$ZodIssue): string {
  if (/^[“‘„«].*[”’“»]$/.test(value)) {
    return `"${excerpt(value)}" stands in curly quotation marks → use straight ones, or none`;
  }
  if (!message.startsWith('is not a slug')) return `"${excerpt(value)}" ${message}`;
  if (typeof path.at(-1) === 'number' && / - /.test(value)) {
    return `"${excerpt(value)}" is several items in one → give each its own line, with the dashes under one another`;
  }
  const meant = slugOf(value);
  return `"${excerpt(value)}" ${meant === '' ? message : message.replace('→', `→ did you mean "${meant}"? Otherwise`)}`;
}

/** A value as its author wrote it, more or less. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function limits(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  return issue.code === 'too_small' ? `of at least ${issue.minimum}` : `of at most ${issue.maximum}`;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

const words: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const article = (type: string): string => words[type] ?? type;

function retype(expected: string, value: unknown, schema: SchemaNode | undefined): string {
  if (expected === 'string') return 'put it in quotation marks';
  if (expected === 'boolean' && typeof value === 'string') {
    if (/^(?:yes|on|y)$/i.test(value)) return 'write true';
    if (/^(?:no|off|n)$/i.test(value)) return 'write false';
  }
  if (expected !== 'array') return `write ${article(expected)}`;
  if (typeof value !== 'string') return 'write it as [one, two] or one to a line after "- "';
  if (/^-\S/.test(value)) return 'put a space after each dash';
  const items = value.split(/\s*[,;&]\s*|\s+and\s+|\s+-\s+/).filter((item) => item !== '');
  const takesNames = unwrapped(schema)?.element?.safeParse?.('a-name').success === true;
  const list = items.map((item) => (takesNames ? slugOf(item) : item)).filter((item) => item !== '');
  return `write it as a list: [${excerpt(list.join(', '))}]`;
}

function excerpt(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value.replaceAll('\n', ' ');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** The schema of a field, inside of what makes it optional. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema;
  for (const key of path)
    node = typeof key === 'number' ? unwrapped(node)?.element : unwrapped(node)?.shape?.[String(key)];
  return node && (node.description === undefined || path.length === 0 ? unwrapped(node) : node);
}

function unwrapped(node: SchemaNode | undefined): SchemaNode | undefined {
  let inner = node;
  while (inner && !inner.shape && !inner.element && inner.unwrap) inner = inner.unwrap();
  // Of a union, only groups of fields have anything inside.
  const shapes = (inner?.options ?? []).flatMap((option) => unwrapped(option)?.shape ?? []);
  return shapes.length > 0 ? { shape: Object.fromEntries(shapes.flatMap((shape) => Object.entries(shape))) } : inner;
}
