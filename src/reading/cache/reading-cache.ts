import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from './cache-file.ts';

/** Where a cache is, and which version of the code uses it. */
export interface CacheOptions {
  readonly cacheDir: string;
  readonly version: string;
}

/** What was read of one file. */
interface CachedValue<T> {
  readonly digest: string;
  readonly value: T;
}

/** By path. */
type CachedValues<T> = Map<string, CachedValue<T>>;

/**
 * A cache of what was read of files, by path and digest. It holds nothing of files that are gone. Each year of stories
 * has a cache file of its own, and so have the other folders, so that little is written when little has changed.
 */
export class ReadingCache<T> {
  readonly #folder: string | undefined;
  readonly #version: string;
  /** By the name of the cache file. */
  #previous = new Map<string, CachedValues<T>>();
  #current = new Map<string, CachedValues<T>>();
  readonly #changed = new Set<string>();

  /**
   * @param options without them, nothing is remembered.
   * @param settings what the values depend on besides the files and the code.
   */
  constructor(name: string, contentDir: string, options?: CacheOptions, settings = '') {
    this.#folder = options && join(options.cacheDir, 'reading-cache', name);
    // The tree is part of the version, since readings hold absolute paths.
    this.#version = `${options?.version ?? ''} ${settings} ${contentDir}`;
    for (const file of this.#folder === undefined ? [] : namesIn(this.#folder)) {
      const values = readCacheFile(join(this.#folder ?? '', file), this.#version);
      // A cache file holds what `save` put in, or counts as absent and is written anew.
      if (values === undefined) this.#changed.add(file);
      else this.#previous.set(file, values as CachedValues<T>);
    }
  }

  /** Returns the cached value of a file if its digest is unchanged, and otherwise makes the value. */
  async get(path: string, digest: string, make: () => T | Promise<T>): Promise<T> {
    const file = cacheFileOf(path);
    let current = this.#current.get(file);
    if (!current) this.#current.set(file, (current = new Map<string, CachedValue<T>>()));
    const previous = this.#previous.get(file)?.get(path);
    if (previous?.digest === digest) {
      current.set(path, previous);
      return previous.value;
    }
    const value = await make();
    this.#changed.add(file);
    current.set(path, { digest, value });
    return value;
  }

  /** Writes the values that are worth it for the next time. What comes then, in this process too, is the next reading. */
  save(isWorthCaching: (value: T) => boolean): void {
    if (this.#folder !== undefined) this.#write(this.#folder, isWorthCaching);
    this.#previous = this.#current;
    this.#current = new Map();
    this.#changed.clear();
  }

  #write(folder: string, isWorthCaching: (value: T) => boolean): void {
    for (const name of new Set([...this.#previous.keys(), ...this.#changed, ...this.#current.keys()])) {
      const file = join(folder, name);
      const current = this.#current.get(name);
      if (!current) rmSync(file, { force: true });
      else if (this.#changed.has(name) || current.size !== this.#previous.get(name)?.size) {
        writeCacheFile(file, this.#version, new Map([...current].filter(([, { value }]) => isWorthCaching(value))));
      }
    }
  }
}

/** Returns the name of the cache file for a path: "stories 2019", "topics", "outlet.yaml". */
const cacheFileOf = (path: string): string => path.split('/', path.startsWith('stories/') ? 2 : 1).join(' ');

function namesIn(folder: string): string[] {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return readdirSync(folder);
  // A file in its place is not ours, or another version of the code wrote it.
  rmSync(folder, { force: true });
  return [];
}
