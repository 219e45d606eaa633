import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, visit, type Pair } from 'yaml';
import { parseYaml } from '../../reading/yaml/yaml.ts';
import { CommandError } from './command-error.ts';
import { appended, prepended, withoutItems } from './yaml-lists.ts';
import { columnOf, documentOf, insertLines, keyOf, nextLine, pairOf, spanOf, splice, type Span } from './yaml-spans.ts';
import { fieldLines, inFlow, lineEnd, type Value } from './yaml-text.ts';

/**
 * Edits YAML and changes only the bytes of one value: order, comments, quotation marks and line ends of the rest stay.
 * Each edit parses its result and throws a `CommandError` if that is not as intended.
 *
 * @module
 */
type Fields = Record<string, unknown>;

/**
 * Sets a field of the top level.
 *
 * @param after the field behind which a new field is inserted; a new field comes last if that is missing.
 */
export function setField(yaml: string, field: string, value: Value, after?: string): string {
  const pair = pairOf(yaml, field);
  const edited = pair ? withValue(yaml, pair, value) : inserted(yaml, field, value, after);
  return verified(yaml, edited, (data) => ({ ...data, [field]: value }));
}

/** Adds an item to the list in a field of the top level. Creates the list if there is none. */
export function append(yaml: string, field: string, item: Value): string {
  const list = pairOf(yaml, field)?.value;
  if (!isSeq(list) || list.items.length === 0) return setField(yaml, field, [item]);
  return verified(yaml, appended(yaml, list, item), (data) => ({ ...data, [field]: [...listIn(data, field), item] }));
}

/** Puts an item at the head of the list in a field of the top level. Creates the list if there is none. */
export function prepend(yaml: string, field: string, item: Value): string {
  const list = pairOf(yaml, field)?.value;
  if (!isSeq(list) || list.items.length === 0) return setField(yaml, field, [item]);
  return verified(yaml, prepended(yaml, list, item), (data) => ({ ...data, [field]: [item, ...listIn(data, field)] }));
}

/** Removes items from the list in a field of the top level. */
export function removeOwnItems(yaml: string, field: string, isRemoved: (item: unknown) => boolean): string {
  const pair = pairOf(yaml, field);
  const edited = pair ? withoutRemoved(yaml, pair, isRemoved) : yaml;
  const kept = (data: Fields) => ({ ...data, [field]: listIn(data, field).filter((item) => !isRemoved(item)) });
  return edited === yaml ? yaml : verified(yaml, edited, kept);
}

/** Removes a field of the top level, if it is there. */
export function removeField(yaml: string, field: string): string {
  const pair = pairOf(yaml, field);
  if (!pair) return yaml;
  return verified(yaml, withoutField(yaml, pair), ({ [field]: _, ...others }) => others);
}

/**
 * Removes items from the lists in all fields of a name, at any depth. A field whose list is empty then is removed, unless
 * it is the only one of an item or stands on a line with another.
 *
 * @param isRemoved returns whether an item is to be removed.
 */
export function removeItems(yaml: string, field: string, isRemoved: (item: unknown) => boolean): string {
  const found: { readonly pair: Pair; readonly mayGo: boolean }[] = [];
  visit(documentOf(yaml), {
    Pair: (_, pair, path) => {
      if (keyOf(pair) !== field) return;
      const map = path.at(-1);
      const [start] = spanOf(pair.key);
      const isOnOwnLine = yaml.slice(start - columnOf(yaml, start), start).trim() === '';
      found.push({
        pair,
        mayGo: isMap(map) && map.flow !== true && isOnOwnLine && (map.items.length > 1 || path.length < 3),
      });
    },
  });
  // The last one first, so that the positions of the others stay right.
  const edited = found.reduceRight((text, { pair, mayGo }) => withoutRemoved(text, pair, isRemoved, mayGo), yaml);
  if (edited === yaml) return yaml;
  const kept = (value: unknown, name?: string): unknown => {
    if (Array.isArray(value))
      return value.filter((item) => name !== field || !isRemoved(item)).map((item) => kept(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, kept(inner, key)]));
  };
  return verified(yaml, edited, (data) => kept(data) as Fields, field);
}

