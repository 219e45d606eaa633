import { hash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PackTable } from '../../newsroom/lists/search-parts.ts';
import { entryFile } from './search-bundle.ts';

interface File {
  /** Relative to the packed folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * The maximum size of a pack of several files, in bytes. Browsers request only the bytes that they need, but a host that
 * ignores `Range` sends the whole pack.
 */
const packSize = 400_000;

/**
 * Replaces the files of a Pagefind bundle by a few packs and `files.json`, which says where each file is. An archive of
 * 100,000 stories would otherwise have over ten thousand files of search, more than some hosts take.
 *
 * @param cards the files of cards; see `PackTable`.
 * @returns a tag that changes whenever a file does.
 */
export async function packBundle(folder: string, cards: PackTable['cards']): Promise<string> {
  const names = await readdir(folder);
  const entry = JSON.parse(await readFile(join(folder, entryFile), 'utf8')) as unknown;
  const packs: Record<string, [path: string, length: number][]> = {};
  for (const files of bySize((await filesIn(folder)).filter(({ path }) => path !== entryFile))) {
    const bytes = Buffer.concat(files.map((file) => file.bytes));
    const name = `${hash('sha1', bytes).slice(0, 12)}.pack`;
    await writeFile(join(folder, name), bytes);
    packs[name] = files.map(({ path, bytes: { length } }) => [path, length]);
  }
  for (const name of names) await rm(join(folder, name), { recursive: true });
  const table: PackTable = { entry, cards, packs };
  const text = JSON.stringify(table);
  await writeFile(join(folder, 'files.json'), text);
  return hash('sha1', text).slice(0, 12);
}

/** Returns the files of a folder and its subfolders, sorted by path. */
async function filesIn(folder: string): Promise<File[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path: path.replaceAll(sep, '/'), bytes: await readFile(join(folder, path)) })),
  );
}

/** Divides files into groups that have at most the size of a pack, or one file. */
function bySize(files: readonly File[]): File[][] {
  const groups: File[][] = [];
  let size = Infinity;
  for (const file of files) {
    size += file.bytes.length;
    const group = groups.at(-1);
    if (group && size <= packSize) {
      group.push(file);
    } else {
      groups.push([file]);
      size = file.bytes.length;
    }
  }
  return groups;
}
