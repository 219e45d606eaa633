/**
 * `npm run fonts`: cuts the Latin faces of Newsreader and Source Sans down to the characters and weights that the pages
 * use, so that a first visit loads 51 kB instead of 87. Writes them into `src/styles/fonts/`, and prints their sizes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { cutFaces } from './fonts/cut-faces.ts';

const folder = 'src/styles/fonts';

new Command('npm run fonts --')
  .description('Cuts the fonts down to the characters and weights that the pages use')
  .parse();
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of await cutFaces()) {
  writeFileSync(`${folder}/${name}`, bytes);
  console.log(`${folder}/${name}: ${bytes.length} bytes`);
}
