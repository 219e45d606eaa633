import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Enough for the list of a million files. */
const maxBuffer = 1 << 29;

/** What a file holds, told by git's own name for it, whether or not the tree is a checkout. */
export type DigestOf = (path: string) => string;

/**
 * Tells the digests of the files of a content tree. In a checkout git knows those of all files that have not been
 * touched since they were committed or staged; only the others are read. Times alone are never trusted.
 */
export function digestsIn(contentDir: string): DigestOf {
  const known = knownToGit(contentDir);
  return (path) => known.get(path) ?? blobId(readFileSync(join(contentDir, path)));
}

/** Git's name for a file with these bytes. */
function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function knownToGit(contentDir: string): Map<string, string> {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', contentDir, ...args], {
      encoding: 'utf8',
      maxBuffer,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const known = new Map<string, string>();
  try {
    for (const row of git('ls-files', '--stage', '-v', '-z', '.').split('\0')) {
      // <tag> <mode> <blob> <stage>\t<path>; links, files in conflict, and those that git was told not to look at are read.
      const [facts = '', path] = row.split('\t');
      const [tag, mode = '', blob, stage] = facts.split(' ');
      const isWatched = tag === 'H' && stage === '0' && mode.startsWith('100');
      if (isWatched && path !== undefined && blob !== undefined) known.set(path, blob);
    }
    for (const path of git('ls-files', '--modified', '-z', '.').split('\0')) known.delete(path);
  } catch {
    // No git, or no checkout: every file is read.
    return new Map();
  }
  return known;
}
