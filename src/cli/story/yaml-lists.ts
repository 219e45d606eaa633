import type { YAMLSeq } from 'yaml';
import { columnOf, insertLines, nextLine, spanOf, splice, type Span } from './yaml-spans.ts';
import { inFlow, itemLines, type Value } from './yaml-text.ts';

/** Returns YAML with an item added to a list that is not empty. */
export function appended(yaml: string, list: YAMLSeq, item: Value): string {
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

/** Returns YAML with an item at the head of a list that is not empty. */
export function prepended(yaml: string, list: YAMLSeq, item: Value): string {
  const [start] = spanOf(list);
  if (list.flow === true) {
    const [first] = spanOf(list.items[0]);
    return splice(yaml, [first, first], `${inFlow(item)}, `);
  }
  const column = columnOf(yaml, start);
  return insertLines(
    yaml,
    start - column,
    itemLines(item).map((line) => `${' '.repeat(column)}${line}`),
  );
}

/** Returns YAML without those items of a list that `isRemoved` marks. */
export function withoutItems(
  yaml: string,
  list: YAMLSeq,
  items: readonly { readonly span: Span; readonly isRemoved: boolean }[],
) {
  const cuts = items.map(({ span: [start, end] }, index): Span => {
    if (list.flow !== true) {
      const dash = yaml.lastIndexOf('-', start - 1);
      return [dash - columnOf(yaml, dash), nextLine(yaml, end)];
    }
    const next = items[index + 1];
    const before = items.slice(0, index).findLast((item) => !item.isRemoved);
    if (next) return [start, next.span[0]];
    return [before ? before.span[1] : start, end];
  });
  // From last to first, so that the positions of earlier items stay valid.
  let text = yaml;
  let limit = yaml.length;
  for (const [index, [start, end]] of [...cuts.entries()].reverse()) {
    if (!items[index]?.isRemoved) continue;
    text = splice(text, [start, Math.min(end, limit)], '');
    limit = start;
  }
  return text;
}
