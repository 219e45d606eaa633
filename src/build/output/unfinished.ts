import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { restore } from './exchange.ts';
import { isRunning } from './lock.ts';

/**
 * Where this process prints what is new of the edition for `outDir`: beside it, under a name that no other build
 * uses. Astro runs the code that makes the pages from a folder next to them, which finds its packages only inside
 * the project; what goes elsewhere is therefore printed in `.astro/`.
 */
export function unfinishedFolder(outDir: string): string {
  return join(isInProject(outDir) ? dirname(outDir) : join(process.cwd(), '.astro'), nameFor(outDir, process.pid));
}

/** Clears away what killed builds have left of this edition; the former edition is whole after it. */
export function clearUnfinished(outDir: string): void {
  restore(outDir);
  for (const home of new Set([dirname(outDir), dirname(unfinishedFolder(outDir))])) {
    for (const name of listed(home)) {
      const pid = name.startsWith(nameFor(outDir, '')) ? name.slice(nameFor(outDir, '').length) : '';
      if (/^\d+$/.test(pid) && !isRunning(Number(pid))) rmSync(join(home, name), { recursive: true, force: true });
    }
  }
}

const nameFor = (outDir: string, pid: number | string): string => `.${basename(outDir)}-unfinished-${pid}`;

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
