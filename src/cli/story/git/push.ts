import { CommandError } from '../command-error.ts';
import { undecided } from './conflicts.ts';
import { causeIn, git } from './git.ts';

/** What became of a push. */
export interface Pushed {
  /** Whether there was anything to push. */
  readonly isPushed: boolean;
  /** Whether others had pushed meanwhile, so that their work is here now. */
  readonly hasOthers: boolean;
}

/**
 * Pushes the branch, on top of what others have pushed meanwhile. Where there is an `origin`, that is the paper's own: git
 * has the branch of a clone follow the server from which it was cloned, whatever that is called now.
 */
export function push(contentDir: string, branch: string): Pushed {
  const remotes = git(contentDir, 'remote').stdout.split('\n');
  const remote = remotes.includes('origin') ? 'origin' : (remotes[0] ?? '');
  if (remote === '') throw kept('there is no server to push to → run git remote add origin <address>');
  const again = 'run publish again when the server can be reached';
  const upstream = git(contentDir, 'rev-parse', '--abbrev-ref', '@{upstream}').stdout;
  let hasOthers = false;
  const isKnown = remote === 'origin' ? upstream.startsWith('origin/') : upstream !== '';
  if (isKnown) {
    const fetched = git(contentDir, 'fetch', '--quiet');
    if (!fetched.ok) throw kept(`${causeIn(fetched)} → ${again}`);
    hasOthers = git(contentDir, 'rev-list', '--count', 'HEAD..@{upstream}').stdout !== '0';
    if (hasOthers) rebase(contentDir);
    if (git(contentDir, 'rev-list', '--count', '@{upstream}..HEAD').stdout === '0')
      return { isPushed: false, hasOthers };
  }
  const pushed = git(contentDir, 'push', '--quiet', ...(isKnown ? [] : ['--set-upstream', remote, branch]));
  if (pushed.ok) return { isPushed: true, hasOthers };
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
  const open = undecided(contentDir, true);
  git(contentDir, 'rebase', '--abort');
  if (conflicts.length === 0) throw kept(`${causeIn(done)} → mend that, and run publish again`);
  const marked = conflicts.filter((path) => !open.some((conflict) => conflict.path === path));
  const both = marked.length === 0 ? [] : [`somebody else has changed the same lines of ${marked.join(', ')}`];
  const what = [...both, ...open.map((conflict) => `${conflict.path}: ${conflict.what}`)].join('; ');
  const choose =
    marked.length === 0 ? '' : ', keep one of the two versions, or both, wherever it marks them in these files';
  const next = open.length === 0 ? '' : ', which says how to decide';
  throw kept(`${what} → run git pull --no-rebase${choose}, and run publish again${next}`);
}

const kept = (reason: string): CommandError =>
  new CommandError(`your work is committed here, but not published: ${reason}`);
