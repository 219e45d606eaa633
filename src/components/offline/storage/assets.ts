import { base, existingCache, openCache, toStored } from './caches.ts';

/** Names of files in a text: those of the build that have a digest in their name, and those of pictures. */
const codeNames = /[\w.-]+\.[\w-]{8}\.(?:css|js|woff2)/g;
const pictureNames = /[\w.-]+\.(?:webp|jpe?g|png|svg)\b/g;

const codePath = (name: string): string => `${base}_astro/${name}`;
const isText = (name: string): boolean => /\.(?:css|js)$/.test(name);
const namesIn = (text: string, names: RegExp): readonly string[] => text.match(names) ?? [];

/**
 * Stores the styles, scripts and fonts that a page names, those that they name in turn, and some pictures. The names of
 * all but the logo change with the content, so what an older page needs stays as it is.
 *
 * @param pictures paths or addresses of pictures.
 * @throws Error if a file cannot be loaded.
 */
export async function storeAssetsOf(html: string, pictures: readonly string[]): Promise<void> {
  const done = new Set<string>();
  const store = async (path: string): Promise<string | undefined> => {
    const response = (await findAsset(path)) ?? (await storeAsset(path, await fetch(path)));
    return isText(path) ? response.text() : undefined;
  };
  const storeNamedIn = async (text: string): Promise<void> => {
    const names = namesIn(text, codeNames).filter((name) => !done.has(name));
    for (const name of names) done.add(name);
    await Promise.all(
      names.map(async (name) => {
        await storeNamedIn((await store(codePath(name))) ?? '');
      }),
    );
  };
  await Promise.all([storeNamedIn(html), ...pictures.map(store)]);
}

/** Returns the paths of the narrowest rendition of each picture of a page. */
export const narrowestPictures = (html: string): string[] =>
  [...html.matchAll(/<source [^>]*srcset="([^\s"]+)/g)].map(([, path = '']) => path);

/** Returns the path of the logo, which stands on every page and in the tab of the browser. */
export const logoIn = (html: string): string[] =>
  [...html.matchAll(/<link rel="icon" href="([^"]+)"/g)].map(([, path = '']) => path);

/** Returns a stored file, or for a picture another rendition of it, if there is one. */
export async function findAsset(path: string, orOtherRendition = false): Promise<Response | undefined> {
  const cache = await existingCache('assets');
  const stored = await cache?.match(path);
  if (stored || !cache || !orOtherRendition) return stored;
  const stem = path.replace(/-\d+\.\w+$/, '-');
  const other = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(stem));
  return stem === path ? undefined : other && cache.match(other);
}

/**
 * Stores a file. Returns its response.
 *
 * @throws Error if the host did not send the file.
 */
export async function storeAsset(path: string, response: Response): Promise<Response> {
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}.`);
  const stored = await toStored(response);
  const cache = await openCache('assets');
  await cache.put(path, stored.clone());
  return stored;
}

/** Removes the files that no page needs any more. `pages` are the texts of all stored pages. */
export async function removeUnusedAssets(pages: readonly string[]): Promise<void> {
  const cache = await existingCache('assets');
  if (!cache) return;
  const used = new Set<string>();
  const use = async (text: string): Promise<void> => {
    for (const name of namesIn(text, pictureNames)) used.add(name);
    const names = namesIn(text, codeNames).filter((name) => !used.has(name));
    for (const name of names) used.add(name);
    for (const name of names.filter(isText)) await use((await (await cache.match(codePath(name)))?.text()) ?? '');
  };
  for (const page of pages) await use(page);
  for (const { url } of await cache.keys()) {
    if (!used.has(url.slice(url.lastIndexOf('/') + 1))) await cache.delete(url);
  }
}