/** @param mayGo whether the whole field is removed if no item is left. */
function withoutRemoved(yaml: string, pair: Pair, isRemoved: (item: unknown) => boolean, mayGo = false): string {
  const list = pair.value;
  if (!isSeq(list)) return yaml;
  const items = list.items.map((node) => ({ span: spanOf(node), isRemoved: isNode(node) && isRemoved(node.toJSON()) }));
  if (!items.some((item) => item.isRemoved)) return yaml;
  if (!items.every((item) => item.isRemoved)) return withoutItems(yaml, list, items);
  return mayGo ? withoutField(yaml, pair) : withValue(yaml, pair, []);
}

/** Returns YAML without the lines of a field. */
function withoutField(yaml: string, { key, value }: Pair): string {
  const [start] = spanOf(key);
  return splice(yaml, [start - columnOf(yaml, start), nextLine(yaml, spanOf(value)[1])], '');
}

/** Replaces every scalar that equals `from` with `to`, except in the given fields. */
export function replaceTexts(yaml: string, from: string, to: string, except: readonly string[] = []): string {
  if (!yaml.includes(from)) return yaml;
  const spans: Span[] = [];
  visit(documentOf(yaml), {
    Pair: (_, pair) => (except.includes(keyOf(pair)) ? visit.SKIP : undefined),
    Scalar: (key, node) => {
      if (key !== 'key' && node.value === from) spans.push(spanOf(node));
    },
  });
  const edited = spans.reduceRight((text, [start, end]) => {
    const quote = /^["']/.exec(text.slice(start, end))?.[0] ?? '';
    return splice(text, [start, end], `${quote}${to}${quote}`);
  }, yaml);
  const replaced = (value: unknown): unknown => {
    if (value === from) return to;
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, except.includes(key) ? inner : replaced(inner)]),
    );
  };
  return verified(yaml, edited, (data) => replaced(data) as Fields);
}

function listIn(data: Fields, field: string): unknown[] {
  const list = data[field];
  return Array.isArray(list) ? list : [];
}

function inserted(yaml: string, field: string, value: Value, after?: string): string {
  const root = documentOf(yaml).contents;
  if (!isMap(root)) return insertLines(yaml, yaml.length, fieldLines(field, value));
  const last = root.items.at(-1)?.value;
  if (root.flow === true) {
    const [start] = spanOf(root);
    const position = last ? spanOf(last)[1] : start + 1;
    return splice(yaml, [position, position], `${last ? ', ' : ''}${JSON.stringify(field)}: ${JSON.stringify(value)}`);
  }
  const indent = ' '.repeat(columnOf(yaml, root.range[0]));
  const lines = fieldLines(field, value).map((line) => `${indent}${line}`);
  const neighbor = root.items.find((pair) => after !== undefined && keyOf(pair) === after)?.value;
  return insertLines(yaml, neighbor ? nextLine(yaml, spanOf(neighbor)[1]) : yaml.length, lines);
}

function withValue(yaml: string, pair: Pair, value: Value): string {
  const [start, end] = spanOf(pair.value);
  const old = yaml.slice(start, end);
  if (old === '') return splice(yaml, [start, end], ` ${inFlow(value)}`);
  // A block begins on a line of its own; the new value goes on the line of the field's name.
  const isBlock = !isScalar(pair.value) && /\n/.test(yaml.slice(spanOf(pair.key)[1], start));
  const from = isBlock ? spanOf(pair.key)[1] : start;
  const tail = old.endsWith('\n') ? lineEnd(yaml) : '';
  return splice(yaml, [from, end], `${isBlock ? ': ' : ''}${inFlow(value)}${tail}`);
}

/**
 * Returns the edited YAML.
 *
 * @param optional the name of a field that may be missing where its list is empty.
 * @throws CommandError if its data is not that of the original with `change` applied.
 */
function verified(yaml: string, edited: string, change: (data: Fields) => Fields, optional?: string): string {
  const before = parseYaml(yaml);
  const after = parseYaml(edited);
  const plain = (data: unknown) => (optional === undefined ? data : withoutEmpty(data, optional));
  if (before.ok && after.ok && isDeepStrictEqual(plain(after.data), plain(change(before.data as Fields)))) {
    return edited;
  }
  throw new CommandError('its YAML is written in a way that cannot be edited safely → make this change by hand');
}

/** Returns data without the fields of a name whose list is empty. */
function withoutEmpty(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutEmpty(item, field));
  if (typeof value !== 'object' || value === null) return value;
  const isEmpty = (key: string, inner: unknown) => key === field && Array.isArray(inner) && inner.length === 0;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (isEmpty(key, inner) ? [] : [[key, withoutEmpty(inner, field)]])),
  );
}
