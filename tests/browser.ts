/**
 * The browser of the tests: Debian's Chromium without windows where there is one, else that of Playwright, which is
 * installed on the way. The usual Chromium opens a window for each test, seen or not, and takes three times as long.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const debian = '/usr/bin/chromium-headless-shell';
const withWindows = '/usr/bin/chromium';

const isPlaywrightsInstalled = (): boolean => existsSync(chromium.executablePath());

/** Returns the browser to start; `undefined` if Playwright is to start its own. */
export function executablePath(): string | undefined {
  if (existsSync(debian)) return debian;
  return !isPlaywrightsInstalled() && existsSync(withWindows) ? withWindows : undefined;
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
function install(): void {
  if (existsSync(debian) || isPlaywrightsInstalled()) return;
  if (run('playwright', ['install', '--with-deps', 'chromium'])) return;
  run('apt-get', ['update']);
  run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell']);
  if (executablePath() === undefined) {
    throw new Error('No browser was found and none could be installed → install the package chromium-headless-shell.');
  }
}

if (import.meta.main) {
  install();
  process.stdout.write(`${executablePath() ?? "Playwright's own Chromium"}\n`);
}
