import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { codeVersion } from '../reading/cache/code-version.ts';
import { readContent } from '../checks/read-content.ts';
import { readLedger } from '../checks/ledger.ts';
import { formatProblem, hasErrors } from '../reading/problem.ts';
import { treeOf } from '../reading/tree.ts';
import { commandEnvironment } from './environment.ts';
import { run } from './run.ts';
import { idsMissingFromLedger } from '../newsroom/edition/published-ids.ts';

/**
 * `npm run ledger`: adds every address at which a story has been published to `content/addresses/<yyyy>.txt`, sorted, one
 * per line. Never removes one. Exits 1 and writes nothing if the content has errors.
 */

const command = new Command('npm run ledger --')
  .description('Records the address of every published story in addresses/ of the outlet')
  .action(noteAddresses);

await run(() => command.parseAsync());

async function noteAddresses(): Promise<void> {
  const environment = commandEnvironment();
  const { contentDir, cacheDir } = environment;
  const { released, problems } = await readContent(contentDir, environment, { cacheDir, version: codeVersion() });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!released || hasErrors(errors)) {
    for (const problem of errors) console.log(formatProblem(problem));
    console.log('Nothing was written → mend these errors first.');
    process.exitCode = 1;
  } else {
    const noted = new Set(readLedger(contentDir, (await treeOf(contentDir)).paths)?.lines.map(({ id }) => id));
    const added = idsMissingFromLedger(released.edition, noted);
    const years = Map.groupBy([...noted, ...added].sort(), (id) => id.slice(0, 4));
    for (const year of new Set(added.map((id) => id.slice(0, 4)))) {
      const file = join(contentDir, 'addresses', `${year}.txt`);
      mkdirSync(join(contentDir, 'addresses'), { recursive: true });
      writeFileSync(file, (years.get(year) ?? []).map((id) => `${id}\n`).join(''));
      console.log(`${relative('', file)} is written.`);
    }
    console.log(`${added.length} ${added.length === 1 ? 'address' : 'addresses'} added, ${noted.size} noted before.`);
  }
}
