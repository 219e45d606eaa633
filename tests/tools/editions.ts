/** Compares editions as a reader and a crawler would find them: every file, every byte, and no folder too many. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digests } from './files.ts';

/** How an edition differs from what it should be: one line for each path. */
export function differences(edition: string, shouldBe: string): string[] {
  const [is, should] = [edition, shouldBe].map((folder) => ({ ...digests(folder), ...emptyFolders(folder) }));
  return [...new Set([...Object.keys(is ?? {}), ...Object.keys(should ?? {})])].sort().flatMap((path) => {
    if (is?.[path] === should?.[path]) return [];
    if (is?.[path] === undefined) return [`missing: ${path}`];
    return [should?.[path] === undefined ? `orphaned: ${path}` : `stale: ${path}`];
  });
}

/** What every file below a folder says, by path; a folder without files is there as one that ends in a slash. */
export function textsIn(folder: string): Record<string, string> {
  const paths = Object.keys(digests(folder));
  return {
    ...Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
    ...emptyFolders(folder),
  };
}

function emptyFolders(folder: string): Record<string, string> {
  const empty = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readdirSync(path).length === 0);
  return Object.fromEntries(empty.map((path) => [`${path.slice(folder.length + 1)}/`, '']));
}
