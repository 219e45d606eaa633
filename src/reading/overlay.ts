import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Changes to a content tree that are not on disk yet. Within `withOverlay`, all reading of content sees the tree with
 * these changes, so that a change can be checked before a byte of it is written. Paths are absolute.
 */
export interface Overlay {
  /** New contents of files, whether or not they exist. */
  readonly written: ReadonlyMap<string, string>;
  /** Moved folders: old path to new path. */
  readonly moved: ReadonlyMap<string, string>;
  /** Files that are deleted. */
  readonly deleted?: ReadonlySet<string>;
}

const current = new AsyncLocalStorage<Overlay>();

/** Runs a function, and all that it awaits, on the content tree with the changes of an overlay. */
export function withOverlay<T>(overlay: Overlay, run: () => T): T {
  return current.run(overlay, run);
}

/** Reads a file of the tree: from the overlay if it is in it, else from disk. */
export function bytesOf(file: string): Buffer {
  const overlay = current.getStore();
  const text = overlay?.written.get(file);
  return text === undefined ? readFileSync(overlay ? oldPath(file, overlay) : file) : Buffer.from(text);
}

/** Returns whether the overlay writes or moves a file, so that git's digest of it does not hold. */
export function isOverlaid(file: string): boolean {
  const overlay = current.getStore();
  return overlay !== undefined && (overlay.written.has(file) || oldPath(file, overlay) !== file);
}

/**
 * Returns the files of the tree with those of the overlay added, moved and deleted.
 *
 * @param paths the files on disk, below `contentDir`, with forward slashes; the result has the same form.
 */
export function overlaidPaths(contentDir: string, paths: readonly string[]): string[] {
  const overlay = current.getStore();
  if (!overlay) return [...paths];
  const left = paths.filter((path) => !overlay.deleted?.has(join(contentDir, path)));
  const moved = left.map((path) => below(contentDir, newPath(join(contentDir, path), overlay)));
  const written = [...overlay.written.keys()].map((file) => below(contentDir, file));
  return [...new Set([...moved, ...written])];
}

function newPath(file: string, { moved }: Overlay): string {
  for (const [from, to] of moved) if (file.startsWith(`${from}/`)) return to + file.slice(from.length);
  return file;
}

function oldPath(file: string, { moved }: Overlay): string {
  for (const [from, to] of moved) if (file.startsWith(`${to}/`)) return from + file.slice(to.length);
  return file;
}

function below(folder: string, file: string): string {
  if (!file.startsWith(`${folder}/`)) throw new Error(`${file} is not in ${folder}.`);
  return file.slice(folder.length + 1);
}
