import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Environment } from '../../newsroom/edition/environment.ts';
import { unfinishedFolder } from './unfinished.ts';

/** What the file system says of a folder. */
export interface FileSystem {
  isWritable(folder: string): boolean;
  /** How many bytes this account may still write there. */
  freeBytes(folder: string): number;
}

/** How much must be free before a build, in bytes: twice what that of a small outlet writes, with its cache. */
const leastBefore = 20_000_000;
/** How much must be free for the pages that Astro writes itself, such as the home page. */
const leastForLastPages = 2_000_000;

type Folders = Pick<Environment, 'outDir' | 'cacheDir'>;

/**
 * Returns why a build cannot write where it must, and how to fix it: a folder is read-only, or a disk is full. Nothing is
 * written; `undefined` if all is well.
 */
export function roomProblem({ outDir, cacheDir }: Folders, system: FileSystem = realFileSystem): string | undefined {
  // A finished site is put in its place by renaming it there.
  const places = { OUT_DIR: [dirname(outDir), outDir], CACHE_DIR: [cacheDir] };
  for (const [name, folders] of Object.entries(places)) {
    const locked = folders.map(nearest).find((folder) => !system.isWritable(folder));
    if (locked === undefined) continue;
    return `${name} is ${folders.at(-1) ?? ''}, but ${locked} may not be written → set it to a folder elsewhere, or let this account write there.`;
  }
  const ofAstro = resolve('.astro');
  if (!system.isWritable(nearest(ofAstro))) {
    return `Astro writes to ${ofAstro} in every build, and may not → build in a copy of the checkout that may be written.`;
  }
  return spaceProblem({ outDir, cacheDir }, leastBefore, system);
}

/** Returns which disk is too full for the last pages of a build; `undefined` if there is room. */
export const fullDiskProblem = (folders: Folders, system: FileSystem = realFileSystem): string | undefined =>
  spaceProblem(folders, leastForLastPages, system);

function spaceProblem({ outDir, cacheDir }: Folders, least: number, system: FileSystem): string | undefined {
  for (const folder of new Set([cacheDir, dirname(unfinishedFolder(outDir)), dirname(outDir)].map(nearest))) {
    const free = system.freeBytes(folder);
    if (free >= least) continue;
    return `The disk of ${folder} has ${megabytes(free)} MB left, and a build needs ${megabytes(least)} at least → free some space.`;
  }
  return undefined;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

/** Returns a folder, or the nearest one above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

const realFileSystem: FileSystem = {
  isWritable(folder) {
    try {
      accessSync(folder, constants.W_OK | constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  freeBytes(folder) {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    } catch {
      return Infinity;
    }
  },
};
