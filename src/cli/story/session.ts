import { join } from 'node:path';
import { codeVersion } from '../../reading/cache/code-version.ts';
import { readContent, type CheckedContent } from '../../checks/read-content.ts';
import { classify } from '../../reading/files.ts';
import { formatProblem, type Problem } from '../../reading/problem.ts';
import { withOverlay } from '../../reading/overlay.ts';
import type { ReadingCaches } from '../../reading/read-files.ts';
import { listTree, type Listing } from '../../reading/tree.ts';
import type { Content } from '../../newsroom/edition/content.ts';
import type { Environment } from '../../newsroom/edition/environment.ts';
import { inZone } from '../../text/time/wall-clock.ts';
import type { Kind } from '../../schema/content.ts';
import type { Change } from './change.ts';
import { CommandError } from './command-error.ts';

/** In milliseconds. */
const minute = 60_000;

/** The content tree at the start of a command, and the settings of the command. */
export interface ContentSession {
  readonly environment: Environment;
  /** The files of the tree, relative to it. */
  readonly paths: readonly string[];
  readonly content: Content;
  /** Ids of all stories, including those with mistakes. */
  readonly storyIds: readonly string[];
  /** The problems before the command changes anything. */
  readonly problems: readonly Problem[];
  /** The minute of press time as ISO 8601 with the offset of the outlet's time zone. Names of updates have no seconds. */
  readonly now: string;
  /** Reads the tree as it was, with the changes of an overlay. What was read before is at hand. */
  readonly readAgain: () => Promise<CheckedContent>;
}

/**
 * Reads the content tree.
 *
 * @throws CommandError if outlet.yaml cannot be read.
 */
export async function openSession(environment: Environment): Promise<ContentSession> {
  const { contentDir, cacheDir } = environment;
  let listing: Promise<Listing> | undefined;
  const list = () => (listing ??= listTree(contentDir));
  const cache = { cacheDir, version: codeVersion(), open: new Map<string, ReadingCaches>(), list };
  const read = () => readContent(contentDir, environment, cache);
  const { paths, content, problems } = await read();
  if (!content) throw new CommandError([...problems.map(formatProblem), 'mend outlet.yaml first'].join('\n'));
  return {
    environment,
    paths,
    content,
    storyIds: paths.flatMap((path) => {
      const file = classify(path);
      return file?.kind === 'stories' ? [file.id] : [];
    }),
    problems,
    now: inZone(Math.floor(Date.parse(environment.pressTime) / minute) * minute, content.outlet.data.timeZone),
    readAgain: read,
  };
}

/** Returns the files of a kind, each with the id of its entry and its absolute path. */
export function filesOfKind(
  { environment, paths }: ContentSession,
  kind: Kind,
): { readonly id: string; readonly file: string }[] {
  return paths.flatMap((path) => {
    const entry = classify(path);
    return entry?.kind === kind ? [{ id: entry.id, file: join(environment.contentDir, path) }] : [];
  });
}

/** Returns the absolute path of a story's folder. */
export const folderOf = ({ environment }: ContentSession, id: string): string =>
  join(environment.contentDir, 'stories', id);

/** Returns the absolute path of a story's index.md. */
export const fileOf = (session: ContentSession, id: string): string => join(folderOf(session, id), 'index.md');

/**
 * Writes a change to disk unless it would cause an error. Returns the warnings that it causes.
 *
 * @throws CommandError with every error that the change would cause; nothing is written then.
 */
export async function applyChange(session: ContentSession, change: Change): Promise<string[]> {
  const { problems } = await withOverlay(change, session.readAgain);
  const caused = newProblems(problems, session.problems);
  const errors = caused.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new CommandError([...errors.map(formatProblem), 'nothing was changed → mend this first'].join('\n'));
  }
  change.apply();
  return caused.map(formatProblem);
}

/** Returns the problems that are not among the known ones. Ignores line numbers, since an edit shifts lines. */
function newProblems(problems: readonly Problem[], known: readonly Problem[]): Problem[] {
  const name = ({ file, field, message }: Problem) => [file, field, message].join('\0');
  const left = new Map<string, number>();
  for (const problem of known) left.set(name(problem), (left.get(name(problem)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = left.get(name(problem)) ?? 0;
    left.set(name(problem), count - 1);
    return count <= 0;
  });
}
