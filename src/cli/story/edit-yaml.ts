import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, parseDocument, visit, type Pair, type YAMLSeq } from 'yaml';
import { parseYaml } from '../../reading/yaml/yaml.ts';
import { DeskError } from './desk-error.ts';
import { fieldLines, inFlow, itemLines, lineEnd, type Value } from './yaml-text.ts';

/**
 * Edits of YAML that leave every byte alone but those of the value in question: order, comments, quotation marks and
 * line ends of the rest stay. Each is read again, and refused if it does not say what it was to say.
 *
 * @module
 */
type Fields = Record<string, unknown>;

/** Sets a field of the outermost group; a new one comes after another that is named, else last. */
export function setField(yaml: string, field: string, value: Value, after?: string): string {
  const pair = pairOf(yaml, field);
  const edited = pair ? withValue(yaml, pair, value) : inserted(yaml, field, value, after);
  return verified(yaml, edited, (data) => ({ ...data, [field]: value }));
}

/** Adds an item to the list in a field of the outermost group, or begins that list. */
export function append(yaml: string, field: string, item: Value): string {
  const list = pairOf(yaml, field)?.value;
  if (!isSeq(list) || list.items.length === 0) return setField(yaml, field, [item]);
  return verified(yaml, appended(yaml, list, item), (data) => ({ ...data, [field]: [...listIn(data, field), item] }));
}

/** Removes the items of a list, in a field of the outermost group, that answer to a description. */
export function removeItems(yaml: string, field: string, goes: (item: unknown) => boolean): string {
  const pair = pairOf(yaml, field);
  const list = pair?.value;
  if (!pair || !isSeq(list)) return yaml;
  const items = list.items.map((node) => ({ span: spanOf(node), goes: isNode(node) && goes(node.toJSON()) }));
  if (!items.some((item) => item.goes)) return yaml;
  const edited = items.every((item) => item.goes) ? withValue(yaml, pair, []) : without(yaml, list, items);
  return verified(yaml, edited, (data) => ({ ...data, [field]: listIn(data, field).filter((item) => !goes(item)) }));
}

/** Has every text that is `from`, wherever it stands but in the fields excepted, say `to`. */
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

type Span = readonly [start: number, end: number];

const splice = (text: string, [start, end]: Span, by: string) => text.slice(0, start) + by + text.slice(end);

const documentOf = (yaml: string) => parseDocument(yaml, { logLevel: 'silent' });

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

function pairOf(yaml: string, field: string): Pair | undefined {
  const root = documentOf(yaml).contents;
  return isMap(root) ? root.items.find((pair) => keyOf(pair) === field) : undefined;
}

function listIn(data: Fields, field: string): unknown[] {
  const list = data[field];
  return Array.isArray(list) ? list : [];
}

/** Where the text of a node stands, without the comment after it. */
function spanOf(node: unknown): Span {
  if (!isNode(node) || !node.range) throw new DeskError('the YAML has a part without a place');
  return [node.range[0], node.range[1]];
}

/** The start of the first line that begins at a position or after it. */
function nextLine(text: string, position: number): number {
  if (position === 0 || text[position - 1] === '\n') return position;
  const end = text.indexOf('\n', position);
  return end === -1 ? text.length : end + 1;
}

const columnOf = (text: string, position: number): number => position - (text.lastIndexOf('\n', position - 1) + 1);

/** Puts lines in front of the line that begins at a position, or at the end of the text. */
function insertLines(text: string, position: number, lines: readonly string[]): string {
  const end = lineEnd(text);
  const isOpen = position === text.length && position > 0 && !text.endsWith('\n');
  const block = isOpen ? `${end}${lines.join(end)}` : lines.map((line) => `${line}${end}`).join('');
  return splice(text, [position, position], block);
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
  // A block begins on a line of its own; what takes its place stands behind the field's name.
  const isBlock = !isScalar(pair.value) && /\n/.test(yaml.slice(spanOf(pair.key)[1], start));
  const from = isBlock ? spanOf(pair.key)[1] : start;
  const tail = old.endsWith('\n') ? lineEnd(yaml) : '';
  return splice(yaml, [from, end], `${isBlock ? ': ' : ''}${inFlow(value)}${tail}`);
}

function appended(yaml: string, list: YAMLSeq, item: Value): string {
  const [start] = spanOf(list);
  const [, end] = spanOf(list.items.at(-1));
  if (list.flow === true) return splice(yaml, [end, end], `, ${inFlow(item)}`);
  const indent = ' '.repeat(columnOf(yaml, start));
  return insertLines(
    yaml,
    nextLine(yaml, end),
    itemLines(item).map((line) => `${indent}${line}`),
  );
}

function without(yaml: string, list: YAMLSeq, items: readonly { readonly span: Span; readonly goes: boolean }[]) {
  const cuts = items.map(({ span: [start, end] }, index): Span => {
    if (list.flow !== true) {
      const dash = yaml.lastIndexOf('-', start - 1);
      return [dash - columnOf(yaml, dash), nextLine(yaml, end)];
    }
    const next = items[index + 1];
    const before = items.slice(0, index).findLast(({ goes }) => !goes);
    if (next) return [start, next.span[0]];
    return [before ? before.span[1] : start, end];
  });
  // From the last to the first, so that the places of those in front stay true.
  let text = yaml;
  let limit = yaml.length;
  for (const [index, [start, end]] of [...cuts.entries()].reverse()) {
    if (!items[index]?.goes) continue;
    text = splice(text, [start, Math.min(end, limit)], '');
    limit = start;
  }
  return text;
}

/** @throws DeskError if the edited YAML does not say what it should. */
function verified(yaml: string, edited: string, change: (data: Fields) => Fields): string {
  const before = parseYaml(yaml);
  const after = parseYaml(edited);
  if (before.ok && after.ok && isDeepStrictEqual(after.data, change(before.data as Fields))) return edited;
  throw new DeskError('its YAML is written in a way that cannot be edited safely → make this change by hand');
}
