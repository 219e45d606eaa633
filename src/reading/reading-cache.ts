import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readStore, writeStore } from './cache-file.ts';

/** Where what has been read is kept, and by which version of the code. */
export interface Keeping {
  readonly cacheDir: string;
  readonly version: string;
}

/** What was read of one file. */
interface Read<T> {
  readonly digest: string;
  readonly value: T;
}

/** By path. */
type Reads<T> = Map<string, Read<T>>;

/**
 * What was read of files the last time, by path: a file whose digest is the same says the same. Only values that are
 * worth keeping are kept, and of files that are gone nothing is. Each year of stories is kept by itself, and so are the
 * other folders, so that little is written when little has changed.
 */
export class Kept<T> {
  readonly #folder: string | undefined;
  readonly #version: string;
  /** By the name of what is kept together. */
  readonly #before = new Map<string, Reads<T>>();
  readonly #now = new Map<string, Reads<T>>();
  readonly #changed = new Set<string>();

  /** @param settings what the values depend on besides the files and the code. */
  constructor(name: string, contentDir: string, keeping?: Keeping, settings = '') {
    this.#folder = keeping && join(keeping.cacheDir, 'intake', name);
    // The tree is part of the version, since readings hold absolute paths.
    this.#version = `${keeping?.version ?? ''} ${settings} ${contentDir}`;
    for (const shelf of this.#folder === undefined ? [] : namesIn(this.#folder)) {
      const stored = readStore(join(this.#folder ?? '', shelf), this.#version);
      // The store gives back what `save` put in, or nothing; what cannot be read is written anew.
      if (stored === undefined) this.#changed.add(shelf);
      else this.#before.set(shelf, stored as Reads<T>);
    }
  }

  /** The value of a file, as it was if its digest is what it was, else made anew. */
  async get(path: string, digest: string, make: () => T | Promise<T>): Promise<T> {
    const shelf = shelfOf(path);
    let now = this.#now.get(shelf);
    if (!now) this.#now.set(shelf, (now = new Map<string, Read<T>>()));
    const before = this.#before.get(shelf)?.get(path);
    if (before?.digest === digest) {
      now.set(path, before);
      return before.value;
    }
    const value = await make();
    this.#changed.add(shelf);
    now.set(path, { digest, value });
    return value;
  }

  /** Writes what is worth keeping for the next time. */
  save(isWorthKeeping: (value: T) => boolean): void {
    if (this.#folder === undefined) return;
    for (const shelf of new Set([...this.#before.keys(), ...this.#changed, ...this.#now.keys()])) {
      const file = join(this.#folder, shelf);
      const now = this.#now.get(shelf);
      if (!now) rmSync(file, { force: true });
      else if (this.#changed.has(shelf) || now.size !== this.#before.get(shelf)?.size) {
        writeStore(file, this.#version, new Map([...now].filter(([, { value }]) => isWorthKeeping(value))));
      }
    }
  }
}

/** What of a tree is kept together: "stories 2019", "topics", "outlet.yaml". */
const shelfOf = (path: string): string => path.split('/', path.startsWith('stories/') ? 2 : 1).join(' ');

function namesIn(folder: string): string[] {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return readdirSync(folder);
  // What is no folder is not ours, or was kept by another version of the code.
  rmSync(folder, { force: true });
  return [];
}
