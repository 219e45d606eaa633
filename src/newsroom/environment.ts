import { resolve } from 'node:path';
import { siteUrlProblem } from '../text/site-url.ts';

/** What the caller of a command decides: see the table in README.md. Folders are absolute. */
export interface Environment {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  /** The build's clock: the one moment against which everything is dated, as ISO 8601. */
  readonly pressTime: string;
  /** Takes the place of `url` in outlet.yaml. */
  readonly siteUrl: string | undefined;
}

/**
 * Reads the environment. The clock is read here and nowhere else; `PRESS_TIME` is set on the way, so that
 * every module graph and child process of one build goes by the same time.
 *
 * @throws RangeError if PRESS_TIME is set and is not a date and time, or SITE_URL and is no address of a site.
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  env['PRESS_TIME'] ||= new Date().toISOString();
  const pressTime = new Date(env['PRESS_TIME']);
  if (Number.isNaN(pressTime.getTime())) {
    throw new RangeError(
      `PRESS_TIME is "${env['PRESS_TIME']}", which is no date and time → write it as 2026-01-31T06:00:00Z`,
    );
  }
  const siteUrl = env['SITE_URL'] || undefined;
  const problem = siteUrl === undefined ? undefined : siteUrlProblem(siteUrl);
  if (problem !== undefined) throw new RangeError(`SITE_URL is "${siteUrl}", which ${problem}`);
  return {
    contentDir: resolve(env['CONTENT_DIR'] || 'content'),
    outDir: resolve(env['OUT_DIR'] || 'dist'),
    cacheDir: resolve(env['CACHE_DIR'] || '.cache'),
    pressTime: pressTime.toISOString(),
    siteUrl,
  };
}
