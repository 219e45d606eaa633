import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { isRunning } from './lock.ts';

/**
 * Returns the folder into which Astro writes during a build by this process: beside `outDir`, under a name that no other
 * build uses. Astro runs the code that renders pages from there, and that code finds its packages only inside the
 * project, so for any other `outDir` the folder is in `.astro/`.
 */
export function unfinishedFolder(outDir: string): string {
  return join(isInProject(outDir) ? dirname(outDir) : join(process.cwd(), '.astro'), nameFor(outDir, process.pid));
}

/** Makes the path of the unfinished folder, which is gone, lead to the staged output: other integrations look there. */
export function linkToStaged(unfinished: string, stagedFolder: string): void {
  symlinkSync(stagedFolder, unfinished, 'junction');
}

/** Removes the unfinished folders of this and of killed builds. */
export function clearUnfinished(outDir: string): void {
  for (const home of new Set([dirname(outDir), dirname(unfinishedFolder(outDir))])) {
    for (const name of namesIn(home)) {
      const pid = name.startsWith(nameFor(outDir, '')) ? name.slice(nameFor(outDir, '').length) : '';
      if (/^\d+$/.test(pid) && !isRunning(Number(pid))) rmSync(join(home, name), { recursive: true, force: true });
    }
  }
}

const nameFor = (outDir: string, pid: number | string): string => `.${basename(outDir)}-unfinished-${pid}`;

function isInProject(folder: string): boolean {
  return !relative(process.cwd(), folder).startsWith('..');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
