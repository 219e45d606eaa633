import { CommanderError } from 'commander';
import { whyUnwritable } from '../reading/unwritable.ts';
import { CommandError } from './story/command-error.ts';

/**
 * Runs a command line. Prints a `CommandError`, and an error of the disk, without its stack, and has the process exit with
 * its code; with 2 if Commander has refused the arguments.
 */
export async function run(command: () => Promise<unknown>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  // Commander has printed the help or the error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CommandError) {
    console.error(error.message);
    return error.exitCode;
  }
  const unwritable = whyUnwritable(error);
  if (unwritable === undefined) throw error;
  console.error(unwritable);
  return 1;
}
