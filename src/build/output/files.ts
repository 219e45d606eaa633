import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Yields every file below a folder, with its path from there; links and empty folders count as files. */
export function* filesIn(folder: string, above = ''): Generator<[path: string, stats: Stats]> {
  if (!existsSync(join(folder, above))) return;
  const entries = readdirSync(join(folder, above), { withFileTypes: true });
  if (entries.length === 0 && above !== '') yield [above, lstatSync(join(folder, above))];
  for (const entry of entries) {
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, path);
    else yield [path, lstatSync(join(folder, path))];
  }
}

/** Moves a file or a folder, also from one disk to another. */
export function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
    rmSync(from, { recursive: true });
  }
}

/** Gives a file a second name, in place of any file of that name. Makes the folders above it. */
export function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  linkSync(from, to);
}

/** Removes a file or folder below a folder, and the folders above it that are then empty. */
export function remove(folder: string, path: string): void {
  rmSync(join(folder, path), { recursive: true, force: true });
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    if (!removeIfEmpty(join(folder, above))) break;
  }
}

/** Returns whether a file or folder lies on the same disk as a folder. */
export const isOnSameDisk = (path: string, folder: string): boolean => statSync(path).dev === statSync(folder).dev;

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
