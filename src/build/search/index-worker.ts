import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { PartIndexer } from './part-indexer.ts';

type Method = 'begin' | 'add' | 'write' | 'close';

/** What the worker thread is started with. */
interface Start {
  readonly searchLocale: string;
}

interface Request {
  readonly id: number;
  readonly method: Method;
  readonly values: readonly unknown[];
}

interface Response {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: unknown;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A `PartIndexer` in a worker thread: analyzing texts takes as long as rendering the pages. */
export class IndexWorker implements Pick<PartIndexer, Method> {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #requests = 0;
  /** Why the thread cannot answer any more. */
  #failure: Error | undefined;

  /** @param locale the language of the outlet, a BCP 47 tag. */
  constructor(locale: string) {
    const start: Start = { searchLocale: locale };
    this.#worker = new Worker(new URL(import.meta.url), { workerData: start })
      .on('message', ({ id, value, error }: Response) => {
        const request = this.#pending.get(id);
        this.#pending.delete(id);
        if (error === undefined) request?.resolve(value);
        else request?.reject(error);
      })
      .on('error', (error: Error) => this.#fail(error))
      .on('messageerror', (error: Error) => this.#fail(error))
      .on('exit', () => this.#fail(new Error('The thread that indexes for the search has ended.')));
  }

  begin = this.#method('begin');
  add = this.#method('add');
  write = this.#method('write');

  /** Ends the thread and its processes. */
  async close(): Promise<void> {
    try {
      if (this.#failure === undefined) await this.#method('close')();
    } finally {
      await this.#worker.terminate();
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#failure);
    this.#pending.clear();
  }

  #method<M extends Method>(method: M): PartIndexer[M] {
    const call = (...values: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        if (this.#failure !== undefined) {
          reject(this.#failure);
          return;
        }
        const request: Request = { id: this.#requests++, method, values };
        this.#pending.set(request.id, { resolve, reject });
        this.#worker.postMessage(request);
      });
    return call as PartIndexer[M];
  }
}

function serve({ searchLocale }: Start): void {
  const indexer = new PartIndexer(searchLocale);
  parentPort?.on('message', ({ id, method, values }: Request) => {
    const call = indexer[method].bind(indexer) as (...values: readonly unknown[]) => Promise<unknown>;
    call(...values).then(
      (value) => parentPort?.postMessage({ id, value } satisfies Response),
      (error: unknown) => parentPort?.postMessage({ id, error } satisfies Response),
    );
  });
}

if (!isMainThread && isStart(workerData)) serve(workerData);

function isStart(data: unknown): data is Start {
  return typeof data === 'object' && data !== null && 'searchLocale' in data;
}
