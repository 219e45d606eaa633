import { existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Koffi from 'koffi';

/** From <linux/fs.h> and <sys/stdio.h>: swap the two names in one step. */
const RENAME_EXCHANGE = 2;
const RENAME_SWAP = 2;
/** From <fcntl.h>: relative paths start at the working folder. */
const AT_FDCWD = -100;

/**
 * Puts a finished folder in the place of another, in one step of the file system: at no moment is the place
 * empty or half filled, even if the process is killed. The former folder is then removed.
 *
 * Where the system cannot exchange two folders, the former one is set aside for the moment between two renames;
 * `restore` puts it back if the process died in that moment.
 */
export function putInPlace(finished: string, place: string): void {
  if (!existsSync(place)) {
    renameSync(finished, place);
  } else if (exchange(finished, place)) {
    rmSync(finished, { recursive: true });
  } else {
    const aside = asideOf(place);
    rmSync(aside, { recursive: true, force: true });
    renameSync(place, aside);
    renameSync(finished, place);
    rmSync(aside, { recursive: true });
  }
}

/** Mends what a killed `putInPlace` can leave behind. */
export function restore(place: string): void {
  const aside = asideOf(place);
  if (!existsSync(aside)) return;
  if (existsSync(place)) rmSync(aside, { recursive: true });
  else renameSync(aside, place);
}

const asideOf = (place: string): string => `${place}.former`;

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
