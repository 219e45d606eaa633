import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { changesReport } from './changes/changes-report.ts';
import { compareSites } from './changes/compare-sites.ts';
import { run } from './run.ts';
import { CommandError } from './story/command-error.ts';

/**
 * `npm run changes -- <former site> <site>`: lists in Markdown what changes for readers between two printed sites. Exits
 * 2 if a folder has no site.
 */

// eslint-disable-next-line @typescript-eslint/require-await -- `run` reports what a promise rejects with.
await run(async () => {
  const [former, current, ...others] = process.argv.slice(2);
  if (former === undefined || current === undefined || others.length > 0) {
    throw new CommandError('Name two folders with printed sites → npm run changes -- <former site> <site>', 2);
  }
  for (const folder of [former, current]) {
    if (existsSync(join(folder, 'index.html'))) continue;
    throw new CommandError(`${folder} has no printed site → build one there: OUT_DIR names the folder`, 2);
  }
  for (const line of changesReport(compareSites(former, current))) console.log(line);
});
