import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, type Problem } from '../reading/problem.ts';
import { counted } from '../text/counted.ts';

/** The default for `limit` in `report`. */
export const usualLimit = 50;

/** Problems of one kind, and the first of them. */
interface ProblemKind {
  readonly name: string;
  readonly count: number;
  readonly first: Problem;
}

/**
 * Formats problems as lines for a terminal. If there are more than `limit`, the lines are a summary by kind, and the
 * full list is written to `problems.txt` in the cache folder.
 */
export function report(problems: readonly Problem[], cacheDir: string, limit = usualLimit): string[] {
  if (problems.length <= limit) return problems.map(formatProblem);
  const file = join(cacheDir, 'problems.txt');
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(file, `${problems.map(formatProblem).join('\n')}\n`);
  const kinds = kindsOf(problems);
  const width = String(kinds[0]?.count ?? 0).length;
  return [
    ...kinds.slice(0, limit).map(({ count, first }) => `${String(count).padStart(width)} × ${formatProblem(first)}`),
    ...(kinds.length > limit ? [`… and ${counted(kinds.length - limit, 'more kind')}`] : []),
    `${counted(problems.length, 'problem')} of ${counted(kinds.length, 'kind')}, each with its first example → see all in ${file}`,
  ];
}

/** Groups problems by kind, the most frequent first. */
export function kindsOf(problems: readonly Problem[]): ProblemKind[] {
  const kinds = new Map<string, { count: number; first: Problem }>();
  for (const problem of problems) {
    const name = kindOf(problem);
    const kind = kinds.get(name);
    if (kind) kind.count += 1;
    else kinds.set(name, { count: 1, first: problem });
  }
  return [...kinds].map(([name, kind]) => ({ name, ...kind })).sort((a, b) => b.count - a.count);
}

/**
 * Returns the name of a problem's kind: severity, field and message without the remedy, the author's words, paths and
 * numbers, as in `error body: the link … leads nowhere`.
 */
export function kindOf({ severity, field, message }: Problem): string {
  const [wrong = ''] = message.split(' → ');
  const general = wrong
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '…')
    .replaceAll(/\S*\/\S*/g, '…')
    .replaceAll(/\S*\d\S*/g, '…');
  return `${severity} ${field.replaceAll(/\[\d+\]/g, '')}: ${general}`;
}
