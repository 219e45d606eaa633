import { cpSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { newFolder, write } from './files.ts';
import { root } from './root.ts';

/** Draws a picture with a slope of colors, so that it has something to compress. */
function drawn(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3, 90);
  for (let index = 0; index < width * height; index += 1) {
    pixels[index * 3] = index % 251;
    pixels[index * 3 + 1] = Math.floor(index / width) % 241;
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
