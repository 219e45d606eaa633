import { base, cacheKinds, deleteCache, existingCache, openCache, withLock } from './storage/caches.ts';
import { listPages, removePage, removePages, storeReadPage } from './storage/pages.ts';
import workerAddress from './service-worker.ts?worker&url';

/**
 * Registers the worker, which answers for the host from now on.
 *
 * @throws Error if the worker cannot be installed, as when the list of saved stories cannot be loaded.
 */
export async function register(): Promise<void> {
  const { installing, active } = await navigator.serviceWorker.register(workerAddress);
  // A worker that is there answers also if a newer one cannot be installed.
  if (active || installing?.state !== 'installing') return;
  await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }));
  // The state is another one now, which the compiler cannot know.
  if ((installing.state as ServiceWorkerState) === 'redundant') throw new Error('The worker was not installed.');
}

/**
 * Begins to store the pages that are read, with the front page.
 *
 * @throws Error if the front page cannot be stored; then no page is.
 */
export async function startReadingOffline(): Promise<void> {
  await openCache('read');
  try {
    await register();
    await storeReadPage(base, await fetch(base));
  } catch (error) {
    await stopReadingOffline();
    throw error;
  }
}

/** Removes the pages that were read, and stores no more of them. */
export async function stopReadingOffline(): Promise<void> {
  await removePages('read');
  await forgetIfEmpty();
}

/** Removes a saved story. */
export async function removeSaved(path: string): Promise<void> {
  await removePage('saved', path);
  await forgetIfEmpty();
}

/** Removes everything from this device, the worker too. */
export async function forgetEverything(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  // Without a worker of its own, a site in a folder gets that of the site around it.
  if (registration?.scope === new URL(base, location.href).href) await registration.unregister();
  await withLock(() => Promise.all(cacheKinds.map(deleteCache)));
}

/** Removes everything if no story is saved and no page is to be stored. */
async function forgetIfEmpty(): Promise<void> {
  const isEmpty = (await listPages('saved')).length === 0 && !(await existingCache('read'));
  if (isEmpty) await forgetEverything();
}
