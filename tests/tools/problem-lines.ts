import { readContent, type CheckedContent } from '../../src/checks/read-content.ts';
import { formatProblem } from '../../src/reading/problem.ts';

/** Reads a content tree; what was read is cached beside its folder. */
export function readTree(folder: string, pressTime = '2025-01-01T00:00:00Z'): Promise<CheckedContent> {
  return readContent(folder, { pressTime }, { cacheDir: `${folder}.read`, version: 'of the tests' });
}

/** Returns what an author is told of a content tree, one line to a problem, with paths from the folder of the content. */
export async function problemLines(folder: string, pressTime?: string): Promise<string[]> {
  const { problems } = await readTree(folder, pressTime);
  return problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''));
}
