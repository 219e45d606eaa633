import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Where a command or a build reads content, and where it may write. Absolute paths. */
export interface Folders {
  readonly contentDir: string;
  readonly cacheDir: string;
}

/** Marks a folder that may be deleted; programs that make backups know it: https://bford.info/cachedir/. */
const tag = {
  file: 'CACHEDIR.TAG',
  text: 'Signature: 8a477f597d28d172789f06886806bc55\n# Broadsheet keeps here what it can make again.\n',
};

/**
 * What lies in a cache that has no tag, or a damaged one: the first versions wrote none, and `npm run check` writes none.
 */
const cacheEntries =
  /^(?:CACHEDIR\.TAG|astro|edition|(?:imprint|manifest)(?:\.\d+)?|intake|lock|pictures|problems\.txt|reading-cache|staged|vite)$/;
/** Of these a cache without a tag has one: this name, or that of earlier versions. */
const readingCaches = ['reading-cache', 'intake'];
/** What earlier versions kept, and no build uses any more. */
const obsolete = ['edition', 'imprint', 'intake'];

/** Returns why nothing may be written into the cache folder, and how to fix it; `undefined` if all is well. */
export function cacheFolderProblem({ contentDir, cacheDir }: Folders): string | undefined {
  const problem = placeProblem('CACHE_DIR', cacheDir, [contentDir]);
  if (problem !== undefined || !existsSync(cacheDir)) return problem;
  if (!isWritable(cacheDir)) return `CACHE_DIR is ${cacheDir}, which may not be written → set it to another folder.`;
  const names = readdirSync(cacheDir);
  const isOurs = names.some((name) => readingCaches.includes(name)) && names.every(isCacheEntry);
  if (names.length === 0 || isTagged(cacheDir) || isOurs) return undefined;
  const foreign = names.find((name) => !isCacheEntry(name)) ?? names.join(', ');
  return `CACHE_DIR is ${cacheDir}, which has files that no build made (${foreign}) → set it to a new or empty folder.`;
}

/** Makes the cache folder, marks it as one, and removes what earlier versions kept in it. */
export function makeCacheFolder(cacheDir: string): void {
  mkdirSync(cacheDir, { recursive: true });
  if (!isTagged(cacheDir)) writeFileSync(join(cacheDir, tag.file), tag.text);
  for (const name of obsolete) rmSync(join(cacheDir, name), { recursive: true, force: true });
}

const isCacheEntry = (name: string): boolean => cacheEntries.test(name);

const isTagged = (folder: string): boolean =>
  existsSync(join(folder, tag.file)) && readFileSync(join(folder, tag.file), 'utf8') === tag.text;

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns why a folder cannot be one to write into, by its place, and how to fix it; `undefined` if it can.
 *
 * @param name of the environment variable that names the folder.
 * @param readFrom folders beside `src`, `public` and `content` that are read from.
 */
export function placeProblem(name: string, folder: string, readFrom: readonly string[]): string | undefined {
  if (isWithin(process.cwd(), folder))
    return `${name} is ${folder}, which holds the sources → set it to a folder of its own.`;
  const input = ['src', 'public', 'content', ...readFrom]
    .map((path) => resolve(path))
    .find((path) => overlap(path, folder));
  if (input !== undefined)
    return `${name} is ${folder}, but ${input} is read from → set it to a folder apart from that.`;
  const obstacle = obstacleOn(folder);
  return obstacle === undefined ? undefined : `${name} is ${folder}, but ${obstacle} → set it to a folder.`;
}

/** What stands in the way of a folder: a file, or a link without a target. */
function obstacleOn(path: string): string | undefined {
  if (existsSync(path)) return statSync(path).isDirectory() ? undefined : `${path} is a file`;
  const above = obstacleOn(dirname(path));
  if (above !== undefined) return above;
  return lstatSync(path, { throwIfNoEntry: false }) && `${path} is a link that leads nowhere`;
}

/** Returns whether one of two folders is the other, or lies in it, whatever links lead there. */
export const overlap = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

function isWithin(path: string, folder: string): boolean {
  const way = relative(realFolder(folder), realFolder(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Returns the folder that a path names, links followed, whether it is there or not. */
export function realFolder(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  return dirname(path) === path ? path : join(realFolder(dirname(path)), basename(path));
}
