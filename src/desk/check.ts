import { codeVersion } from '../intake/code-version.ts';
import { formatProblem, hasErrors } from '../intake/problem.ts';
import { readContent } from '../intake/content.ts';
import { readEnvironment } from '../newsroom/environment.ts';

/** `npm run check`: every problem in `content/`, one to a line; exit 1 if any is an error. */

const environment = readEnvironment();
const { problems } = await readContent(environment.contentDir, environment, {
  cacheDir: environment.cacheDir,
  version: codeVersion(),
});
for (const problem of problems) console.log(formatProblem(problem));
const errors = problems.filter(({ severity }) => severity === 'error').length;
console.log(
  `${errors} ${errors === 1 ? 'error' : 'errors'}, ${problems.length - errors} ${problems.length - errors === 1 ? 'warning' : 'warnings'}`,
);
process.exitCode = hasErrors(problems) ? 1 : 0;
