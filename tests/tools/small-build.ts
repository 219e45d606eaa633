/** A build in miniature: it uses the staged output as a whole build does, in a millisecond. */
import fs, { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { stagedFolder } from '../../src/build/output/manifest.ts';
import { recover } from '../../src/build/output/publish.ts';
import { StagedOutput, type Changes } from '../../src/build/output/staged-output.ts';

/** What an edition says, by path. Files below one folder of `search/` are printed and kept together. */
export type SmallEdition = Readonly<Record<string, string>>;

/** Where a small edition is printed, and by which version of the code. */
export interface SmallBuildSettings {
  /** The folder in which all of the others lie. */
  readonly work: string;
  readonly cacheDir: string;
  readonly outDir: string;
  /** Where what is new is made. */
  readonly unfinished: string;
  readonly version: string;
}

/** A moment, in seconds, at which no file was printed before: none is taken for another by chance. */
let tick = 1_000_000_000.123_456;

/** Prints an edition on top of the former one; files whose names end in `.xml` have no key, and are always printed. */
export function printSmall(edition: SmallEdition, settings: SmallBuildSettings): Changes {
  const { cacheDir, outDir, unfinished, version } = settings;
  restart(settings);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const staged = new StagedOutput(cacheDir, version);
  const print = (path: string, text: string) => {
    mkdirSync(dirname(join(unfinished, path)), { recursive: true });
    writeFileSync(join(unfinished, path), text);
    tick += 1;
    utimesSync(join(unfinished, path), tick, tick);
  };
  for (const [folder, files] of foldersOf(edition)) {
    const key = JSON.stringify(files);
    if (staged.keepFolder(folder, key)) continue;
    for (const [path, text] of files) {
      staged.keys.set(path, key);
      print(path, text);
    }
  }
  for (const [path, text] of Object.entries(edition).filter(([name]) => !isTogether(name))) {
    if (path.endsWith('.xml') || !staged.keep(path, text)) print(path, text);
  }
  staged.join(unfinished);
  return staged.publish(outDir);
}

/** Restores what a build left that was killed between two renames, as the start of a build and of the preview does. */
export function restart({ cacheDir, outDir }: SmallBuildSettings): void {
  mkdirSync(cacheDir, { recursive: true });
  recover(outDir, stagedFolder(cacheDir));
}

type Call = (...args: unknown[]) => unknown;

/** Does something while calls of the file system are other ones, for every module. */
function withCalls<T>(others: Readonly<Record<string, (original: Call) => Call>>, work: () => T): T {
  const originals = Object.keys(others).map((name) => [name, Reflect.get(fs, name) as Call] as const);
  for (const [name, original] of originals) Reflect.set(fs, name, others[name]?.(original));
  syncBuiltinESMExports();
  try {
    return work();
  } finally {
    for (const [name, original] of originals) Reflect.set(fs, name, original);
    syncBuiltinESMExports();
  }
}

const writers = ['cpSync', 'linkSync', 'mkdirSync', 'renameSync', 'rmSync', 'rmdirSync', 'writeFileSync'];

class PowerCut extends Error {}

/**
 * Does something, and stops it as a power cut does: when it is about to change the file system for the nth time.
 *
 * @returns `false` if it was done before.
 */
export function isCutShort(nth: number, work: () => void): boolean {
  let count = 0;
  // What catches one error meets the next: from then on nothing is written.
  const counted = (original: Call): Call => {
    return (...args) => {
      count += 1;
      if (count >= nth) throw new PowerCut();
      return original(...args);
    };
  };
  try {
    withCalls(Object.fromEntries(writers.map((name) => [name, counted])), work);
    return false;
  } catch (error) {
    if (error instanceof PowerCut) return true;
    throw error;
  }
}

/** Does something while a folder, and all in it, seems to lie on a disk of its own. */
export function onDiskOfItsOwn(folder: string, work: () => void): void {
  const isThere = (path: unknown) => `${String(path)}/`.startsWith(`${folder}/`);
  const onOneDisk = (original: Call): Call => {
    return (from, to) => {
      if (isThere(from) === isThere(to)) return original(from, to);
      throw Object.assign(new Error('cross-device link not permitted'), { code: 'EXDEV' });
    };
  };
  const stat = (original: Call): Call => {
    return (path, options) => {
      const stats = original(path, options);
      if (stats instanceof fs.Stats && isThere(path)) stats.dev = -1;
      return stats;
    };
  };
  withCalls({ linkSync: onOneDisk, renameSync: onOneDisk, statSync: stat, lstatSync: stat }, work);
}

const isTogether = (path: string): boolean => path.startsWith('search/');

/** The folders whose files are kept together, `search/2024/` and the like, with those files. */
function foldersOf(edition: SmallEdition): Map<string, [path: string, text: string][]> {
  const folders = new Map<string, [string, string][]>();
  for (const file of Object.entries(edition).filter(([path]) => isTogether(path))) {
    const folder = file[0]
      .split('/', 2)
      .map((name) => `${name}/`)
      .join('');
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}
