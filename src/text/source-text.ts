/** Returns the line on which an offset of a text stands, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Returns the first line of a piece of source, short enough to be quoted in a message. */
export function excerpt(source: string): string {
  const line = source.trim().replace(/\s*\n[\s\S]*/, '');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** Returns where a match in Markdown begins, behind spaces and the marks of quotations. */
export function startOf(match: RegExpExecArray): number {
  return match.index + (/^[\s>]*/.exec(match[0])?.[0].length ?? 0);
}
