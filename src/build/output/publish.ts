import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isOnSameDisk, move } from './files.ts';

/**
 * Puts a finished folder in the place of another by renames. Afterwards the previous folder, if there was one, stands
 * where the finished one stood; on another disk, where only a copy can be put in place, the finished one stays.
 *
 * A process that dies between the renames leaves the place empty; `recover` restores the previous folder.
 */
export function replaceFolder(finished: string, place: string): void {
  mkdirSync(dirname(place), { recursive: true });
  if (!isOnSameDisk(finished, dirname(place))) {
    const copy = join(dirname(place), `.${basename(place)}-unfinished-${process.pid}`);
    cpSync(finished, copy, { recursive: true, preserveTimestamps: true });
    replaceFolder(copy, place);
    rmSync(copy, { recursive: true, force: true });
  } else if (!existsSync(place)) {
    renameSync(finished, place);
  } else {
    const previous = previousFolder(place);
    renameSync(place, previous);
    renameSync(finished, place);
    renameSync(previous, finished);
  }
}

/**
 * Makes a place whole again after a `replaceFolder` that was cut short. The previous folder goes back to its place, or,
 * if the finished one is there already, on to where that one stood.
 */
export function recover(place: string, finished: string): void {
  const previous = previousFolder(place);
  if (!existsSync(previous)) return;
  if (!existsSync(place)) renameSync(previous, place);
  else if (existsSync(finished) || !existsSync(dirname(finished))) rmSync(previous, { recursive: true });
  else move(previous, finished);
}

/** A name that nobody else uses, so that `recover` never touches a folder of the outlet's own. */
const previousFolder = (place: string): string => join(dirname(place), `.${basename(place)}-unfinished-previous`);
