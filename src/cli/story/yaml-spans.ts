import { isMap, isNode, isScalar, parseDocument, type Pair } from 'yaml';
import { CommandError } from './command-error.ts';
import { lineEnd } from './yaml-text.ts';

/** A part of a YAML source: the offset of its first character, and the offset after its last. */
export type Span = readonly [start: number, end: number];

/** Returns a text with a span of it replaced. */
export const splice = (text: string, [start, end]: Span, by: string) => text.slice(0, start) + by + text.slice(end);

/** Parses YAML. Errors are not printed; they are in the document. */
export const documentOf = (yaml: string) => parseDocument(yaml, { logLevel: 'silent' });

/** Returns the key of a pair; empty if it is not a scalar. */
export const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** Returns a field of the top level. */
export function pairOf(yaml: string, field: string): Pair | undefined {
  const root = documentOf(yaml).contents;
  return isMap(root) ? root.items.find((pair) => keyOf(pair) === field) : undefined;
}

/** Returns the span of a node, without the comment after it. */
export function spanOf(node: unknown): Span {
  if (!isNode(node) || !node.range)
    throw new CommandError('its YAML has a part without a position → make this change by hand');
  return [node.range[0], node.range[1]];
}

/** Returns the start of the first line that begins at a position or after it. */
export function nextLine(text: string, position: number): number {
  if (position === 0 || text[position - 1] === '\n') return position;
  const end = text.indexOf('\n', position);
  return end === -1 ? text.length : end + 1;
}

/** Returns the column of a position, counted from 0. */
export const columnOf = (text: string, position: number): number =>
  position - (text.lastIndexOf('\n', position - 1) + 1);

/** Inserts lines before the line that begins at a position, or at the end of the text. */
export function insertLines(text: string, position: number, lines: readonly string[]): string {
  const end = lineEnd(text);
  const isOpen = position === text.length && position > 0 && !text.endsWith('\n');
  const block = isOpen ? `${end}${lines.join(end)}` : lines.map((line) => `${line}${end}`).join('');
  return splice(text, [position, position], block);
}
