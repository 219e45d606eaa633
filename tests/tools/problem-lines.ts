import { readContent } from '../../src/checks/read-content.ts';
import { formatProblem } from '../../src/reading/problem.ts';

/** Returns what an author is told of a content tree, one line to a problem, with paths from the folder of the content. */
export async function problemLines(folder: string, pressTime = '2025-01-01T00:00:00Z'): Promise<string[]> {
  const { problems } = await readContent(folder, { pressTime });
  return problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''));
}
