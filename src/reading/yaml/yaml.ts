import { constructFromEvents, CORE_SCHEMA, parseEvents, YAMLException } from 'js-yaml';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { causeOf, refusedIn } from './yaml-mistakes.ts';

/**
 * What a piece of YAML says, or where and why it cannot be read. `line` counts from 1 within the piece; `reason` says
 * what is wrong → how to mend it.
 */
export type ParsedYaml =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** Lists and groups within one another; the deepest of a story is its byline, with three. */
const maxDepth = 50;

/**
 * Reads YAML 1.2 without anchors, aliases and tags. A date stays the text that the author wrote, since a `Date` would
 * forget its offset. js-yaml reads each file, as it is several times faster; `yaml`, which keeps positions, is asked
 * only after a mistake.
 */
export function parseYaml(source: string): ParsedYaml {
  // js-yaml takes no document at all for a mistake, but a file may well have no field to fill in.
  if (source.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line))) return { ok: true, data: {} };
  try {
    const events = parseEvents(source, { maxDepth });
    const refused = refusedIn(source, events);
    if (refused) return { ok: false, ...refused };
    const data = constructFromEvents(events, { source, schema: CORE_SCHEMA })[0] ?? {};
    // A text alone is a field whose colon has no space after it.
    if (typeof data === 'string')
      return { ok: false, ...causeOf(source, source.trimEnd().split('\n').length, 'no field') };
    return { ok: true, data };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { ok: false, ...causeOf(source, (error.mark?.line ?? 0) + 1, error.reason) };
  }
}

/**
 * The line, counted from 1, on which a field stands; for a missing field, that of the nearest one around it.
 *
 * @param path keys and list positions from the root, as in `['image', 'alt']`.
 */
export function lineOf(source: string, path: readonly PropertyKey[]): number {
  const { document, lines } = parsedOnce(source);
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const offset = offsetIn(parent, path[length - 1]);
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

/** The source that was asked about last: many mistakes in one file are asked about one after another. */
let last: { source: string; document: Document; lines: LineCounter } | undefined;

function parsedOnce(source: string): NonNullable<typeof last> {
  if (last?.source === source) return last;
  const lines = new LineCounter();
  last = { source, document: parseDocument(source, { lineCounter: lines, logLevel: 'silent' }), lines };
  return last;
}

function offsetIn(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (!isNode(parent) || !('items' in parent) || !Array.isArray(parent.items)) return undefined;
  const items: unknown[] = parent.items;
  if (typeof key === 'number') return startOf(items[key]);
  const pair = items.find((item) => isPairOf(item, key));
  return isPairOf(pair, key) ? startOf(pair.key) : undefined;
}

function isPairOf(item: unknown, key: PropertyKey | undefined): item is { key: { value: unknown } } {
  return (
    typeof item === 'object' &&
    item !== null &&
    'key' in item &&
    isNode(item.key) &&
    'value' in item.key &&
    String(item.key.value) === key
  );
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
