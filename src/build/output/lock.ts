import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Holds the cache folder, which must be there, for this process until it ends, since two builds that prepare their editions in one place
 * would spoil both. What a killed build held is free, and so is what came with a cache from another machine.
 *
 * @returns the number of the process that holds it, if that is another.
 */
export function holdCache(cacheDir: string): number | undefined {
  const file = join(cacheDir, 'lock');
  const holder = holderOf(file);
  if (holder !== undefined) return holder;
  rmSync(file, { force: true });
  try {
    writeFileSync(file, nameOfProcess(process.pid), { flag: 'wx' });
  } catch {
    return holderOf(file);
  }
  process.on('exit', () => rmSync(file, { force: true }));
  return undefined;
}

/** Does another process of this number run? */
export function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A process by its number and, since numbers come back, by the moment at which it began, where the system tells it. */
export function nameOfProcess(pid: number): string {
  try {
    // The 22nd field of proc(5); the second, in parentheses, may have spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return `${pid} `;
  }
}

/** The running process that a lock names. */
function holderOf(file: string): number | undefined {
  try {
    const name = readFileSync(file, 'utf8');
    const pid = Number.parseInt(name, 10);
    return isRunning(pid) && nameOfProcess(pid) === name ? pid : undefined;
  } catch {
    return undefined;
  }
}
