import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withoutExample } from './handbook/field-table.ts';
import { writtenKinds } from './handbook/json-schemas.ts';
import { handbookPath, madeFiles } from './handbook/made-files.ts';

/**
 * `npm run handbook`: makes from the schemas what is made from them, the tables of the author's handbook and the JSON
 * Schemas for editors. Tells which fields lack an example in `schema/examples.ts`, and exits 1 if any does.
 */

for (const [path, text] of madeFiles(readFileSync(handbookPath, 'utf8'))) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
const missing = writtenKinds.flatMap((kind) => withoutExample(kind).map((path) => `${kind} ${path}`));
for (const field of missing) console.error(`${field}: has no example → add one to src/schema/examples.ts`);
process.exitCode = missing.length > 0 ? 1 : 0;
