import { CommandError } from './story/command-error.ts';

/** Runs a command line. Prints a `CommandError` without its stack, and has the process exit with its code. */
export async function run(command: () => Promise<unknown>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
