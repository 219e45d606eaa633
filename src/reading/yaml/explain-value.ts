import type { z } from 'astro/zod';
import { slugOf } from '../../text/slug.ts';
import { suggest } from '../../text/suggest.ts';
import { unwrapped, type SchemaNode } from './schema-node.ts';
import { quoted } from './yaml-events.ts';

/**
 * Says what is wrong with the value of a field, and how to mend it.
 *
 * @param error the error map with which the schema checked the value.
 */
export function explainValue(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: SchemaNode | undefined,
  error?: z.core.$ZodErrorMap,
): string {
  const purpose = schema?.description === undefined ? '' : ` (${schema.description})`;
  if (value === undefined) return `is missing → add it${purpose}`;
  const isOptional = schema?.safeParse?.(undefined).success === true;
  if (value === null) return `is empty → fill it in${isOptional ? ', or delete the line' : ''}${purpose}`;
  switch (issue.code) {
    case 'invalid_type': {
      const inQuotes = issue.expected === 'string' && mistakeInQuotes(value, schema, error);
      if (inQuotes) return inQuotes;
      return `is ${article(typeOf(value))}, but must be ${article(issue.expected)} → ${retype(issue.expected, value, schema)}${purpose}`;
    }
    case 'invalid_value': {
      if (issue.message.includes('→')) return `"${shown(value)}" ${issue.message}`;
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

/** Returns the mistake that a number, or true or false, would be in quotation marks; `undefined` if it would be none. */
function mistakeInQuotes(value: unknown, schema: SchemaNode | undefined, error?: z.core.$ZodErrorMap) {
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = String(value);
  const [issue] = schema?.safeParse?.(text, error && { error }).error?.issues ?? [];
  return issue && explainValue(issue, text, schema, error);
}

/** The mistake in a text that has the wrong form. */
function mistakeInText(value: string, { message, path }: z.core.$ZodIssue): string {
  if (/^[“‘„«].*[”’“»]$/.test(value)) {
    return `"${quotable(value)}" stands in curly quotation marks → use straight ones, or none`;
  }
  if (message.startsWith('is not the id of a story')) {
    const id = storyIdIn(value);
    return `"${quotable(value)}" ${id === undefined ? message : message.replace('→', `→ did you mean "${id}"? Otherwise`)}`;
  }
  if (!message.startsWith('is not a slug')) return `"${quotable(value)}" ${message}`;
  if (typeof path.at(-1) === 'number' && / - /.test(value)) {
    return `"${quotable(value)}" is several items in one → give each its own line, with the dashes under one another`;
  }
  const meant = slugOf(value);
  return `"${quotable(value)}" ${meant === '' ? message : message.replace('→', `→ did you mean "${meant}"? Otherwise`)}`;
}

/** Returns the id of a story that stands in a text, as in its address. */
function storyIdIn(text: string): string | undefined {
  return /\d{4}\/(?:0[1-9]|1[0-2])\/[a-z\d]+(?:-[a-z\d]+)*/.exec(text)?.[0];
}

/** Returns a value as its author wrote it, spaces at its ends included, short enough for a message. */
function quotable(value: string): string {
  const line = value.replaceAll('\n', ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Returns a value as its author wrote it, more or less. */
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
  if (expected === 'string') {
    return typeof value === 'object' ? 'write one text, without brackets or dashes' : 'put it in quotation marks';
  }
  if (expected === 'boolean' && typeof value === 'string') {
    if (/^(?:yes|on|y)$/i.test(value)) return 'write true';
    if (/^(?:no|off|n)$/i.test(value)) return 'write false';
  }
  const element = unwrapped(schema)?.element;
  const takesNames = element?.safeParse?.('a-name').success === true;
  const group = expected === 'array' ? (takesNames ? undefined : groupOf(element)) : groupOf(schema);
  if (expected !== 'array')
    return expected === 'object' && group ? `write it as ${group}` : `write ${article(expected)}`;
  const written = asGroup(value);
  if (written !== undefined) return `write it as [${written}]`;
  if (group) return `write it as [${group}]`;
  if (typeof value !== 'string') return 'write it as [one, two] or one to a line after "- "';
  if (/^-\S/.test(value)) return 'put a space after each dash';
  const items = listItems(value);
  const list = items
    .map((item) => (takesNames ? slugOf(item) : element?.safeParse?.(item).success ? item : (storyIdIn(item) ?? item)))
    .filter((item) => item !== '');
  return `write it as a list: [${quotable(list.join(', '))}]`;
}

/** Returns the fields that a group must have, as they are written: `{ at: …, text: … }`; `undefined` if it is no group. */
function groupOf(schema: SchemaNode | undefined): string | undefined {
  const required = Object.entries(unwrapped(schema)?.shape ?? {})
    .filter(([, field]) => field.safeParse?.(undefined).success === false)
    .map(([name]) => `${name}: …`);
  return required.length === 0 ? undefined : `{ ${required.join(', ')} }`;
}

/** Returns a group of plain fields as it is written in one line; `undefined` for every other value. */
function asGroup(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields: [string, unknown][] = Object.entries(value);
  if (fields.some(([, field]) => typeof field === 'object')) return undefined;
  return `{ ${fields.map(([name, field]) => `${name}: ${plainOrQuoted(String(field))}`).join(', ')} }`;
}

const plainOrQuoted = (text: string): string => (/^[\p{L}\d][^,:#[\]{}"']*$/u.test(text) ? text : quoted(text));

/** Between two full names, "and" in other languages too: a short word may be a part of one name, as in Ortega y Gasset. */
const separator = /\s*[,;&]\s*|\s+and\s+|\s+-\s+|(?<=\S\s+\S+)\s+(?:y|e|et|und|en|i|та|і)\s+(?=\S+\s+\S)/u;

/** Returns the items that an author wrote as one text. */
export function listItems(text: string): string[] {
  return text.split(separator).filter((item) => item !== '');
}
