import { join } from 'node:path';
import { codeVersion } from '../../reading/code-version.ts';
import { readContent, type Intake } from '../../checks/read-content.ts';
import { classify } from '../../reading/files.ts';
import { treeOf } from '../../reading/tree.ts';
import { formatProblem, type Problem } from '../../reading/problem.ts';
import { underProposal } from '../../reading/overlay.ts';
import type { Content } from '../../newsroom/edition/content.ts';
import type { Environment } from '../../newsroom/edition/environment.ts';
import { inZone } from '../../text/time/wall-clock.ts';
import type { Change } from './change.ts';
import { DeskError } from './desk-error.ts';

/** The content tree as a command of the desk finds it. */
export interface Desk {
  readonly environment: Environment;
  readonly content: Content;
  /** Of every story, those with mistakes included. */
  readonly storyIds: readonly string[];
  /** Everything that is wrong already. */
  readonly problems: readonly Problem[];
  /** Press time, by the clock of the outlet. */
  readonly now: string;
}

/**
 * Reads the content tree.
 *
 * @throws DeskError if there is no outlet to speak of.
 */
export async function openDesk(environment: Environment): Promise<Desk> {
  const { content, problems } = await read(environment);
  if (!content) throw new DeskError([...problems.map(formatProblem), 'mend outlet.yaml first'].join('\n'));
  const { paths } = await treeOf(environment.contentDir);
  return {
    environment,
    content,
    storyIds: paths.flatMap((path) => {
      const file = classify(path);
      return file?.kind === 'stories' ? [file.id] : [];
    }),
    problems,
    now: inZone(Date.parse(environment.pressTime), content.outlet.data.timeZone),
  };
}

/** The folder of a story. */
export const folderOf = ({ environment }: Desk, id: string): string => join(environment.contentDir, 'stories', id);

/** The file of a story. */
export const fileOf = (desk: Desk, id: string): string => join(folderOf(desk, id), 'index.md');

/**
 * Makes a change if the tree is no worse for it; else not a byte is written. Gives what authors ought to look at now.
 *
 * @throws DeskError with every error that the change would make.
 */
export async function carryOut(desk: Desk, change: Change): Promise<string[]> {
  const { problems } = await underProposal(change, () => read(desk.environment));
  const caused = without(problems, desk.problems);
  const errors = caused.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new DeskError([...errors.map(formatProblem), 'nothing was changed → mend this first'].join('\n'));
  }
  change.apply();
  return caused.map(formatProblem);
}

function read(environment: Environment): Promise<Intake> {
  return readContent(environment.contentDir, environment, { cacheDir: environment.cacheDir, version: codeVersion() });
}

/** The problems of one list that are not in another; lines may have shifted in between. */
function without(problems: readonly Problem[], known: readonly Problem[]): Problem[] {
  const name = ({ file, field, message }: Problem) => [file, field, message].join('\0');
  const left = new Map<string, number>();
  for (const problem of known) left.set(name(problem), (left.get(name(problem)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = left.get(name(problem)) ?? 0;
    left.set(name(problem), count - 1);
    return count <= 0;
  });
}
