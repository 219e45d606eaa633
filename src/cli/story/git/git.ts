import { spawnSync } from 'node:child_process';
import { CommandError } from '../command-error.ts';

/** What git said, and how it ended. */
export interface GitOutcome {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git in a folder; in English, so that its words can be read. It may ask for a password in a terminal. */
export function git(folder: string, ...args: readonly string[]): GitOutcome {
  const env = { ...process.env, LC_ALL: 'C' };
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  if (error) throw new CommandError(`git cannot be started (${error.message}) → install it, and try again`);
  return { ok: status === 0, stdout: stdout.trimEnd(), stderr: stderr.trim() };
}

/** Returns why git refused, in one line: the first line that names a cause. */
export function causeIn({ stderr }: GitOutcome): string {
  const lines = stderr.split('\n').map((line) => line.replace(/^(?:fatal|error|remote): /, '').trim());
  return lines.find((line) => line !== '' && !line.startsWith('hint:') && !line.startsWith('To ')) ?? 'no reason';
}
