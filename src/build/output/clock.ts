import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wrongClockProblem } from '../../newsroom/clock/wrong-clock.ts';
import type { Content } from '../../newsroom/edition/content.ts';
import type { Environment } from '../../newsroom/edition/environment.ts';
import { refusal } from '../build-error.ts';

/** systemd-timesyncd(8) makes this file when it has set the clock by a time server. */
const clockIsSet = '/run/systemd/timesync/synchronized';

/**
 * Doubts a clock that would publish stories long after they were expected; see `wrongClockProblem`. Machines of a CI, and
 * those of which systemd knows that their clock was set by a time server, are trusted. So is a first build.
 *
 * @param outDir where the previous edition is.
 * @throws BuildError
 */
export function checkClock({ contentDir, pressTime }: Environment, outDir: string, { stories }: Content): void {
  const nextEdition = join(outDir, 'next-edition.json');
  if (process.env['CI'] || existsSync(clockIsSet) || !existsSync(nextEdition)) return;
  const problem = wrongClockProblem(pressTime, stories, {
    previousBuild: statSync(nextEdition).mtimeMs,
    announced: announcedIn(nextEdition),
    newestCommit: newestCommit(contentDir),
    changed: (id) => statSync(join(contentDir, 'stories', id, 'index.md')).mtimeMs,
  });
  if (problem !== undefined) throw refusal(problem, 'Nothing was printed');
}

function announcedIn(file: string): number | undefined {
  const at = /"at":"(?<at>[^"]*)"/.exec(readFileSync(file, 'utf8'))?.groups?.['at'];
  return at === undefined ? undefined : Date.parse(at);
}

/** Returns when the newest commit was made; `undefined` without git, or without a commit. */
function newestCommit(folder: string): number | undefined {
  try {
    const args = ['log', '--max-count=1', '--format=%ct'];
    return Number(execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })) * 1000;
  } catch {
    return undefined;
  }
}
