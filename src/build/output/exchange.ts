import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type Koffi from 'koffi';

/** From <linux/fs.h> and <sys/stdio.h>: swap the two names in one step. */
const RENAME_EXCHANGE = 2;
const RENAME_SWAP = 2;
/** From <fcntl.h>: relative paths start at the working folder. */
const AT_FDCWD = -100;

/**
 * Puts a finished folder in the place of another, in one step of the file system: at no moment is the place
 * empty or half filled, even if the process is killed. Afterwards the former folder, if there was one, stands where
 * the finished one stood; on another disk, where only a copy can be put in place, the finished one stays.
 *
 * Where the system cannot exchange two folders, the former one is set aside for the moment between two renames;
 * `restore` puts it back if the process died in that moment.
 */
export function putInPlace(finished: string, place: string): void {
  mkdirSync(dirname(place), { recursive: true });
  if (statSync(finished).dev !== statSync(dirname(place)).dev) {
    const copy = join(dirname(place), `.${basename(place)}-unfinished-${process.pid}`);
    cpSync(finished, copy, { recursive: true, preserveTimestamps: true });
    putInPlace(copy, place);
    rmSync(copy, { recursive: true, force: true });
  } else if (!existsSync(place)) {
    renameSync(finished, place);
  } else if (!exchange(finished, place)) {
    const aside = asideOf(place);
    rmSync(aside, { recursive: true, force: true });
    renameSync(place, aside);
    renameSync(finished, place);
    renameSync(aside, finished);
  }
}

/** Mends what a killed `putInPlace` can leave behind. */
export function restore(place: string): void {
  const aside = asideOf(place);
  if (!existsSync(aside)) return;
  if (existsSync(place)) rmSync(aside, { recursive: true });
  else renameSync(aside, place);
}

/** Moves a file or a folder, from one disk to another if need be. Folders above the target are made. */
export function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
    rmSync(from, { recursive: true });
  }
}

/** A name that nobody else uses, so that `restore` never removes a folder of the outlet's own. */
const asideOf = (place: string): string => join(dirname(place), `.${basename(place)}-unfinished-former`);

/** Swaps two folders; `false` where this system or file system has no such call. */
function exchange(a: string, b: string): boolean {
  try {
    // Loaded on demand: a native module, of use for this one call.
    const koffi = createRequire(import.meta.url)('koffi') as typeof Koffi;
    if (process.platform === 'linux') {
      const renameat2 = koffi
        .load('libc.so.6')
        .func('int renameat2(int, const char *, int, const char *, unsigned int)');
      return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) === 0;
    }
    if (process.platform === 'darwin') {
      const renamex = koffi.load('libSystem.B.dylib').func('int renamex_np(const char *, const char *, unsigned int)');
      return renamex(a, b, RENAME_SWAP) === 0;
    }
  } catch {
    return false;
  }
  return false;
}
