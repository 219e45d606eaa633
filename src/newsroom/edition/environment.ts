import { resolve } from 'node:path';
import { isInstant } from '../../text/time/instant.ts';
import { siteUrlProblem } from '../../text/site-url.ts';
import { outletToPrint } from '../outlet-folder.ts';

/** Settings from environment variables; README.md has a table of them. Folders are absolute paths. */
export interface Environment {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  /** The time that the build takes for now, as ISO 8601. */
  readonly pressTime: string;
  /** Replaces `url` of outlet.yaml. */
  readonly siteUrl: string | undefined;
}

/**
 * Reads the environment. This is the only place that reads the clock. It also sets `PRESS_TIME`, so that every module
 * graph and child process of a build uses the same time.
 *
 * @throws EnvironmentError if PRESS_TIME is set and is not a date and time with an offset, SITE_URL is set and is not the
 *   address of a site, or `content/` has several outlets and CONTENT_DIR does not say which is meant.
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  env['PRESS_TIME'] ||= new Date().toISOString();
  if (!isInstant(env['PRESS_TIME'])) {
    throw new EnvironmentError(
      `PRESS_TIME is "${env['PRESS_TIME']}", which is not a date and time with an offset from UTC → write it as 2026-01-31T06:00:00Z or 2026-01-31T06:00:00-05:00`,
    );
  }
  const siteUrl = env['SITE_URL'] || undefined;
  const problem = siteUrl === undefined ? undefined : siteUrlProblem(siteUrl);
  if (problem !== undefined) throw new EnvironmentError(`SITE_URL is "${siteUrl}", which ${problem}`);
  return {
    contentDir: env['CONTENT_DIR'] ? resolve(env['CONTENT_DIR']) : onlyOutlet(),
    outDir: resolve(env['OUT_DIR'] || 'dist'),
    cacheDir: resolve(env['CACHE_DIR'] || '.cache'),
    pressTime: new Date(env['PRESS_TIME']).toISOString(),
    siteUrl,
  };
}

function onlyOutlet(): string {
  const found = outletToPrint();
  if (typeof found === 'string') return found;
  const list = found.map((name) => `content/${name}`).join(', ');
  throw new EnvironmentError(`content/ has ${found.length} outlets, ${list} → set CONTENT_DIR to the one you mean`);
}

/** Returns whether PRESS_TIME is set, and not the clock of this machine decides. `readEnvironment` sets it. */
export const isPressTimeSet = (env: NodeJS.ProcessEnv = process.env): boolean => Boolean(env['PRESS_TIME']);

/** Has the next call of `readEnvironment` read the clock again. */
export function forgetPressTime(env: NodeJS.ProcessEnv = process.env): void {
  delete env['PRESS_TIME'];
}

/** Reports an invalid environment variable in one sentence. It has no stack, since the code is not at fault. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(message: string) {
    super(message);
    delete this.stack;
  }
}
