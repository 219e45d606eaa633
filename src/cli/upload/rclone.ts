import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Headers } from '../../syndication/hosts/header-rules.ts';
import { CommandError } from '../story/command-error.ts';

/** How a folder and a remote differ, in paths of files. */
export interface Difference {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly same: readonly string[];
  /** Files that only the remote has. */
  readonly foreign: readonly string[];
}

/**
 * Compares a folder with a remote by the digests of the files.
 *
 * @throws CommandError if rclone is missing, or cannot read one of them.
 */
export function compareWithRemote(folder: string, remote: string): Difference {
  // It prints a line of its own for each difference, too.
  const { output, said, status } = rclone(['check', folder, remote, '--combined', '-', '--fast-list'], 'pipe');
  const lines = output.split('\n').filter((line) => line !== '');
  const isUnreadable = lines.some((line) => line.startsWith('! ')) || lines.length === 0;
  // Status 1 says that they differ, or that they could not be compared.
  if (status !== 0 && isUnreadable) {
    throw new CommandError(
      `${said.trim()}\nrclone could not compare ${folder} with ${remote} → mend what it says above.`,
    );
  }
  const starting = (sign: string): string[] =>
    lines.filter((line) => line.startsWith(`${sign} `)).map((line) => line.slice(2));
  return { missing: starting('+'), changed: starting('*'), same: starting('='), foreign: starting('-') };
}

/** Copies files of a folder to a remote, which stores them with some headers. Replaces those that are there. */
export function copyFiles(paths: readonly string[], folder: string, remote: string, headers: Headers): void {
  const flags = Object.entries(headers).flatMap(([name, value]) => ['--header-upload', `${name}: ${value}`]);
  withList(paths, (list) => must(['copy', folder, remote, ...list, '--no-traverse', '--no-check-dest', ...flags]));
}

/** Deletes files of a remote. */
export function deleteFiles(paths: readonly string[], remote: string): void {
  withList(paths, (list) => must(['delete', remote, ...list, '--no-traverse']));
}

function must(args: readonly string[]): void {
  const { status } = rclone(args, 'inherit');
  if (status !== 0) throw new CommandError(`rclone ${args[0]} failed → mend what it says above, and upload again.`);
}

interface Outcome {
  readonly output: string;
  /** Standard error, if it was not shown at once. */
  readonly said: string;
  readonly status: number | null;
}

/** Runs rclone, which reads its remotes from its own configuration or from variables as in `RCLONE_CONFIG_R2_TYPE`. */
function rclone(args: readonly string[], standardError: 'pipe' | 'inherit'): Outcome {
  const { error, stdout, stderr, status } = spawnSync('rclone', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', standardError],
    maxBuffer: 2 ** 30,
    // Keys for one bucket may not create buckets. Notices would come again with every step.
    env: { RCLONE_S3_NO_CHECK_BUCKET: 'true', RCLONE_LOG_LEVEL: 'ERROR', ...process.env },
  });
  if (error !== undefined) {
    throw new CommandError(
      `rclone could not be started (${error.message}) → install it: https://rclone.org/install/.`,
      2,
    );
  }
  return { output: stdout, said: standardError === 'pipe' ? stderr : '', status };
}

/** Does something with the flag that names a list of files, too long for a command line. */
function withList(paths: readonly string[], work: (flags: readonly string[]) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'upload-'));
  const file = join(folder, 'files');
  try {
    writeFileSync(file, paths.map((path) => `${path}\n`).join(''));
    work(['--files-from-raw', file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
