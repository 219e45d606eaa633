import { join, sep } from 'node:path';
import type { Edition } from '../newsroom/edition/edition.ts';
import type { Problem } from '../reading/problem.ts';

/**
 * Downgrades errors in withdrawn stories to warnings: only a notice of them is printed, and a withdrawal must not wait
 * until they are mended. Errors in `killed` itself remain errors.
 */
export function excuseWithdrawn(contentDir: string, { notices }: Edition, problems: readonly Problem[]): Problem[] {
  const stories = join(contentDir, 'stories') + sep;
  return problems.map((problem) => {
    const id = problem.file.startsWith(stories) ? problem.file.slice(stories.length).split(sep, 3).join('/') : '';
    return notices.get(id)?.kind === 'withdrawn' && !problem.field.startsWith('killed')
      ? { ...problem, severity: 'warning' }
      : problem;
  });
}
