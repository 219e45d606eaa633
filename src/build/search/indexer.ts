import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type * as Pagefind from 'pagefind';

/**
 * Has the allocator of Pagefind, jemalloc, keep memory that it frees, in one arena. To take it back, the kernel interrupts
 * all other processors, which took up to half of the time in which an index is written; more arenas keep more.
 */
const allocation = 'dirty_decay_ms:-1,muzzy_decay_ms:-1,narenas:1';

/**
 * The size of a file of words, in bytes, unless one word is in so many stories. A reader loads one for each word, in each
 * part that is searched. With smaller ones, the list of all files, which each reader loads, would be longer by more than
 * a query saves.
 */
const indexFileSize = 3000;

/**
 * A Pagefind process, which works on one index at a time. The package keeps one process, so where several work side by
 * side, each has a copy of the package of its own. Whoever has started one closes it.
 */
export class Indexer {
  readonly #pagefind: typeof Pagefind;
  /** Rejects when the process ends. The package does not notice, and would wait for ever. */
  #ended: Promise<never> | undefined;

  private constructor(pagefind: typeof Pagefind) {
    this.#pagefind = pagefind;
  }

  /** @param number tells one indexer from another. */
  static async load(number: number): Promise<Indexer> {
    process.env['_RJEM_MALLOC_CONF'] ??= allocation;
    process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= String(indexFileSize);
    const address = `${import.meta.resolve('pagefind')}?indexer=${number}`;
    return new Indexer((await import(/* @vite-ignore */ address)) as typeof Pagefind);
  }

  /**
   * Begins an index.
   *
   * @throws Error if Pagefind does not start.
   */
  async createIndex(options: Pagefind.PagefindServiceConfig): Promise<Pagefind.PagefindIndex> {
    // The package starts its process at once, and does not say which it is.
    const onStart = (message: unknown) => {
      this.#ended ??= endOf((message as { readonly process: ChildProcess }).process);
    };
    subscribe('child_process', onStart);
    const created = this.#pagefind.createIndex(options);
    unsubscribe('child_process', onStart);
    const { index, errors } = await this.whileRunning(created);
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    return index;
  }

  /**
   * Waits for work of the process.
   *
   * @throws Error if the process ends before.
   */
  async whileRunning<T>(work: Promise<T>): Promise<T> {
    return this.#ended ? Promise.race([work, this.#ended]) : work;
  }

  /** Ends the process. */
  async close(): Promise<void> {
    await this.#pagefind.close();
  }
}

function endOf(started: ChildProcess): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    started.once('exit', (code, signal) => {
      reject(new Error(`Pagefind has ended before its index was written (${signal ?? `code ${code ?? '?'}`}).`));
    });
  });
  // After the last index, nobody waits for it.
  ended.catch(() => undefined);
  return ended;
}
