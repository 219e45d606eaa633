import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readCacheFile, writeCacheFile } from '../../reading/cache/cache-file.ts';
import { filesIn } from './files.ts';

/** A file of a build, as it was written. */
export interface OutputFile {
  /** The cache key, the digest of all that the file shows, for files that have one; see `newsroom/edition/cache-key.ts`. */
  readonly key?: string | undefined;
  /** Whether the file is a compressed copy of another one, of which `key` is a digest; see `compressed-copies.ts`. */
  readonly isCopy: boolean;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** The files of a build by path. */
export type Manifest = Map<string, OutputFile>;

/** How a folder differs from a manifest. Paths are relative to the folder. */
export interface Deviation {
  /** Files of the manifest that are missing, or have another size or time. */
  readonly lost: readonly string[];
  /** Files that are not in the manifest, or have another size or time; the empty path stands for all. */
  readonly strange: readonly string[];
}

/** The folder in the cache that holds the staged output. */
export const stagedFolder = (cacheDir: string): string => join(cacheDir, 'staged');

const manifestFile = (cacheDir: string): string => join(cacheDir, 'manifest');

/** Reads the manifest of the staged output; `undefined` if another version of the code wrote it, or it is damaged. */
export function readManifest(cacheDir: string, version: string): Manifest | undefined {
  // A cache file holds what `writeManifest` put in, or counts as absent.
  return readCacheFile(manifestFile(cacheDir), version) as Manifest | undefined;
}

/** Writes the manifest of the staged output. */
export function writeManifest(cacheDir: string, version: string, manifest: Manifest): void {
  writeCacheFile(manifestFile(cacheDir), version, manifest);
}

/** Compares every file of a folder with a manifest by size and time. */
export function compare(folder: string, manifest: Manifest): Deviation {
  const lost = new Set(manifest.keys());
  const strange: string[] = [];
  for (const [path, stats] of filesIn(folder)) {
    const file = manifest.get(path);
    if (stats.isFile() && file?.size === stats.size && file.modified === stats.mtimeMs) lost.delete(path);
    else strange.push(path);
  }
  return { lost: [...lost], strange };
}

/** Compares the staged output with its manifest. */
export function inspect(cacheDir: string, version: string): Deviation {
  const manifest = readManifest(cacheDir, version);
  return manifest ? compare(stagedFolder(cacheDir), manifest) : { lost: [], strange: [''] };
}

/** Does the same in a worker thread, beside other work. */
export function inspectInWorker(cacheDir: string, version: string): Promise<Deviation> {
  return new Promise((resolve, reject) => {
    const task: Task = { inspect: [cacheDir, version] };
    new Worker(new URL(import.meta.url), { workerData: task })
      .on('message', (deviation: Deviation) => resolve(deviation))
      .on('error', reject);
  });
}

interface Task {
  readonly inspect: Parameters<typeof inspect>;
}

if (!isMainThread && parentPort && isTask(workerData)) parentPort.postMessage(inspect(...workerData.inspect));

function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'inspect' in data;
}
