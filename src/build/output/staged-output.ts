import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn, isOnSameDisk, link, move, remove } from './files.ts';
import {
  compare,
  inspect,
  readManifest,
  stagedFolder,
  writeManifest,
  type Deviation,
  type Manifest,
  type OutputFile,
} from './manifest.ts';
import { replaceFolder } from './publish.ts';

/** How a build differs from the previous one, in files. */
export interface Changes {
  readonly printed: number;
  readonly kept: number;
  readonly removed: number;
}

/**
 * A second copy of the published site, made of hard links, in which the next one is prepared: unchanged files stay where
 * they are, so that the cost of a build follows what has changed.
 *
 * Nothing is trusted unseen. A file counts only if it has the size and time of the manifest, and any other is removed;
 * so it does no harm if the copy is missing, was left half prepared by a killed build, was damaged, or came from another
 * machine.
 *
 * Paths are relative to the site, with forward slashes.
 */
export class StagedOutput {
  readonly folder: string;
  /** The cache keys of this build's files, by path. */
  readonly keys = new Map<string, string>();
  readonly #cacheDir: string;
  readonly #version: string;
  readonly #manifest: Manifest;
  /** Files of the manifest that the folder did not have. */
  readonly #lost: readonly string[];
  readonly #kept = new Set<string>();
  /** Paths of the previous build. */
  readonly #previous: readonly string[];

  /** @param version of the code: files that another version wrote are not used. */
  constructor(cacheDir: string, version: string, deviation: Deviation = inspect(cacheDir, version)) {
    this.folder = stagedFolder(cacheDir);
    this.#cacheDir = cacheDir;
    this.#version = version;
    this.#manifest = readManifest(cacheDir, version) ?? new Map<string, OutputFile>();
    this.#lost = deviation.lost;
    for (const path of [...deviation.lost, ...deviation.strange]) this.#remove(path);
    this.#previous = [...this.#manifest.keys()];
  }

  /** The files of the previous build; of this one as soon as it is joined. */
  get files(): ReadonlyMap<string, OutputFile> {
    return this.#manifest;
  }

  /** Keeps a file of the previous build if its cache key is unchanged. Returns whether it did, and remembers the key. */
  keep(path: string, key: string): boolean {
    this.keys.set(path, key);
    if (this.#manifest.get(path)?.key !== key) return false;
    this.#kept.add(path);
    return true;
  }

  /** Returns whether all files of a folder of the previous build are there and, if a key is given, have that key. */
  hasFolder(folder: string, key?: string): boolean {
    return this.#wholeFolder(folder, key).length > 0;
  }

  /** Keeps all files of such a folder. Returns whether it did. */
  keepFolder(folder: string, key?: string): boolean {
    const paths = this.#wholeFolder(folder, key);
    for (const path of paths) this.#kept.add(path);
    return paths.length > 0;
  }

  /** Reads a file of the previous build; `undefined` if there is none. */
  read(path: string): Buffer | undefined {
    return this.#manifest.has(path) ? readFileSync(join(this.folder, path)) : undefined;
  }

  /** Moves all files of a folder in among those that are kept, and removes all that are neither. */
  join(rendered: string): void {
    const printed = new Set<string>();
    for (const [path, stats] of filesIn(rendered)) if (!stats.isDirectory()) printed.add(path);
    for (const path of this.#previous) {
      const isNeeded = this.#kept.has(path) || printed.has(path) || this.#manifest.get(path)?.isCopy;
      if (!isNeeded) this.#remove(path);
    }
    for (const folder of new Set([...printed].map(dirname))) mkdirSync(join(this.folder, folder), { recursive: true });
    for (const path of printed) {
      move(join(rendered, path), join(this.folder, path));
      this.#note(path, this.keys.get(path));
    }
    rmSync(rendered, { recursive: true, force: true });
  }

  /** Notes the files that others have added, changed or removed. None has a key, so the next build keeps none. */
  noteChangesOfOthers(): void {
    const { lost, strange } = compare(this.folder, this.#manifest);
    for (const path of lost) {
      this.#manifest.delete(path);
      this.#kept.delete(path);
    }
    for (const path of strange) if (!lstatSync(join(this.folder, path)).isDirectory()) this.#note(path);
  }

  /** Keeps a compressed copy of the previous build if its key is unchanged. Returns whether it did. */
  keepCopy(path: string, key: string): boolean {
    const copy = this.#manifest.get(path);
    if (!copy?.isCopy || copy.key !== key) return false;
    this.#kept.add(path);
    return true;
  }

  /** Writes a compressed copy among the files of this build. */
  writeCopy(path: string, key: string, bytes: Buffer): void {
    // The file may be a hard link to the published one.
    rmSync(join(this.folder, path), { force: true });
    writeFileSync(join(this.folder, path), bytes);
    this.#note(path, key, true);
  }

  /** Removes the compressed copies of the previous build except some. */
  removeCopies(except: ReadonlySet<string>): void {
    for (const [path, { isCopy }] of this.#manifest) if (isCopy && !except.has(path)) this.#remove(path);
  }

  /** Puts this build in the place of the published one, and makes the previous copy equal to it for the next time. */
  publish(outDir: string): Changes {
    const printed = [...this.#manifest.keys()].filter((path) => !this.#kept.has(path));
    const removed = this.#previous.filter((path) => !this.#manifest.has(path));
    replaceFolder(this.folder, outDir);
    writeManifest(this.#cacheDir, this.#version, this.#manifest);
    // On another disk a copy was put in place, and the whole build is still here.
    if (isOnSameDisk(dirname(this.folder), outDir)) {
      const toLink = existsSync(this.folder) ? printed : this.#manifest.keys();
      for (const path of removed) remove(this.folder, path);
      for (const path of toLink) link(join(outDir, path), join(this.folder, path));
    }
    return { printed: printed.length, kept: this.#kept.size, removed: removed.length };
  }

  /** Returns the paths of the files of a folder, whose path ends in a slash; none if one is lost, or has another key. */
  #wholeFolder(folder: string, key?: string): string[] {
    if (this.#lost.some((path) => path.startsWith(folder))) return [];
    const paths: string[] = [];
    for (const [path, file] of this.#manifest) {
      if (!path.startsWith(folder) || file.isCopy) continue;
      if (key !== undefined && file.key !== key) return [];
      paths.push(path);
    }
    return paths;
  }

  #note(path: string, key?: string, isCopy = false): void {
    // A copy from another disk may have lost a fraction of its time.
    const { size, mtimeMs } = lstatSync(join(this.folder, path));
    this.#manifest.set(path, { key, size, modified: mtimeMs, isCopy });
    this.#kept.delete(path);
  }

  #remove(path: string): void {
    this.#manifest.delete(path);
    remove(this.folder, path);
  }
}
