import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { withoutExample } from './handbook/field-table.ts';
import { writtenKinds } from '../schema/content.ts';
import { handbookPath, generatedFiles } from './handbook/generated-files.ts';

/**
 * `npm run handbook`: regenerates the handbook tables and JSON Schemas from the zod schemas. Lists the fields without an
 * example in `schema/examples.ts`, and exits 1 if there are any.
 */

new Command('npm run handbook --')
  .description('Regenerates the handbook tables and JSON Schemas from the zod schemas')
  .parse();
for (const [path, text] of generatedFiles(readFileSync(handbookPath, 'utf8'))) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
const missing = writtenKinds.flatMap((kind) => withoutExample(kind).map((path) => `${kind} ${path}`));
for (const field of missing) console.error(`${field}: has no example → add one to src/schema/examples.ts`);
process.exitCode = missing.length > 0 ? 1 : 0;
