import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { subscribe, type Event } from '@parcel/watcher';
import type { HookParameters } from 'astro';
import { report } from '../../checks/report.ts';
import { nextEdition } from '../../newsroom/clock/next-edition.ts';
import { forgetPressTime, type Environment } from '../../newsroom/edition/environment.ts';
import { loaderName } from '../content-loader.ts';
import { contentOfBuild, forgetContent } from '../content-of-build.ts';
import { pictureServer } from './picture-server.ts';

/** How long the watcher waits for further files of one change, such as a `git pull`; in milliseconds. */
const settling = 50;

/** The longest that Node can wait, in milliseconds. */
const longestWait = 2 ** 31 - 1;

/**
 * The author's live preview: follows `content/` and the clock, tells of mistakes as they are made, and serves the pictures.
 *
 * @param isByClock whether press time is the time of each reading, and was not set.
 */
export function previewContent(
  { server, refreshContent }: HookParameters<'astro:server:setup'>,
  { contentDir, cacheDir }: Environment,
  isByClock: boolean,
): void {
  server.middlewares.use(pictureServer(contentDir, cacheDir));
  let due: NodeJS.Timeout | undefined;
  if (isByClock) void followClock();
  let pending: NodeJS.Timeout | undefined;
  const changes = new Changes();
  // Vite's own watcher needs a handle of the system for every file, and runs out of them in a large archive.
  const follow = () =>
    subscribe(contentDir, (error, events) => {
      if (error) server.config.logger.error(`Changes in ${contentDir} are not followed any more: ${error.message}`);
      if (events.some(isNewTree)) renew();
      if (error || changes.note(events.map(({ path }) => path))) rereadSoon();
    });
  let following = follow();
  following.catch(tell);

  function tell(error: unknown): void {
    server.config.logger.error(`Changes in ${contentDir} are not followed: ${String(error)}`);
  }

  function rereadSoon(): void {
    clearTimeout(pending);
    pending = setTimeout(() => void reread(), settling);
  }

  /** Begins anew to follow changes: the watcher does not see folders that were made along with the one above them. */
  function renew(): void {
    following = following.then(async (former) => {
      await former.unsubscribe();
      return follow();
    });
    // Changes may have been made in between.
    following.then(rereadSoon, tell);
  }

  /** Reads anew when something is published, withdrawn or else changes by itself. */
  async function followClock(): Promise<void> {
    const { content, released } = await contentOfBuild();
    const next = content && released && nextEdition(content, released.edition);
    clearTimeout(due);
    if (!next) return;
    const wait = Date.parse(next.at) - Date.parse(released.edition.pressTime);
    due = setTimeout(() => void reread(), Math.min(wait, longestWait)).unref();
  }

  async function reread(): Promise<void> {
    forgetContent();
    if (isByClock) forgetPressTime();
    const { problems } = await contentOfBuild();
    if (isByClock) void followClock();
    for (const line of report(problems, cacheDir)) console.error(line);
    // Astro has pages reload if its store changes, into which servers of the same checkout write too.
    await refreshContent?.({ loaders: [loaderName], context: { revision: randomUUID() } });
  }
}

/** Tells what has changed from what is only told again, since a system may tell of one change twice. */
class Changes {
  readonly #states = new Map<string, string>();

  /** Returns whether one of the files is another than when it was last told of. */
  note(paths: readonly string[]): boolean {
    const changed = paths.filter((path) => this.#states.get(path) !== stateOf(path));
    for (const path of changed) this.#states.set(path, stateOf(path));
    return changed.length > 0;
  }
}

/** Returns what is another for a file after every change of it. */
function stateOf(path: string): string {
  const { mtimeMs, size, ino } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size} ${ino}`;
}

/** Returns whether a folder was made that holds others already, such as that of the first story of a month. */
function isNewTree({ type, path }: Event): boolean {
  if (type !== 'create' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
  return readdirSync(path, { withFileTypes: true }).some((entry) => entry.isDirectory());
}
