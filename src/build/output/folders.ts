import {
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
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Environment } from '../../newsroom/edition/environment.ts';
import { searchManifestPath } from '../../newsroom/edition/permalink.ts';

type Folders = Pick<Environment, 'contentDir' | 'outDir' | 'cacheDir'>;

/** Files that every edition has had since the first version; together, nothing else has them. */
const editionFiles = ['next-edition.json', searchManifestPath.slice(1)];

/** Marks a folder that may be deleted; programs that make backups know it: https://bford.info/cachedir/. */
const tag = {
  file: 'CACHEDIR.TAG',
  text: 'Signature: 8a477f597d28d172789f06886806bc55\n# Broadsheet keeps here what it can make again.\n',
};

/** What lies in a cache that has no tag: the first versions wrote none, and `npm run check` writes none. */
const cacheEntries =
  /^(?:astro|edition|(?:imprint|manifest)(?:\.\d+)?|intake|lock|pictures|problems\.txt|reading-cache|staged|vite)$/;
/** Of these a cache without a tag has one: this name, or that of earlier versions. */
const readingCaches = ['reading-cache', 'intake'];
/** What earlier versions kept, and no build uses any more. */
const obsolete = ['edition', 'imprint', 'intake'];

/** Returns the folder that a path names, links followed, whether it is there or not. */
export function realFolder(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  return dirname(path) === path ? path : join(realFolder(dirname(path)), basename(path));
}

/**
 * Returns why a build may not write into its folders, and how to fix it: it would replace or delete files that no build
 * made. Nothing is written; `undefined` if all is well.
 */
export function buildFolderProblem(folders: Folders): string | undefined {
  const { outDir, cacheDir } = folders;
  if (overlap(outDir, cacheDir)) {
    return `OUT_DIR is ${outDir} and CACHE_DIR is ${cacheDir} → set them to folders of which none is in the other.`;
  }
  return cacheFolderProblem(folders) ?? placeProblem('OUT_DIR', outDir, folders) ?? outProblem(outDir);
}

/** Returns why nothing may be written into the cache folder, and how to fix it; `undefined` if all is well. */
export function cacheFolderProblem(folders: Folders): string | undefined {
  const { cacheDir } = folders;
  const problem = placeProblem('CACHE_DIR', cacheDir, folders);
  if (problem !== undefined || !existsSync(cacheDir)) return problem;
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

/** What is wrong with a folder by its place. */
function placeProblem(name: string, folder: string, { contentDir }: Folders): string | undefined {
  if (isWithin(process.cwd(), folder))
    return `${name} is ${folder}, which holds the sources → set it to a folder of its own.`;
  const inputs = [contentDir, ...['src', 'public'].map((input) => join(process.cwd(), input))];
  const input = inputs.find((path) => overlap(path, folder));
  if (input !== undefined)
    return `${name} is ${folder}, but ${input} is read from → set it to a folder apart from that.`;
  const obstacle = obstacleOn(folder);
  return obstacle === undefined ? undefined : `${name} is ${folder}, but ${obstacle} → set it to a folder.`;
}

function outProblem(outDir: string): string | undefined {
  if (!existsSync(outDir) || readdirSync(outDir).length === 0) return undefined;
  const change = 'set it to a new or empty folder, or empty it yourself';
  if (!editionFiles.every((file) => existsSync(join(outDir, file)))) {
    return `OUT_DIR is ${outDir}, which has files that no build made → ${change}.`;
  }
  return existsSync(join(outDir, '.git'))
    ? `OUT_DIR is ${outDir}, a checkout of git, which a new edition would replace → build elsewhere and copy the site there.`
    : undefined;
}

/** What stands in the way of a folder: a file, or a link without a target. */
function obstacleOn(path: string): string | undefined {
  if (existsSync(path)) return statSync(path).isDirectory() ? undefined : `${path} is a file`;
  const above = obstacleOn(dirname(path));
  if (above !== undefined) return above;
  return lstatSync(path, { throwIfNoEntry: false }) && `${path} is a link that leads nowhere`;
}

const overlap = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/** Returns whether a path is that of a folder, or below it, whatever links lead there. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(realFolder(folder), realFolder(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
