/**
 * Draws locator maps: `node src/cli/map.ts <spec.yaml>…` writes `<spec>.png` beside each specification, whose fields
 * are described in `map/spec.ts`. Exits 1 if any could not be drawn. Names are set in Liberation type, or in its
 * nearest equivalent where that is not installed.
 */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { z } from 'astro/zod';
import sharp from 'sharp';
import { parse } from 'yaml';
import { openAtlas } from './map/atlas.ts';
import { drawMap } from './map/draw.ts';
import { mapSchema } from './map/spec.ts';

/** Draws one map and returns the path of the picture. */
async function printMap(specFile: string): Promise<string> {
  const spec = mapSchema.safeParse(parse(await readFile(specFile, 'utf8')));
  if (!spec.success) throw new Error(z.prettifyError(spec.error));
  const drawing = drawMap(spec.data, await openAtlas(spec.data.detail));
  const picture = specFile.replace(/\.ya?ml$/, '.png');
  await sharp(Buffer.from(drawing))
    .png({ palette: true, colors: 16, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(picture);
  return picture;
}

const specFiles = process.argv.slice(2);
const strangers = specFiles.filter((file) => !/\.ya?ml$/.test(file));
if (specFiles.length === 0 || strangers.length > 0) {
  console.error('usage: node src/cli/map.ts <spec.yaml>…');
  process.exitCode = 1;
} else {
  for (const file of specFiles) {
    try {
      console.log(await printMap(file));
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}
