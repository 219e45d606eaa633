/**
 * The service worker. It is registered when a reader saves a story or chooses to read offline, and unregistered when
 * nothing is stored any more. Pages come from the host, or from this device if the host does not answer.
 */
import { belowBase } from '../../text/site-url.ts';
import { findAsset, storeAsset } from './storage/assets.ts';
import { base, savedPath, withLock } from './storage/caches.ts';
import {
  areReadPagesStored,
  findPage,
  isPage,
  makeRoom,
  removePage,
  storePage,
  storeReadPage,
} from './storage/pages.ts';
import { withOfflineNote } from './offline-note.ts';

// TypeScript's library for workers and that for pages exclude each other.
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
const worker = self as unknown as WorkerScope;

/** How long a page may take before a stored copy is shown, in milliseconds. */
const patience = 3000;

/** The age from which the stored front page is loaded anew while other pages are read, in milliseconds. */
const oldestFront = 15 * 60_000;

const searchPath = belowBase('/search/', base);
const mediaPath = belowBase('/media/', base);
const adminPath = belowBase('/admin/', base);
const picturesPath = belowBase('/pictures/', base);
const codePath = belowBase('/_astro/', base);

worker.addEventListener('install', (event) => {
  // Pages do not depend on the version of the worker.
  event.waitUntil(
    Promise.all([worker.skipWaiting(), fetch(savedPath).then((page) => storePage('list', savedPath, page))]),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), worker.registration.navigationPreload.enable()]));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith(mediaPath) || pathname.startsWith(adminPath)) return;
  if (request.mode === 'navigate') {
    event.respondWith(searchParams.has('saved') ? openSaved(event, pathname) : openPage(event, pathname));
  } else if (pathname.startsWith(codePath)) {
    event.respondWith(findAsset(pathname).then((stored) => stored ?? fetch(request)));
  } else if (request.destination === 'image') {
    event.respondWith(openPicture(event, pathname));
  }
});

/** Answers with the copy that the reader saved, also if the host has another story at its address. */
async function openSaved(event: FetchEvent, path: string): Promise<Response> {
  const saved = await findPage(path, ['saved']);
  return saved?.response ?? openPage(event, path);
}

async function openPage(event: FetchEvent, path: string): Promise<Response> {
  const loading = load(event, path);
  // It goes on, for the next time, if a stored copy is shown.
  event.waitUntil(loading.catch(() => undefined));
  const loaded = await Promise.race([loading.catch(() => undefined), after(patience)]);
  if (loaded && loaded.status < 500) return loaded;
  const stored = await findPage(path);
  if (stored) return withOfflineNote(stored);
  return loading.catch(async () => (await findPage(savedPath))?.response ?? Response.error());
}

async function load(event: FetchEvent, path: string): Promise<Response> {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  if (isPage(response)) event.waitUntil(store(path, response.clone()).catch(() => undefined));
  // What the host has withdrawn is not to be read any more, unless the reader has saved it.
  if (response.status === 404 || response.status === 410) event.waitUntil(removePage('read', path));
  return response;
}

/** Stores a page that was read, and a newer front page with it. */
async function store(path: string, response: Response): Promise<void> {
  if (path === savedPath) await storePage('list', path, response);
  if (path === savedPath || path === searchPath || !(await areReadPagesStored())) return;
  if (!(await findPage(path, ['saved']))) await storeReadPage(path, response);
  const front = await findPage(base);
  if (!front || Date.now() - front.readAt.getTime() > oldestFront) await storeReadPage(base, await fetch(base));
}

/** Answers with a picture, or with another rendition of it. Only the logo has a name that does not change with its content. */
async function openPicture(event: FetchEvent, path: string): Promise<Response> {
  const stored = await findAsset(path);
  if (stored && path.startsWith(picturesPath)) return stored;
  const loading = fetch(event.request);
  const response = await Promise.race([loading.catch(() => undefined), after(patience)]);
  if (!response) return (await findAsset(path, true)) ?? loading;
  if (response.status === 200 && (await areReadPagesStored())) event.waitUntil(storePicture(path, response.clone()));
  return response;
}

const storePicture = (path: string, response: Response): Promise<unknown> =>
  withLock(async () => {
    if (!(await areReadPagesStored())) return;
    await storeAsset(path, response);
    await makeRoom();
  });

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
