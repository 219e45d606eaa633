import { existsSync, lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readStore, writeStore } from '../../reading/cache-file.ts';

/** A file of an edition, as it was printed. */
export interface Printed {
  /** The digest of all that the file shows, for files that have one; see `newsroom/edition/cache-key.ts`. */
  readonly key?: string | undefined;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What was noted of an edition when it was printed: its files, by path. */
export type Imprint = Map<string, Printed>;

/** How the spare edition differs from what was noted of it. Paths are relative to it. */
export interface Inspection {
  /** What was noted, but is not there as it was noted. */
  readonly lost: readonly string[];
  /** What is there, but not as it was noted, or was never noted; the empty path stands for all. */
  readonly strange: readonly string[];
}

/** Where the spare edition lies. */
export const spareFolder = (cacheDir: string): string => join(cacheDir, 'edition');

const imprintFile = (cacheDir: string): string => join(cacheDir, 'imprint');

/** What was noted of the spare edition, if this version of the code noted it. */
export function readImprint(cacheDir: string, version: string): Imprint | undefined {
  // The store gives back what `writeImprint` put in, or nothing.
  return readStore(imprintFile(cacheDir), version) as Imprint | undefined;
}

/** Notes of which files the spare edition consists. */
export function writeImprint(cacheDir: string, version: string, imprint: Imprint): void {
  writeStore(imprintFile(cacheDir), version, imprint);
}

/** Looks at every file of the spare edition: has it the size and the time that were noted? */
export function inspect(cacheDir: string, version: string): Inspection {
  const imprint = readImprint(cacheDir, version);
  if (!imprint) return { lost: [], strange: [''] };
  const lost = new Set(imprint.keys());
  const strange: string[] = [];
  for (const [path, stats] of filesIn(spareFolder(cacheDir))) {
    const printed = imprint.get(path);
    if (stats.isFile() && printed?.size === stats.size && printed.modified === stats.mtimeMs) lost.delete(path);
    else strange.push(path);
  }
  return { lost: [...lost], strange };
}

/** Does the same beside other work, in a thread of its own. */
export function inspectMeanwhile(cacheDir: string, version: string): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const order: Order = { inspect: [cacheDir, version] };
    new Worker(new URL(import.meta.url), { workerData: order })
      .on('message', (inspection: Inspection) => resolve(inspection))
      .on('error', reject);
  });
}

interface Order {
  readonly inspect: Parameters<typeof inspect>;
}

if (!isMainThread && parentPort && isOrder(workerData)) parentPort.postMessage(inspect(...workerData.inspect));

function isOrder(data: unknown): data is Order {
  return typeof data === 'object' && data !== null && 'inspect' in data;
}

/** Every file below a folder, with its path from there; links and empty folders count as files. */
export function* filesIn(folder: string, above = ''): Generator<[path: string, stats: Stats]> {
  if (!existsSync(join(folder, above))) return;
  const entries = readdirSync(join(folder, above), { withFileTypes: true });
  if (entries.length === 0 && above !== '') yield [above, lstatSync(join(folder, above))];
  for (const entry of entries) {
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, path);
    else yield [path, lstatSync(join(folder, path))];
  }
}
