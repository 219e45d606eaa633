import type { Command } from 'commander';
import { openSession, type ContentSession } from '../session.ts';
import { formatProblem } from '../../../reading/problem.ts';
import { commandEnvironment } from '../../environment.ts';
import { counted } from '../../../text/counted.ts';
import { command, printLines } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { causeIn, git } from '../git.ts';
import { askConsent, isTerminal } from '../terminal.ts';

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
  const errors = session.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new CommandError([...errors.map(formatProblem), 'nothing was published → mend this first'].join('\n'));
  }
  const { contentDir } = session.environment;
  const branch = branchOf(contentDir);
  const changed = changedFiles(contentDir);
  if (changed.length > 0) {
    for (const path of changed) console.log(path);
    const isConfirmed =
      yes === true || !isTerminal() || (await askConsent(`Publish ${counted(changed.length, 'file')}?`));
    if (!isConfirmed) throw new CommandError('canceled: nothing was changed');
    commit(contentDir, message ?? messageFor(session, changed));
  }
  push(contentDir, branch);
  printLines([`published on ${branch}: the site shows it when the next edition is printed`]);
}

/** Returns the branch of the checkout in which the content lies, once nothing stands in the way of a commit. */
function branchOf(contentDir: string): string {
  const root = git(contentDir, 'rev-parse', '--show-toplevel');
  if (!root.ok) throw new CommandError('content/ is in no git repository → clone that of the paper, or run git init');
  const isMidway = ['MERGE_HEAD', 'REBASE_HEAD', 'CHERRY_PICK_HEAD'].some(
    (head) => git(contentDir, 'rev-parse', '--quiet', '--verify', head).ok,
  );
  if (isMidway) throw new CommandError('git is in the middle of a merge → finish it, or run git merge --abort');
  const branch = git(contentDir, 'symbolic-ref', '--quiet', '--short', 'HEAD').stdout;
  if (branch === '') throw new CommandError('git shows an old commit and no branch → run git switch main');
  return branch;
}

/** Returns the paths of new, changed and deleted files, from the folder of the content. */
function changedFiles(contentDir: string): string[] {
  const { stdout } = git(contentDir, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '.');
  const prefix = git(contentDir, 'rev-parse', '--show-prefix').stdout;
  return stdout
    .split('\0')
    .map((entry) => entry.slice('XY '.length))
    .filter((path) => path !== '')
    .map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path));
}

/** Returns a message with the headlines of the stories that have changed. */
function messageFor({ content }: ContentSession, changed: readonly string[]): string {
  const headlines = content.stories
    .filter(({ id }) => changed.some((path) => path.startsWith(`stories/${id}/`)))
    .map(({ data }) => data.headline);
  if (headlines.length === 0)
    return `Change ${changed.length === 1 ? changed.join('') : counted(changed.length, 'file')}`;
  const more = headlines.length - mostHeadlines;
  return `Publish ${headlines.slice(0, mostHeadlines).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** Commits the content alone, whatever else has changed or is staged. */
function commit(contentDir: string, message: string): void {
  git(contentDir, 'add', '--all', '--', '.');
  const done = git(contentDir, 'commit', '--quiet', '--message', message, '--only', '--', '.');
  if (done.ok) return;
  git(contentDir, 'reset', '--quiet', '--', '.');
  if (/tell me who you are|empty ident|auto-detect/i.test(done.stderr)) {
    throw new CommandError(
      'git does not know who you are → run git config --global user.name "Your Name" and git config --global user.email you@example.org',
    );
  }
  throw new CommandError(`git did not commit: ${causeIn(done)} → mend that, and run publish again`);
}

/**
 * Pushes the branch, on top of what others have pushed meanwhile. Where there is an `origin`, that is the paper's own: git
 * has the branch of a clone follow the server from which it was cloned, whatever that is called now.
 */
function push(contentDir: string, branch: string): void {
  const remotes = git(contentDir, 'remote').stdout.split('\n');
  const remote = remotes.includes('origin') ? 'origin' : (remotes[0] ?? '');
  if (remote === '') throw kept('there is no server to push to → run git remote add origin <address>');
  const again = 'run publish again when the server can be reached';
  const upstream = git(contentDir, 'rev-parse', '--abbrev-ref', '@{upstream}').stdout;
  const isKnown = remote === 'origin' ? upstream.startsWith('origin/') : upstream !== '';
  if (isKnown) {
    const fetched = git(contentDir, 'fetch', '--quiet');
    if (!fetched.ok) throw kept(`${causeIn(fetched)} → ${again}`);
    if (git(contentDir, 'rev-list', '--count', 'HEAD..@{upstream}').stdout !== '0') rebase(contentDir);
  }
  const pushed = git(contentDir, 'push', '--quiet', ...(isKnown ? [] : ['--set-upstream', remote, branch]));
  if (pushed.ok) return;
  const isRefused = /protected branch|hook declined|permission|denied|403/i.test(pushed.stderr);
  throw isRefused
    ? kept(
        `the server refused it (${causeIn(pushed)}) → ask for the right to push to ${branch}, or open a pull request`,
      )
    : kept(`${causeIn(pushed)} → ${again}`);
}

function rebase(contentDir: string): void {
  const done = git(contentDir, 'rebase', '--quiet', '--autostash', '@{upstream}');
  if (done.ok) return;
  const conflicts = git(contentDir, 'diff', '--name-only', '--diff-filter=U').stdout.split('\n').filter(Boolean);
  git(contentDir, 'rebase', '--abort');
  throw conflicts.length === 0
    ? kept(`${causeIn(done)} → mend that, and run publish again`)
    : kept(
        `somebody else has changed the same lines of ${conflicts.join(', ')} → run git pull, choose between the two versions, and run publish again`,
      );
}

const kept = (reason: string): CommandError =>
  new CommandError(`your work is committed here, but not published: ${reason}`);
