/** The browser of the tests: Debian's Chromium where there is one, else one that is installed on the way. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const debian = '/usr/bin/chromium';

/** The browser to start, or `undefined` where none is installed. Debian's comes first. */
export function executablePath(): string | undefined {
  return [debian, chromium.executablePath()].find((path) => existsSync(path));
}

function run(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs a browser unless there is one.
 *
 * @throws Error if there is none to be had.
 */
function install(): string {
  const present = executablePath();
  if (present !== undefined) return present;
  if (!run('playwright', ['install', '--with-deps', 'chromium'])) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  }
  const installed = executablePath();
  if (installed === undefined) {
    throw new Error(`no browser was found and none could be installed → install Chromium as ${debian}`);
  }
  return installed;
}

if (import.meta.main) process.stdout.write(`${install()}\n`);
