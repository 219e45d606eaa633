import { EnvironmentError, readEnvironment, type Environment } from '../newsroom/edition/environment.ts';
import { cacheFolderProblem } from '../reading/cache/cache-folder.ts';

/**
 * Reads the environment of a command. If a variable has a mistake, or CACHE_DIR names a folder of others, prints that in
 * one line and exits with 2.
 */
export function commandEnvironment(): Environment {
  try {
    const environment = readEnvironment();
    const problem = cacheFolderProblem(environment);
    if (problem !== undefined) throw new EnvironmentError(problem);
    return environment;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
