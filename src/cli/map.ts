/**
 * `npm run map -- <spec.yaml>…`: draws locator maps. Writes `<spec>.svg` beside each specification, whose fields
 * `map/spec.ts` describes. Exits 1 if a map could not be drawn.
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { Command, InvalidArgumentError } from 'commander';
import { optimize } from 'svgo';
import { parse } from 'yaml';
import { explain, fieldName } from '../reading/yaml/explain.ts';
import { openAtlas } from './map/atlas.ts';
import { drawMap, globeSpec } from './map/draw.ts';
import { openLettering } from './map/lettering.ts';
import { finestArea, project } from './map/projection.ts';
import { mapSchema, type MapSpec } from './map/spec.ts';

/** Draws a map and writes it as SVG. Returns the path of the picture. */
async function printMap(specFile: string): Promise<string> {
  const data: unknown = parse(await readFile(specFile, 'utf8'));
  const spec = mapSchema.safeParse(data);
  if (!spec.success) {
    const mistakes = explain(mapSchema, spec.error.issues, data);
    throw new Error(mistakes.map(({ path, message }) => `${fieldName(path)}: ${message}`).join('\n'));
  }
  const drawing = drawMap(spec.data, {
    atlas: await openAtlas(spec.data.detail, finestArea(project(spec.data))),
    globe: await openAtlas('110m', finestArea(project(globeSpec(spec.data, spec.data.center)))),
    lettering: await openLettering(lettersOf(spec.data)),
  });
  const picture = specFile.replace(/\.ya?ml$/, '.svg');
  const plugins = ['convertPathData', 'minifyStyles'] as const;
  await writeFile(picture, optimize(drawing, { floatPrecision: 1, plugins: [...plugins] }).data);
  return picture;
}

/** Returns all letters that a map has. */
function lettersOf({ countries, waters, places }: MapSpec): string {
  const names = [...countries, ...waters, ...places].map(({ name }) => name);
  return [...names, ...names.map((name) => name.toUpperCase()), '0123456789 miles'].join('');
}

function withSpec(file: string, others: readonly string[] = []): string[] {
  if (!/\.ya?ml$/.test(file)) throw new InvalidArgumentError('A specification is a YAML file.');
  return [...others, file];
}

async function printMaps(specFiles: readonly string[]): Promise<void> {
  for (const file of specFiles) {
    try {
      console.log(await printMap(file));
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}

await new Command('npm run map --')
  .description('Draws locator maps as SVG, beside their specifications')
  .argument('<spec.yaml...>', 'the specifications, whose fields content/README.md describes', withSpec)
  .action(printMaps)
  .parseAsync();
