import { EnvironmentError, readEnvironment, type Environment } from '../newsroom/edition/environment.ts';
import { cacheFolderProblem } from '../reading/cache/cache-folder.ts';
import { CommandError } from './story/command-error.ts';

/**
 * Reads the environment of a command.
 *
 * @throws CommandError if a variable has a mistake, or CACHE_DIR names a folder with files of others.
 */
export function commandEnvironment(): Environment {
  const environment = read();
  const problem = cacheFolderProblem(environment);
  if (problem !== undefined) throw new CommandError(problem, 2);
  return environment;
}

function read(): Environment {
  try {
    return readEnvironment();
  } catch (error) {
    throw error instanceof EnvironmentError ? new CommandError(error.message, 2) : error;
  }
}
