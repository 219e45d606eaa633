import { indented, invisibleIndent } from './indent-mistakes.ts';
import type { YamlMistake } from './yaml-mistake.ts';
import { parseYaml } from './yaml.ts';

/** A piece of YAML with all that keeps it from being read. */
export interface ReadYaml {
  /** What it says once its mistakes are mended; `undefined` if no more can be read of it. */
  readonly data?: unknown;
  /** The source with its mistakes mended, line by line. */
  readonly source: string;
  /** Whether fields were left out, since a mistake does not say to the letter how to mend it. */
  readonly isCut: boolean;
  readonly mistakes: readonly YamlMistake[];
}

/** Mistakes of one file that are reported at once. */
const limit = 50;

/**
 * Reads YAML and finds all of its mistakes at once: each that says how to mend it is mended, of others the field is left
 * out, and reading goes on, so that an author need not mend one line to learn of the next.
 */
export function readYaml(source: string): ReadYaml {
  const mistakes = invisibleIndent(source);
  let mended = mistakes.reduce((text, mistake) => mend(text, mistake) ?? text, source);
  let isCut = false;
  for (;;) {
    const parsed = parseYaml(mended);
    if (parsed.ok) return { data: parsed.data, source: mended, mistakes, isCut };
    const again = mistakes.some(({ line }) => line === parsed.line);
    if (!again) mistakes.push({ line: parsed.line, reason: parsed.reason });
    let next = again ? undefined : mend(mended, parsed);
    if (next === undefined && !isExcess(parsed.reason)) {
      next = withoutField(mended, parsed.line);
      isCut = true;
    }
    if (next === undefined || next === mended || mistakes.length >= limit) return { source: mended, mistakes, isCut };
    mended = next;
  }
}

/** Returns whether a text is of no human make, so that reading all of it would only take time. */
const isExcess = (reason: string): boolean => /more than \d+ items|stand too deep/.test(reason);

/** Empties the lines of the field to which a line belongs; of a line at the margin that is no field, the line alone. */
function withoutField(source: string, line: number): string {
  const lines = source.split('\n');
  const isInside = (text = ''): boolean => /^(?:[\s#]|- |$)/.test(text);
  let start = line - 1;
  while (start > 0 && isInside(lines[start])) start -= 1;
  // Without its lines, a folded text would be said to be empty.
  if (!/^[^\s:]+:(?:\s|$)/.test(lines[start] ?? '') && /:\s+[|>]\S*\s*$/.test(lines[start - 1] ?? '')) start -= 1;
  let end = Math.max(start + 1, line);
  while (end < lines.length && isInside(lines[end])) end += 1;
  return lines.map((text, place) => (place >= start && place < end ? '' : text)).join('\n');
}

/** Does what a mistake asks for. Returns `undefined` if it leaves anything to the author. */
function mend(source: string, { line, reason }: YamlMistake): string | undefined {
  const lines = source.split('\n');
  const written = (lines[line - 1] ?? '').replace(/\r$/, '');
  const mended = mendedLine(written, lines[line - 2] ?? '', lines[line] ?? '', reason);
  if (mended === undefined || mended === written) return undefined;
  return lines.with(line - 1, mended).join('\n');
}

function mendedLine(line: string, above: string, next: string, reason: string): string | undefined {
  const [, better] = / → write ((?:-|[A-Za-z_][\w-]*:) .*[^…])$/.exec(reason) ?? [];
  if (better !== undefined) {
    const start = better.startsWith('- ') ? /^\s*/ : /^\s*(?:- +)*/;
    return `${start.exec(line)?.[0] ?? ''}${better}`;
  }
  if (reason.startsWith('a tab') || reason.startsWith('a no-break space')) return indented(line, above);
  if (reason.includes('stands twice')) return /^(?:\s+\S|- )/.test(next) ? undefined : '';
  if (reason.includes('after the closing quotation mark → delete')) return line.trimEnd().slice(0, -1);
  return undefined;
}
