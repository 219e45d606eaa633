import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { changesReport } from './changes/changes-report.ts';
import { compareSites } from './changes/compare-sites.ts';
import { run } from './run.ts';
import { CommandError } from './story/command-error.ts';

/**
 * `npm run changes -- <former site> <site>`: lists in Markdown what changes for readers between two printed sites. Exits
 * 2 if a folder has no site.
 */

const command = new Command('npm run changes --')
  .description('Lists in Markdown what changes for readers between two printed sites')
  .argument('<former>', 'the folder of the former site')
  .argument('<site>', 'the folder of the site that takes its place')
  .exitOverride()
  .action(printChanges);

await run(() => command.parseAsync());

function printChanges(former: string, current: string): void {
  for (const folder of [former, current]) {
    if (existsSync(join(folder, 'index.html'))) continue;
    throw new CommandError(`${folder} has no printed site → build one there: OUT_DIR names the folder`, 2);
  }
  for (const line of changesReport(compareSites(former, current))) console.log(line);
}
