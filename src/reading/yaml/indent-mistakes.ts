import type { YamlMistake } from './yaml-mistake.ts';

/** Spaces that look like the space of the keyboard, or like nothing. */
const odd = '\\u00A0\\u2000-\\u200B\\u202F\\u3000';
const oddStart = new RegExp(`^(?: |- )*[${odd}][ ${odd}]*(?:- |[A-Za-z_][\\w-]*:(?:\\s|$))`);

/** Finds the fields and items that no-break spaces indent, which YAML takes for letters. */
export function invisibleIndent(source: string): YamlMistake[] {
  if (!new RegExp(`[${odd}]`).test(source)) return [];
  const lines = source.split('\n');
  return lines.flatMap((line, place): YamlMistake[] =>
    oddStart.test(line)
      ? [{ line: place + 1, reason: startMistake('a no-break space, which looks like a space,', lines[place - 1]) }]
      : [],
  );
}

/** Says what to do with a character at the start of a line that indents nothing. */
export function startMistake(what: string, above = ''): string {
  const instead = isBelow(above) ? ', and indent with spaces' : '';
  return `${what} stands at the start of the line → delete it${instead}`;
}

/** Returns a line as it should be, without tabs and no-break spaces at its start or after its colon. */
export function indented(line: string, above: string): string {
  const start = /^[\s\u200B]*/.exec(line)?.[0] ?? '';
  const indent = isBelow(above) ? start.replaceAll('\t', '  ').replaceAll(/[^ ]/g, ' ') : '';
  return indent + line.slice(start.length).replace(new RegExp(`:[${odd}]+`), ': ');
}

/** Returns whether a line may be indented, by the line above it: one that is indented, or a field without a value. */
const isBelow = (above: string): boolean => /^\s*(?:- +)?[\w-]+:\s*(?:#.*)?$|^\s|^- /.test(above);
