import { stringify } from 'yaml';
import { quoted } from '../../reading/yaml/yaml-events.ts';
import { withoutWrappingQuotes } from '../../text/typography/wrapping-quotes.ts';

/** A value that a command writes into a field. */
export type Value = string | number | boolean | readonly Value[] | { readonly [field: string]: Value };

/** Returns the line end that a text uses. */
export const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Formats a value on one line, in YAML's flow style. */
export function inFlow(value: Value): string {
  if (isList(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value).map(([field, inner]) => `${field}: ${inFlow(inner)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  const text = onOneLine(value);
  return /[,[\]{}]/.test(text) ? JSON.stringify(value) : text;
}

/** Formats a field and its value as lines in block style, without line ends. */
export function fieldLines(field: string, value: Value): string[] {
  if (isList(value)) {
    return value.some((item) => typeof item === 'object')
      ? [`${field}:`, ...value.flatMap(itemLines).map((line) => `  ${line}`)]
      : [`${field}: ${inFlow(value)}`];
  }
  if (typeof value === 'object') return [`${field}:`, ...groupLines(value).map((line) => `  ${line}`)];
  return [`${field}: ${onOneLine(value)}`];
}

/** Formats an item of a list as lines in block style, without line ends. */
export function itemLines(item: Value): string[] {
  if (isList(item) || typeof item !== 'object') return [`- ${inFlow(item)}`];
  return groupLines(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function groupLines(group: { readonly [field: string]: Value }): string[] {
  return Object.entries(group).flatMap(([field, value]) => fieldLines(field, value));
}

function onOneLine(value: string | number | boolean): string {
  if (typeof value === 'string' && /[\n\r]/.test(value)) return JSON.stringify(value);
  // In straight quotation marks, typographic ones around the whole text are meant: see `curlyQuotes`.
  if (typeof value === 'string' && withoutWrappingQuotes(value) !== undefined) return quoted(value);
  // `trimEnd` would also remove white space that belongs to the value, such as a no-break space.
  return stringify(value, { lineWidth: 0, singleQuote: true }).replace(/\n$/, '');
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
