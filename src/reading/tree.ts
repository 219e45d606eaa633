import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { bytesOf, isOverlaid, overlaidPaths } from './overlay.ts';

/** What a file holds, told by git's own name for it, whether or not the tree is a checkout. */
export type DigestOf = (path: string) => string;

/** The files of a content tree. Paths are relative to it, with forward slashes. */
export interface Tree {
  /** In their own order; hidden files and folders, and links, are passed over. */
  readonly paths: readonly string[];
  /** The symbolic links among them, which are not followed. */
  readonly links: readonly string[];
  readonly digestOf: DigestOf;
}

/** The files of a content tree on disk. */
export interface Listing extends Names {
  /** Git's names for what is in the files that have not been touched since git saw them. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Enough for the list of a million files. */
const maxBuffer = 1 << 29;

/**
 * Lists the files of a content tree. In a checkout git knows which files there are, faster than a walk through their folders,
 * and the digests of all that have not been touched since they were committed or staged; only the others are read.
 * Times alone are never trusted.
 */
export async function listTree(contentDir: string): Promise<Listing> {
  return (await knownToGit(contentDir)) ?? { ...filesBelow(contentDir), digests: new Map<string, string>() };
}

/**
 * Returns the files of a content tree with the changes of an overlay.
 *
 * @param listing the files on disk, if they were listed before.
 */
export async function treeOf(contentDir: string, listing = listTree(contentDir)): Promise<Tree> {
  const known = await listing;
  return {
    paths: overlaidPaths(contentDir, known.paths).sort(),
    links: known.links.toSorted(),
    digestOf: (path) => {
      const file = join(contentDir, path);
      return (isOverlaid(file) ? undefined : known.digests.get(path)) ?? blobId(bytesOf(file));
    },
  };
}

/** Git's name for a file with these bytes. */
function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** A file as git's index has it: `<tag> <mode> <blob> <stage>\t<path>`. */
const indexRow = /^(?<tag>\S) (?<mode>\d+) (?<blob>[0-9a-f]+) (?<stage>\d)\t(?<path>[^]+)$/;

/** Stands before a file that is not in the index. */
const unknownTag = '? ';

/** Undefined where there is no git, no checkout, or a checkout in the checkout, of which git tells nothing. */
async function knownToGit(contentDir: string): Promise<Listing | undefined> {
  try {
    if (!isInCheckout(realpathSync(contentDir))) return undefined;
    const digests = new Map<string, string>();
    const args = ['-C', contentDir, 'ls-files', '-z', '--stage', '-v', '--modified', '--others', '.'];
    const { stdout } = await promisify(execFile)('git', args, { maxBuffer });
    const doubtful = new Set<string>();
    for (const row of stdout.split('\0').filter((row) => row !== '')) {
      if (row.startsWith(unknownTag)) {
        doubtful.add(row.slice(unknownTag.length));
        continue;
      }
      const { tag, mode = '', blob = '', stage, path = '' } = indexRow.exec(row)?.groups ?? {};
      if (mode === '160000') return undefined;
      // Links, files in conflict, files that git was told not to look at, and files that have changed, which are listed
      // twice, are looked at here.
      const isSure = tag === 'H' && stage === '0' && mode.startsWith('100') && !doubtful.has(path);
      if (isSure) {
        digests.set(path, blob);
      } else {
        digests.delete(path);
        doubtful.add(path);
      }
    }
    if ([...doubtful].some((path) => path.endsWith('/'))) return undefined;
    const others = [...doubtful].map((path) => ({
      path,
      stats: lstatSync(join(contentDir, path), { throwIfNoEntry: false }),
    }));
    const files = others.filter(({ stats }) => stats?.isFile()).map(({ path }) => path);
    const links = others.filter(({ stats }) => stats?.isSymbolicLink()).map(({ path }) => path);
    const seen = (paths: readonly string[]) => paths.filter((path) => !isHidden(path));
    return { paths: seen([...digests.keys(), ...files]), links: seen(links), digests };
  } catch {
    return undefined;
  }
}

/** Returns whether a folder, or one above it, is a checkout. Git is not asked where it could only fail. */
function isInCheckout(folder: string): boolean {
  const parent = dirname(folder);
  return existsSync(join(folder, '.git')) || (parent !== folder && isInCheckout(parent));
}

const isHidden = (path: string): boolean => path.startsWith('.') || path.includes('/.');

interface Names {
  readonly paths: string[];
  readonly links: string[];
}

function filesBelow(contentDir: string, above = '', found: Names = { paths: [], links: [] }): Names {
  for (const entry of readdirSync(join(contentDir, above), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (entry.isDirectory()) filesBelow(contentDir, path, found);
    else if (entry.isFile()) found.paths.push(path);
    else if (entry.isSymbolicLink()) found.links.push(path);
  }
  return found;
}
