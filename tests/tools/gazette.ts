import { cpSync, existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import sharp from 'sharp';
import { newFolder, write } from './files.ts';
import { root } from './root.ts';

/** Draws a picture with a slope of colors: many, but in a small file. */
function drawn(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3, 90);
  for (let index = 0; index < width * height; index += 1) {
    pixels[index * 3] = Math.floor(((index % width) / width) * 251);
    pixels[index * 3 + 1] = Math.floor((Math.floor(index / width) / height) * 241);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** The pictures of the Gazette by path, drawn once in a process. */
const pictures = Promise.all(
  Object.entries({ bridge: [1200, 800], narrow: [150, 100] } as const).map(
    async ([name, [width, height]]) =>
      [`stories/2024/02/bridge-reopens/${name}.png`, await drawn(width, height)] as const,
  ),
).then((drawings) => Object.fromEntries(drawings));

/** Copies the Harbour Gazette, a small outlet, with its pictures, to a folder of its own unless one is named. Returns it. */
export async function gazette(folder = join(newFolder(), 'content')): Promise<string> {
  cpSync(join(root, 'tests/fixtures/gazette'), folder, { recursive: true });
  write(folder, await pictures);
  return folder;
}

let shared: Promise<{ readonly folder: string; readonly original: ReadonlyMap<string, Buffer> }> | undefined;

async function newShared() {
  const folder = await gazette();
  const paths = globSync('**/*.*', { cwd: folder });
  return { folder, original: new Map(paths.map((path) => [path, readFileSync(join(folder, path))])) };
}

/**
 * Puts the Harbour Gazette, as it is, into the one folder that the unit tests of a process use in turn: what was read of
 * its files in one test need not be read again in the next. Returns the folder.
 */
export async function freshGazette(): Promise<string> {
  const { folder, original } = await (shared ??= newShared());
  const folders = new Set([...original.keys()].flatMap((path) => ancestors(path)));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file);
    const isOurs = entry.isDirectory() ? folders.has(path) : entry.isFile() && original.has(path);
    if (!isOurs) rmSync(file, { recursive: true, force: true });
  }
  for (const [path, bytes] of original) {
    const file = join(folder, path);
    if (!existsSync(file) || !readFileSync(file).equals(bytes)) write(folder, { [path]: bytes });
  }
  return folder;
}

/** Returns the folders above a path. */
function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === '.' ? [] : [parent, ...ancestors(parent)];
}
