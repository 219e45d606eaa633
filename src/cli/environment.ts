import { EnvironmentError, readEnvironment, type Environment } from '../newsroom/edition/environment.ts';

/** Reads the environment of a command. If it has a mistake, the command ends: it says so in one line, and exits with 2. */
export function commandEnvironment(): Environment {
  try {
    return readEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
