import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readStore, writeStore } from '../intake/store.ts';
import { move, putInPlace, restore } from './exchange.ts';

/** A file of an edition, as it was printed. */
interface Printed {
  /** The digest of all that the file shows, for files that have one; see `newsroom/page-key.ts`. */
  readonly key?: string | undefined;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

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
  readonly #folder: string;
  readonly #store: string;
  readonly #version: string;
  /** What lies in the folder, as noted. */
  readonly #files = new Map<string, Printed>();
  /** What was noted, but is not there as it was noted. */
  readonly #lost: readonly string[];
  /** What of it stands in the next edition. */
  readonly #kept = new Set<string>();

  /** @param version of the code: what another version printed is of no use. */
  constructor(cacheDir: string, version: string) {
    this.#folder = join(cacheDir, 'edition');
    this.#store = join(cacheDir, 'imprint');
    this.#version = version;
    const noted = readStore(this.#store, version) as Map<string, Printed> | undefined;
    for (const [path, stats] of filesIn(this.#folder)) {
      const printed = noted?.get(path);
      const isAsNoted = stats.isFile() && printed?.size === stats.size && printed.modified === stats.mtimeMs;
      if (isAsNoted) this.#files.set(path, printed);
      else this.#remove(path);
    }
    this.#lost = [...(noted?.keys() ?? [])].filter((path) => !this.#files.has(path));
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
    const below = this.#below(folder);
    if (below.length === 0 || this.#lost.some((path) => path.startsWith(folder))) return false;
    return key === undefined || below.every(([, printed]) => printed.key === key);
  }

  /** Keeps all files of a folder, if the former edition has it; see `hasFolder`. */
  keepFolder(folder: string, key?: string): boolean {
    if (!this.hasFolder(folder, key)) return false;
    for (const [path] of this.#below(folder)) this.#kept.add(path);
    return true;
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
    writeStore(this.#store, this.#version, this.#files);
    // On another disk a copy was put in place, and the completed edition is still here.
    if (!isSameDisk(dirname(this.#folder), outDir)) return;
    const isCopy = existsSync(this.#folder);
    for (const path of isCopy ? removed : []) this.#remove(path);
    for (const path of isCopy ? printed : this.#files.keys()) link(join(outDir, path), join(this.#folder, path));
  }

  #below(folder: string): [path: string, printed: Printed][] {
    const found: [string, Printed][] = [];
    for (const [path, printed] of this.#files) if (path.startsWith(folder)) found.push([path, printed]);
    return found;
  }

  #remove(path: string): void {
    this.#files.delete(path);
    rmSync(join(this.#folder, path), { recursive: true, force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      if (!removeIfEmpty(join(this.#folder, folder))) break;
    }
  }
}

/** Every file below a folder, with its path from there; links and empty folders count as files. */
function* filesIn(folder: string, above = ''): Generator<[path: string, stats: Stats]> {
  if (!existsSync(join(folder, above))) return;
  const entries = readdirSync(join(folder, above), { withFileTypes: true });
  if (entries.length === 0 && above !== '') yield [above, lstatSync(join(folder, above))];
  for (const entry of entries) {
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, path);
    else yield [path, lstatSync(join(folder, path))];
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
