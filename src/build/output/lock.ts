import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Locks the cache folder, which must exist, for this process until it ends, since two builds that stage their output in
 * one place would spoil both. The lock of a killed build does not count, nor does one that came with a cache from another
 * machine.
 *
 * @returns the number of the process that holds the lock, if that is another.
 */
export function lockCache(cacheDir: string): number | undefined {
  const holder = lockHolder(cacheDir);
  if (holder !== undefined) return holder;
  const file = lockFile(cacheDir);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, nameOfProcess(process.pid), { flag: 'wx' });
  } catch {
    return lockHolder(cacheDir);
  }
  process.on('exit', () => rmSync(file, { force: true }));
  return undefined;
}

/** Returns the number of the other running process that has locked a cache folder, if there is one. */
export function lockHolder(cacheDir: string): number | undefined {
  try {
    const name = readFileSync(lockFile(cacheDir), 'utf8');
    const pid = Number.parseInt(name, 10);
    return isRunning(pid) && nameOfProcess(pid) === name ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether another process of this number runs. */
export function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Names a process by its number and, since numbers come back, the moment at which it began, where the system knows it. */
export function nameOfProcess(pid: number): string {
  try {
    // The 22nd field of proc(5); the second, in parentheses, may have spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return `${pid} `;
  }
}

const lockFile = (cacheDir: string): string => join(cacheDir, 'lock');
