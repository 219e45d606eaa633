/**
 * The servers and the upload tool that the tests of hosts run. Those of the system are used; those that are missing are
 * unpacked from Debian's packages into `node_modules/.cache`, where no service starts. Where neither is to be had, the
 * tests judge what the build has written, and say so in their titles.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './tools/root.ts';

const unpacked = join(root, 'node_modules/.cache/servers');

/** The Debian packages of each program. */
const packages = {
  nginx: ['nginx', 'libnginx-mod-http-brotli-static'],
  caddy: ['caddy'],
  rclone: ['rclone'],
} as const;

export type Program = keyof typeof packages;

/** Returns the path of a program; `undefined` if it is not there. */
export function programPath(name: Program): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
  return [...folders, join(unpacked, 'usr/sbin'), join(unpacked, 'usr/bin')]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** Returns the path of the module with which nginx serves Brotli; `undefined` if it is not there. */
export function brotliModule(): string | undefined {
  return ['/', unpacked]
    .map((folder) => join(folder, 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so'))
    .find((path) => existsSync(path));
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { cwd: unpacked, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Unpacks the packages of the programs that are missing, as far as they are to be had. */
function unpack(): void {
  const missing = Object.entries(packages).filter(([name]) => programPath(name as Program) === undefined);
  if (missing.length === 0) return;
  mkdirSync(unpacked, { recursive: true });
  const names = missing.flatMap(([, needed]) => needed);
  // Only root may refresh the lists, which may be missing or old.
  if (!run('apt-get', ['download', ...names]) && run('apt-get', ['update'])) run('apt-get', ['download', ...names]);
  for (const file of globSync('*.deb', { cwd: unpacked })) run('dpkg-deb', ['--extract', file, '.']);
}

if (import.meta.main) {
  unpack();
  for (const name of Object.keys(packages)) {
    process.stdout.write(`${name}: ${programPath(name as Program) ?? 'not to be had here'}\n`);
  }
}
