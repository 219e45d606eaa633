import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What a page may depend on besides its content: the code, its packages, the configuration, and the runtime. */
const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const folders = ['src', 'public'];

let version: string | undefined;

/**
 * Returns what changes with any change of the code or of its configuration: what one version kept, no other uses.
 * Computed once in a process, from the code as it was at the first call.
 */
export function codeVersion(): string {
  return (version ??= hashOfCode());
}

function hashOfCode(): string {
  const hash = createHash('sha256').update(process.version);
  const inFolders = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
  const ofProject = files.map((name) => join(root, name)).filter((file) => existsSync(file));
  for (const file of [...ofProject, ...inFolders.sort()]) {
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
