import { logoIn, narrowestPictures, removeUnusedAssets, storeAssetsOf } from './assets.ts';
import {
  base,
  cacheKinds,
  deleteCache,
  existingCache,
  openCache,
  sizeOf,
  toStored,
  withLock,
  type CacheKind,
} from './caches.ts';
import { limits } from './limits.ts';

/** The caches that hold pages, in the order in which a page is looked up. */
const pageKinds = ['saved', 'read', 'list'] as const satisfies readonly CacheKind[];

/** A page that is stored on this device. */
export interface StoredPage {
  /** Path from the root of the host. */
  readonly path: string;
  readonly response: Response;
  /** When the host sent it: the reader last opened it then. */
  readonly readAt: Date;
}

/** Tells that a page is not stored, since there is no room for it. */
export class NoRoomError extends Error {}

/** Returns whether pages are stored as they are read. */
export const areReadPagesStored = async (): Promise<boolean> => (await existingCache('read')) !== undefined;

/** Returns a stored page, of one kind or of any. */
export async function findPage(path: string, kinds: readonly CacheKind[] = pageKinds): Promise<StoredPage | undefined> {
  for (const kind of kinds) {
    const response = await (await existingCache(kind))?.match(path);
    if (response) return toPage(path, response);
  }
  return undefined;
}

/** Returns all stored pages of a kind, the one that was read last first. */
export async function listPages(kind: CacheKind): Promise<StoredPage[]> {
  const cache = await existingCache(kind);
  const requests = (await cache?.keys()) ?? [];
  const pages = await Promise.all(
    requests.map(async ({ url }) => {
      const response = await cache?.match(url);
      return response ? [toPage(new URL(url).pathname, response)] : [];
    }),
  );
  return pages.flat().sort((one, other) => other.readAt.getTime() - one.readAt.getTime());
}

const toPage = (path: string, response: Response): StoredPage => ({
  path,
  response,
  readAt: new Date(response.headers.get('X-Read') ?? 0),
});

/** Returns whether a response is a page, and neither an error nor a redirect. */
export const isPage = (response: Response): boolean =>
  response.status === 200 && (response.headers.get('Content-Type')?.startsWith('text/html') ?? false);

/**
 * Stores a page after everything that it needs, so that the copy which it replaces is there until the new one is whole.
 *
 * @param pictures paths or addresses of the pictures that are stored with it.
 * @throws NoRoomError if it is to be saved and the limits do not allow it. Then the copy that it replaces stays.
 * @throws Error if it is no page, or a file that it needs cannot be loaded.
 */
export async function storePage(
  kind: (typeof pageKinds)[number],
  path: string,
  response: Response,
  pictures: readonly string[] = [],
): Promise<void> {
  if (!isPage(response)) throw new Error(`${path} is not a page.`);
  const html = await response.clone().text();
  await withLock(async () => {
    // Meanwhile the reader may have removed everything.
    if (!(await isWanted(kind))) return;
    const former = await findPage(path, [kind]);
    const formerHtml = former ? [await former.response.clone().text()] : [];
    if (kind === 'saved' && !former && (await listPages(kind)).length >= limits.savedStories) throw new NoRoomError();
    await storeAssetsOf(html, [...logoIn(html), ...pictures]);
    const cache = await openCache(kind);
    await cache.put(path, await toStored(response, { 'X-Read': new Date().toISOString() }));
    if ((await makeRoom(formerHtml)) || kind !== 'saved') return;
    if (former) await cache.put(path, former.response);
    else await cache.delete(path);
    await removeUnused();
    throw new NoRoomError();
  });
}

/** Returns whether a page of a kind may be stored: what the reader saves always, and all else only after an act. */
async function isWanted(kind: CacheKind): Promise<boolean> {
  if (kind === 'saved' || (await areReadPagesStored())) return true;
  return kind === 'list' && (await existingCache('saved')) !== undefined;
}

/** Stores a page that is read. The front page gets pictures that may not have been seen. */
export async function storeReadPage(path: string, response: Response): Promise<void> {
  const pictures = path === base ? narrowestPictures(await response.clone().text()) : [];
  await storePage('read', path, response, pictures);
}

/** Removes a page, and the files that no other page needs. */
export async function removePage(kind: CacheKind, path: string): Promise<void> {
  await withLock(async () => {
    await (await existingCache(kind))?.delete(path);
    await removeUnused();
  });
}

/** Removes all pages of a kind, and the files that no other page needs. */
export async function removePages(kind: CacheKind): Promise<void> {
  await withLock(async () => {
    await deleteCache(kind);
    await removeUnused();
  });
}

/** Returns how much is stored, in bytes. */
export async function storedBytes(): Promise<number> {
  const caches = await Promise.all(cacheKinds.map(existingCache));
  const responses = await Promise.all(caches.map(async (cache) => (await cache?.matchAll()) ?? []));
  return responses.flat().reduce((sum, response) => sum + sizeOf(response), 0);
}

/**
 * Removes what is over the limits: files that no page needs, then the pages that were not read for the longest time.
 * Returns whether that was enough.
 *
 * @param replaced texts of pages that may come back, whose files stay.
 */
export async function makeRoom(replaced: readonly string[] = []): Promise<boolean> {
  const pages = (await listPages('read')).filter(({ path }) => path !== base);
  const cache = await existingCache('read');
  for (const { path } of pages.splice(limits.readPages)) await cache?.delete(path);
  const isFull = async () => (await storedBytes()) > limits.megabytes * 1_000_000;
  if (!(await isFull())) return true;
  await removeUnused(replaced);
  while (await isFull()) {
    const oldest = pages.pop();
    if (!oldest) return false;
    await cache?.delete(oldest.path);
    await removeUnused(replaced);
  }
  return true;
}

async function removeUnused(replaced: readonly string[] = []): Promise<void> {
  const pages = (await Promise.all(pageKinds.map(listPages))).flat();
  await removeUnusedAssets([...replaced, ...(await Promise.all(pages.map(({ response }) => response.text())))]);
}
