import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { editionFiles } from '../newsroom/edition/permalink.ts';
import { inOrderOfUpload } from '../syndication/hosts/bucket.ts';
import { counted } from '../text/counted.ts';
import { commandEnvironment } from './environment.ts';
import { run } from './run.ts';
import { CommandError } from './story/command-error.ts';
import { compareWithRemote, copyFiles, deleteFiles, type Difference } from './upload/rclone.ts';

/**
 * `npm run upload -- <remote:bucket>`: puts the built site into a bucket, with the headers of each file. Uploads what has
 * changed, pages last, and then deletes what the site no longer has. A failed upload can be repeated.
 */

const command = new Command('npm run upload --')
  .description('Uploads the built site to S3-compatible storage, with rclone.')
  .argument('<remote>', "a remote of rclone and a bucket, or a folder in it, of the site's own: r2:paper")
  .option('--all', 'upload files that have not changed too, as after a change of headers')
  .option('--dry-run', 'say what would be done, and do nothing')
  .action(upload);

await run(() => command.parseAsync());

function upload(remote: string, options: { all?: true; dryRun?: true }): void {
  const { outDir } = commandEnvironment();
  if (!editionFiles.every((file) => existsSync(join(outDir, file)))) {
    throw new CommandError(`${outDir} has no site → run npm run build.`, 2);
  }
  const difference = compareWithRemote(outDir, remote);
  refuseForeign(difference, remote);
  const { missing, changed, same, foreign } = difference;
  const groups = inOrderOfUpload([...missing, ...changed, ...(options.all ? same : [])]);
  for (const { headers, paths } of groups) {
    const { 'Content-Type': type = 'any other type', 'Cache-Control': caching } = headers;
    console.log(`${counted(paths.length, 'file')} to upload: ${type} (${caching})`);
    if (!options.dryRun) copyFiles(paths, outDir, remote, headers);
  }
  if (foreign.length > 0) {
    console.log(`${counted(foreign.length, 'file')} to delete`);
    if (!options.dryRun) deleteFiles(foreign, remote);
  }
  console.log(options.dryRun ? 'Nothing was changed.' : `${remote} has the site of ${outDir}.`);
}

/** @throws CommandError if the remote has files, but no site of ours that they could belong to. */
function refuseForeign({ same, changed, foreign }: Difference, remote: string): void {
  const there = new Set([...same, ...changed]);
  if (foreign.length === 0 || editionFiles.every((file) => there.has(file))) return;
  const remedy = 'name an empty bucket or a new folder in it, as in r2:bucket/paper';
  throw new CommandError(`${remote} has files that no build made, such as ${foreign[0]} → ${remedy}.`, 2);
}
