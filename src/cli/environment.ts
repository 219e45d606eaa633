import { EnvironmentError, readEnvironment, type Environment } from '../newsroom/edition/environment.ts';

/** Reads the environment of a command. If a variable has a mistake, prints it in one line and exits with 2. */
export function commandEnvironment(): Environment {
  try {
    return readEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
