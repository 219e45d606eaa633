import { indented, invisibleIndent } from './indent-mistakes.ts';
import type { YamlMistake } from './yaml-mistake.ts';
import { parseYaml } from './yaml.ts';

/** A piece of YAML with all that keeps it from being read. */
export interface ReadYaml {
  /** What it says once its mistakes are mended; `undefined` if a mistake does not say to the letter how to mend it. */
  readonly data?: unknown;
  /** The source with its mistakes mended, line by line. */
  readonly source: string;
  readonly mistakes: readonly YamlMistake[];
}

/** Mistakes of one file that are reported at once. */
const limit = 50;

/**
 * Reads YAML and finds all of its mistakes at once: each that says how to mend it is mended, and reading goes on, so that
 * an author need not mend one line to learn of the next.
 */
export function readYaml(source: string): ReadYaml {
  const mistakes = invisibleIndent(source);
  let mended = mistakes.reduce((text, mistake) => mend(text, mistake) ?? text, source);
  for (;;) {
    const parsed = parseYaml(mended);
    if (parsed.ok) return { data: parsed.data, source: mended, mistakes };
    const again = mistakes.some(({ line }) => line === parsed.line);
    if (!again) mistakes.push({ line: parsed.line, reason: parsed.reason });
    const next = again || mistakes.length >= limit ? undefined : mend(mended, parsed);
    if (next === undefined) return { source: mended, mistakes };
    mended = next;
  }
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
