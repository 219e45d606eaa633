/**
 * `npm run map -- <spec.yaml>…`: draws locator maps. Writes `<spec>.png` beside each specification, whose fields
 * `map/spec.ts` describes. Exits 1 if a map could not be drawn. The typeface is Liberation, or its nearest equivalent if
 * that is not installed.
 */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import sharp from 'sharp';
import { parse } from 'yaml';
import { explain, fieldName } from '../reading/yaml/explain.ts';
import { openAtlas } from './map/atlas.ts';
import { drawMap } from './map/draw.ts';
import { mapSchema } from './map/spec.ts';

/** Draws a map and writes it as PNG. Returns the path of the picture. */
async function printMap(specFile: string): Promise<string> {
  const data: unknown = parse(await readFile(specFile, 'utf8'));
  const spec = mapSchema.safeParse(data);
  if (!spec.success) {
    const mistakes = explain(mapSchema, spec.error.issues, data);
    throw new Error(mistakes.map(({ path, message }) => `${fieldName(path)}: ${message}`).join('\n'));
  }
  const drawing = drawMap(spec.data, await openAtlas(spec.data.detail));
  const picture = specFile.replace(/\.ya?ml$/, '.png');
  await sharp(Buffer.from(drawing))
    .png({ palette: true, colors: 16, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(picture);
  return picture;
}

const specFiles = process.argv.slice(2);
const unexpectedFiles = specFiles.filter((file) => !/\.ya?ml$/.test(file));
if (specFiles.length === 0 || unexpectedFiles.length > 0) {
  console.error('usage: npm run map -- <spec.yaml>…');
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
