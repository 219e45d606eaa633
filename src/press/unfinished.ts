import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { putInPlace, restore } from './exchange.ts';

/**
 * Where this process prints the edition for `outDir`: beside it, under a name that no other build uses. Astro
 * runs the code that makes the pages from a folder next to them, which finds its packages only inside the
 * project; an edition for elsewhere is therefore printed in `.astro/` and moved when it is done.
 */
export function unfinishedFolder(outDir: string): string {
  return join(isInProject(outDir) ? dirname(outDir) : astroFolder(), nameFor(outDir, process.pid));
}

/** Clears away what killed builds have left of this edition; the former edition is whole after it. */
export function clearUnfinished(outDir: string): void {
  restore(outDir);
  for (const home of new Set([dirname(outDir), dirname(unfinishedFolder(outDir))])) {
    for (const name of listed(home)) {
      const pid = Number(name.slice(nameFor(outDir, '').length));
      if (name.startsWith(nameFor(outDir, '')) && !isAlive(pid))
        rmSync(join(home, name), { recursive: true, force: true });
    }
  }
}

/** Puts the edition that this process has printed in the place of the former one, as a whole. */
export function publish(outDir: string): void {
  const printed = unfinishedFolder(outDir);
  const beside = join(dirname(outDir), basename(printed));
  if (printed !== beside) move(printed, beside);
  putInPlace(beside, outDir);
}

const nameFor = (outDir: string, pid: number | string): string => `.${basename(outDir)}-unfinished-${pid}`;

const astroFolder = (): string => join(process.cwd(), '.astro');

function isInProject(folder: string): boolean {
  return !relative(process.cwd(), folder).startsWith('..');
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid === process.pid ? false : process.kill(pid, 0);
  } catch {
    return false;
  }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    // Another disk: renaming is not possible there.
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
