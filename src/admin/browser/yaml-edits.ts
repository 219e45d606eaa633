import { isMap, isSeq, type Document } from 'yaml';
import { isGroup, type Values } from './values.ts';

/** Returns whether two values are the same in YAML; the order of fields does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, place) => isSame(item, other[place]));
  }
  if (!isGroup(one) || !isGroup(other)) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
}

/** Changes a document where its fields change, and leaves everything else in it as it is, notes included. */
export function editYaml(document: Document, before: Values, after: Values, above: readonly string[] = []): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const path = [...above, name];
    const [old, next] = [before[name], after[name]];
    if (isSame(old, next)) continue;
    if (next === undefined) document.deleteIn(path);
    else if (isGroup(old) && isGroup(next) && isMap(document.getIn(path, true))) editYaml(document, old, next, path);
    else if (Array.isArray(old) && Array.isArray(next)) editList(document, old, next, path);
    else document.setIn(path, isGroup(next) || Array.isArray(next) ? document.createNode(next) : next);
  }
}

/** Items that stay, in the order in which they stood, keep their notes. */
function editList(
  document: Document,
  old: readonly unknown[],
  next: readonly unknown[],
  path: readonly string[],
): void {
  const list = document.getIn(path, true);
  if (!isSeq(list) || list.items.length !== old.length || next.length === 0) {
    document.setIn(path, document.createNode(next));
    return;
  }
  const left = list.items.map((node, place) => ({ node, value: old[place] }));
  list.items = next.map((value) => {
    const place = left.findIndex((one) => isSame(one.value, value));
    return place === -1 ? document.createNode(value) : left.splice(place, 1)[0]?.node;
  });
}
