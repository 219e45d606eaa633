/** A piece of a text: the offsets of its first character and of the one after its last. */
export type Span = readonly [start: number, end: number];

/** Replaces the spans by spaces and leaves line breaks and offsets as they are. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    if (end <= from) continue;
    const first = Math.max(start, from);
    result += text.slice(from, first) + text.slice(first, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return result + text.slice(from);
}
