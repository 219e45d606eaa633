import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { openSession, type ContentSession } from '../session.ts';
import { formatProblem } from '../../../reading/problem.ts';
import { commandEnvironment } from '../../environment.ts';
import { counted } from '../../../text/counted.ts';
import { command, printLines } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { causeIn, git, type GitOutcome } from '../git/git.ts';
import { push } from '../git/push.ts';
import { askConsent, isTerminal } from '../terminal.ts';
import { undecided } from '../git/conflicts.ts';

interface Options {
  readonly message?: string;
  readonly yes?: boolean;
}

/** The number of headlines that a message names. */
const mostHeadlines = 3;

/** Returns the command `publish`, which checks all of `content/`, commits what has changed there, and pushes it. */
export function publishCommand(): Command {
  return command('publish', 'Checks content/, commits what has changed there, and pushes it', [
    '',
    '--message "Report the vote on the bridge"',
  ])
    .option('--message <text>', 'what has changed; the headlines of the stories if left out')
    .option('--yes', 'do not ask for confirmation')
    .action(publish);
}

async function publish({ message, yes }: Options): Promise<void> {
  const session = await openSession(commandEnvironment());
  const { contentDir } = session.environment;
  const errors = session.problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  const open = isMerging(contentDir)
    ? undecided(contentDir).map(({ path, what, ways }) => `${path}: ${what} → ${ways}`)
    : [];
  if (errors.length + open.length > 0) {
    throw new CommandError(
      [...errors, ...open, 'nothing was published → mend this first, or run git pull if somebody else has'].join('\n'),
    );
  }
  const branch = branchOf(contentDir);
  const changed = changedFiles(contentDir);
  if (changed.length > 0) {
    for (const { path, isDeleted } of changed) console.log(isDeleted ? `${path} (deleted)` : path);
    const paths = new Set(changed.map(({ path }) => join(contentDir, path)));
    // An address that is not in the ledger yet may vanish without a word.
    const ledger = join(contentDir, 'addresses');
    const told = session.problems.filter(({ file }) => paths.has(file) || dirname(file) === ledger);
    for (const problem of told) console.log(formatProblem(problem));
    const isConfirmed =
      yes === true || !isTerminal() || (await askConsent(`Publish ${counted(changed.length, 'file')}?`));
    if (!isConfirmed) throw new CommandError('canceled: nothing was changed');
  }
  if (isMerging(contentDir)) commitMerge(contentDir, message);
  else if (changed.length > 0) commit(contentDir, message ?? messageFor(session, changed));
  const { isPushed, hasOthers } = push(contentDir, branch);
  if (hasOthers) await refuseFaultsOfOthers(branch);
  printLines([
    isPushed
      ? `published on ${branch}: the site shows it when the next edition is printed`
      : `nothing was published: all that is here has been published on ${branch} before`,
  ]);
}

/** @throws CommandError if what others have published has mistakes, since no edition is printed before they are mended. */
async function refuseFaultsOfOthers(branch: string): Promise<void> {
  const { problems } = await openSession(commandEnvironment());
  const errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  if (errors.length === 0) return;
  const last = `your work is on ${branch}, but no edition is printed, for what others have published has mistakes → mend them, or tell those who made them, and run publish again`;
  throw new CommandError([...errors, last].join('\n'));
}

/** Returns the branch of the checkout in which the content lies, once nothing stands in the way of a commit. */
function branchOf(contentDir: string): string {
  const root = git(contentDir, 'rev-parse', '--show-toplevel');
  if (!root.ok) throw new CommandError('content/ is in no git repository → clone that of the paper, or run git init');
  if (isAt(contentDir, 'REBASE_HEAD')) {
    throw new CommandError('git is in the middle of a rebase → finish it, or run git rebase --abort');
  }
  if (isAt(contentDir, 'CHERRY_PICK_HEAD')) {
    throw new CommandError('git is in the middle of a cherry-pick → finish it, or run git cherry-pick --abort');
  }
  const branch = git(contentDir, 'symbolic-ref', '--quiet', '--short', 'HEAD').stdout;
  if (branch === '') throw new CommandError('git shows an old commit and no branch → run git switch main');
  return branch;
}

const isAt = (contentDir: string, head: string): boolean =>
  git(contentDir, 'rev-parse', '--quiet', '--verify', head).ok;

/** Returns whether the work of others was pulled and waits to be committed with this. */
const isMerging = (contentDir: string): boolean => isAt(contentDir, 'MERGE_HEAD');

/** A file that is not as it was committed last. */
interface ChangedFile {
  /** From the folder of the content. */
  readonly path: string;
  readonly isDeleted: boolean;
}

/** Returns the new, changed and deleted files of the content. */
function changedFiles(contentDir: string): ChangedFile[] {
  const { stdout } = git(contentDir, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '.');
  const prefix = git(contentDir, 'rev-parse', '--show-prefix').stdout;
  return stdout
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const path = entry.slice('XY '.length);
      return {
        path: path.startsWith(prefix) ? path.slice(prefix.length) : path,
        isDeleted: entry.slice(0, 2).includes('D'),
      };
    });
}

/** Returns a message with the headlines of the stories that have changed; of drafts, if these alone have. */
function messageFor({ content }: ContentSession, changed: readonly ChangedFile[]): string {
  const stories = content.stories.filter(({ id }) => changed.some(({ path }) => path.startsWith(`stories/${id}/`)));
  const finished = stories.filter(({ data }) => !data.draft);
  const headlines = (finished.length > 0 ? finished : stories).map(({ data }) => data.headline);
  const [only] = changed;
  if (headlines.length === 0)
    return `Change ${changed.length === 1 && only ? only.path : counted(changed.length, 'file')}`;
  const verb = finished.length > 0 ? 'Publish' : 'Draft';
  const more = headlines.length - mostHeadlines;
  return `${verb} ${headlines.slice(0, mostHeadlines).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** Commits the content alone, whatever else has changed or is staged. */
function commit(contentDir: string, message: string): void {
  git(contentDir, 'add', '--all', '--', '.');
  const done = git(contentDir, 'commit', '--quiet', '--message', message, '--only', '--', '.');
  if (done.ok) return;
  git(contentDir, 'reset', '--quiet', '--', '.');
  refuseCommit(done);
}

/** Commits what was pulled, once the editor has chosen between the versions. The check knows marks that are left. */
function commitMerge(contentDir: string, message?: string): void {
  git(contentDir, 'add', '--all', '--', '.');
  const done = git(
    contentDir,
    'commit',
    '--quiet',
    ...(message === undefined ? ['--no-edit'] : ['--message', message]),
  );
  if (!done.ok) refuseCommit(done);
}

/** @throws CommandError in any case. */
function refuseCommit(done: GitOutcome): never {
  if (/tell me who you are|empty ident|auto-detect/i.test(done.stderr)) {
    throw new CommandError(
      'git does not know who you are → run git config --global user.name "Your Name" and git config --global user.email you@example.org',
    );
  }
  throw new CommandError(`git did not commit: ${causeIn(done)} → mend that, and run publish again`);
}
