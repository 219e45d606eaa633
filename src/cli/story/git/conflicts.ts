import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git.ts';

/** A file of which git did not know what to keep, and in which it has left no marks. */
export interface Conflict {
  /** From the root of the repository. */
  readonly path: string;
  /** What each of the two has done. */
  readonly what: string;
  /** The commands by which an editor decides. */
  readonly ways: string;
}

const deletedHere = 'you have deleted it, and somebody else has changed it';
const deletedThere = 'somebody else has deleted it, and you have changed it';
const changedByBoth = 'you and somebody else have changed it';
const renamedByBoth = 'you and somebody else have renamed or deleted it';

/** By the two letters of `git status`, while the work of others is merged into one's own. */
const whatByState: Readonly<Record<string, string>> = {
  DU: deletedHere,
  UD: deletedThere,
  UU: changedByBoth,
  AA: changedByBoth,
  AU: renamedByBoth,
  UA: renamedByBoth,
};

/**
 * Returns the files of the content over which an editor has to decide, as their folder does not show what is wanted: of a file
 * that one has deleted and the other changed, git leaves the changed version, and of a picture, that of one of the two. A
 * text with marks is none of them: the check reports those. Nor is a file that is gone, since that is a decision.
 *
 * @param isRebase whether one's own work is put on top of that of others, where git swaps the two.
 */
export function undecided(contentDir: string, isRebase = false): Conflict[] {
  const root = git(contentDir, 'rev-parse', '--show-toplevel').stdout;
  const { stdout } = git(contentDir, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=no', '.');
  return stdout.split('\0').flatMap((entry): Conflict[] => {
    const [ours, theirs] = [entry.charAt(0), entry.charAt(1)];
    const path = entry.slice('XY '.length);
    const what = whatByState[isRebase ? theirs + ours : ours + theirs];
    if (what === undefined || !existsSync(join(root, path))) return [];
    if (what === changedByBoth && isText(join(root, path))) return [];
    return [{ path, what, ways: waysOf(path, what) }];
  });
}

/** Returns whether git merges a file line by line: it takes every file with a null character for another. */
const isText = (file: string): boolean => !readFileSync(file).subarray(0, 8000).includes(0);

function waysOf(path: string, what: string): string {
  const name = /[^\w./-]/.test(path) ? `"${path}"` : path;
  const add = `git add ${name}`;
  if (what !== changedByBoth) return `run ${add} to keep it, or git rm ${name} to delete it`;
  return `run git checkout --ours ${name} to keep yours, or git checkout --theirs ${name} to take the other, and then ${add}`;
}
