import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { move, putInPlace, restore } from './exchange.ts';
import {
  filesIn,
  inspect,
  readImprint,
  spareFolder,
  writeImprint,
  type Imprint,
  type Inspection,
  type Printed,
} from './manifest.ts';

/** How an edition differs from the one before: paths, and how many files stayed. */
export interface Changes {
  readonly printed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: number;
}

/**
 * A second copy of the edition that readers see, made of hard links, in which the next edition is prepared: what has
 * not changed stays where it is, so that the cost of an edition follows what did. When the next edition is complete,
 * the two change places.
 *
 * Nothing is trusted unseen. A file counts only if it has the size and time that were noted when it was printed, and
 * a file that nobody noted is removed; so it does no harm if the copy is missing, was left half prepared by a killed
 * build, was damaged, or came from another machine.
 *
 * Paths are relative to the edition, with forward slashes.
 */
export class Spare {
  readonly #cacheDir: string;
  readonly #folder: string;
  readonly #version: string;
  /** What lies in the folder, as noted. */
  readonly #files: Imprint;
  /** What was noted, but is not there as it was noted. */
  readonly #lost: readonly string[];
  /** What of it stands in the next edition. */
  readonly #kept = new Set<string>();

  /**
   * @param version of the code: what another version printed is of no use.
   * @param inspection of the cache, if that was begun sooner.
   */
  constructor(cacheDir: string, version: string, inspection: Inspection = inspect(cacheDir, version)) {
    this.#cacheDir = cacheDir;
    this.#folder = spareFolder(cacheDir);
    this.#version = version;
    this.#files = readImprint(cacheDir, version) ?? new Map<string, Printed>();
    this.#lost = inspection.lost;
    for (const path of [...inspection.lost, ...inspection.strange]) this.#remove(path);
  }

  /** The files of the edition as noted; of the next one, as soon as it is complete. */
  get files(): ReadonlyMap<string, Pick<Printed, 'size'>> {
    return this.#files;
  }

  /** Has the former edition a file that shows the same? Then it stands in the next edition too. */
  keep(path: string, key: string): boolean {
    if (this.#files.get(path)?.key !== key) return false;
    this.#kept.add(path);
    return true;
  }

  /**
   * Has the former edition a folder, whose path ends in a slash, with all the files that were printed into it, and
   * have they all the key? Without a key, whatever they show.
   */
  hasFolder(folder: string, key?: string): boolean {
    return this.#whole(folder, key).length > 0;
  }

  /** Keeps all files of a folder, if the former edition has it; see `hasFolder`. */
  keepFolder(folder: string, key?: string): boolean {
    const whole = this.#whole(folder, key);
    for (const [path] of whole) this.#kept.add(path);
    return whole.length > 0;
  }

  /** What a JSON file of the former edition says, if it has that file. */
  readJson(path: string): unknown {
    return this.#files.has(path) ? JSON.parse(readFileSync(join(this.#folder, path), 'utf8')) : undefined;
  }

  /**
   * Completes the next edition: takes in what was printed for it, and removes what is no longer part of it.
   *
   * @param unfinished the folder with all files that were not kept.
   * @param keyOf the key of a file, if it has one.
   */
  complete(unfinished: string, keyOf: (path: string) => string | undefined): Changes {
    const printed: string[] = [];
    const former = [...this.#files.keys()];
    mkdirSync(dirname(this.#folder), { recursive: true });
    // Where nothing is kept, one step does it.
    const isWhole = this.#kept.size === 0 && isSameDisk(unfinished, dirname(this.#folder));
    if (isWhole) {
      rmSync(this.#folder, { recursive: true, force: true });
      renameSync(unfinished, this.#folder);
      this.#files.clear();
    }
    for (const [path, stats] of filesIn(isWhole ? this.#folder : unfinished)) {
      if (stats.isDirectory()) continue;
      const place = join(this.#folder, path);
      if (!isWhole) move(join(unfinished, path), place);
      // A copy from another disk may have lost a fraction of its time.
      this.#files.set(path, { key: keyOf(path), size: stats.size, modified: lstatSync(place).mtimeMs });
      printed.push(path);
    }
    rmSync(unfinished, { recursive: true, force: true });
    const standing = new Set([...this.#kept, ...printed]);
    const removed = former.filter((path) => !standing.has(path));
    for (const path of removed) this.#remove(path);
    return { printed, removed, kept: this.#kept.size };
  }

  /**
   * Puts the completed edition in the place of the one that readers see, in one step, and makes the former one
   * equal to it, for the next time.
   */
  publish(outDir: string, { printed, removed }: Changes): void {
    restore(outDir);
    putInPlace(this.#folder, outDir);
    writeImprint(this.#cacheDir, this.#version, this.#files);
    // On another disk a copy was put in place, and the completed edition is still here.
    if (!isSameDisk(dirname(this.#folder), outDir)) return;
    const isCopy = existsSync(this.#folder);
    for (const path of isCopy ? removed : []) this.#remove(path);
    for (const path of isCopy ? printed : this.#files.keys()) link(join(outDir, path), join(this.#folder, path));
  }

  /** The files of a folder; none if one is lost, or has another key. */
  #whole(folder: string, key?: string): [path: string, printed: Printed][] {
    if (this.#lost.some((path) => path.startsWith(folder))) return [];
    const found: [string, Printed][] = [];
    for (const [path, printed] of this.#files) if (path.startsWith(folder)) found.push([path, printed]);
    return key === undefined || found.every(([, printed]) => printed.key === key) ? found : [];
  }

  #remove(path: string): void {
    this.#files.delete(path);
    rmSync(join(this.#folder, path), { recursive: true, force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      if (!removeIfEmpty(join(this.#folder, folder))) break;
    }
  }
}

const isSameDisk = (a: string, b: string): boolean => statSync(a).dev === statSync(b).dev;

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  linkSync(from, to);
}
