import { belowBase } from '../../../text/site-url.ts';

/** The path of the site on its host, with a slash at both ends. */
export const base = import.meta.env.BASE_URL;

/** The path of the page that lists what is stored. Without a connection it takes the place of pages that are not. */
export const savedPath = belowBase('/saved/', base);

/**
 * What is stored in which cache: the stories that a reader saved, pages that were read, the page that lists both, and the
 * files that these pages need.
 */
export type CacheKind = 'saved' | 'read' | 'list' | 'assets';

export const cacheKinds: readonly CacheKind[] = ['saved', 'read', 'list', 'assets'];

/** Returns the name of a cache. Sites in other folders of the host share the storage, so it has the path of the site. */
const nameOf = (kind: CacheKind): string => `${kind}:${base}`;

/** Returns a cache, which is made if there is none. */
export const openCache = (kind: CacheKind): Promise<Cache> => caches.open(nameOf(kind));

/** Returns a cache if there is one. To look for something must store nothing. */
export const existingCache = async (kind: CacheKind): Promise<Cache | undefined> =>
  (await caches.has(nameOf(kind))) ? openCache(kind) : undefined;

export const deleteCache = (kind: CacheKind): Promise<boolean> => caches.delete(nameOf(kind));

/** Does something while no other tab, and no worker, changes the caches. */
export const withLock = async <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(`caches:${base}`, work);

/** Returns a response as it is stored: with its size, and with headers of ours. */
export async function toStored(response: Response, own: Readonly<Record<string, string>> = {}): Promise<Response> {
  const body = await response.blob();
  const headers = new Headers(response.headers);
  // The body is decoded, and `Vary: *` would keep it out of the cache.
  for (const name of ['Content-Encoding', 'Vary']) headers.delete(name);
  for (const [name, value] of Object.entries({ ...own, 'Content-Length': String(body.size) })) headers.set(name, value);
  return new Response(body, { headers });
}

/** Returns the size of a stored response in bytes. */
export const sizeOf = ({ headers }: Response): number => Number(headers.get('Content-Length'));
