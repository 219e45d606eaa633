import { join } from 'node:path';
import { readStore, writeStore } from './store.ts';

/** Where what has been read is kept, and by which version of the code. */
export interface Keeping {
  readonly cacheDir: string;
  readonly version: string;
}

/**
 * What was read of files the last time, by path: a file whose digest is the same says the same. Only values that are
 * worth keeping are kept, and of files that are gone nothing is.
 */
export class Kept<T> {
  readonly #file: string | undefined;
  readonly #version: string;
  readonly #before: ReadonlyMap<string, { digest: string; value: T }>;
  readonly #now = new Map<string, { digest: string; value: T }>();
  #changed = false;

  constructor(name: string, contentDir: string, keeping?: Keeping) {
    this.#file = keeping && join(keeping.cacheDir, 'intake', name);
    // The tree is part of the version, since readings hold absolute paths.
    this.#version = `${keeping?.version ?? ''} ${contentDir}`;
    const stored = this.#file === undefined ? undefined : readStore(this.#file, this.#version);
    // The store gives back what `save` put in, or nothing.
    this.#before = (stored as Map<string, { digest: string; value: T }> | undefined) ?? new Map();
  }

  /** The value of a file, as it was if its digest is what it was, else made anew. */
  async get(path: string, digest: string, make: () => T | Promise<T>): Promise<T> {
    const before = this.#before.get(path);
    if (before?.digest === digest) {
      this.#now.set(path, before);
      return before.value;
    }
    const value = await make();
    this.#changed = true;
    this.#now.set(path, { digest, value });
    return value;
  }

  /** Writes what is worth keeping for the next time. */
  save(isWorthKeeping: (value: T) => boolean): void {
    if (this.#file === undefined || (!this.#changed && this.#now.size === this.#before.size)) return;
    const kept = new Map([...this.#now].filter(([, { value }]) => isWorthKeeping(value)));
    writeStore(this.#file, this.#version, kept);
  }
}
