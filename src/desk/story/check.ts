import { codeVersion } from '../../intake/code-version.ts';
import { readContent } from '../../intake/content.ts';
import { formatProblem, hasErrors } from '../../intake/problem.ts';
import { commandEnvironment } from '../environment.ts';

/** Prints every problem in `content/`, one to a line, and their number; the exit code is 1 if any is an error. */
export async function check(): Promise<void> {
  const environment = commandEnvironment();
  const { problems } = await readContent(environment.contentDir, environment, {
    cacheDir: environment.cacheDir,
    version: codeVersion(),
  });
  for (const problem of problems) console.log(formatProblem(problem));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(`${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`);
  process.exitCode = hasErrors(problems) ? 1 : 0;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
