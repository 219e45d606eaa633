/**
 * `npm run ready`: installs the packages that package-lock.json names, if one of them is missing. Those for tests and
 * development count only with `--include=dev`. It runs on any Node, before ours is installed, so it is no TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const installed = packagesIn('node_modules/.package-lock.json');
const isDevNeeded = process.argv.includes('--include=dev');

const missing = Object.entries(packagesIn('package-lock.json')).filter(
  ([path, { version, optional, devOptional, dev }]) =>
    // The first is the project itself. Optional ones are for one system each.
    path !== '' && !optional && !devOptional && (isDevNeeded || !dev) && installed[path]?.version !== version,
);

if (missing.length > 0) {
  // Those that are there stay.
  const isDev = isDevNeeded || Object.values(installed).some(({ dev }) => dev);
  const args = ['install', '--no-save', '--loglevel=error', isDev ? '--include=dev' : '--omit=dev'];
  // npm says where it is, which spares asking a shell.
  const { status } = spawnSync(process.execPath, [process.env['npm_execpath'] ?? '', ...args], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

/**
 * Returns the packages of a lock file by their folders; none if there is no such file.
 *
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, dev?: boolean }>}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}
