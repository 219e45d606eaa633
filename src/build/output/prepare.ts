import type { HookParameters } from 'astro';
import type { Environment } from '../../newsroom/edition/environment.ts';
import { BuildError, refusal } from '../build-error.ts';
import { cacheFolderProblem, makeCacheFolder } from '../../reading/cache/cache-folder.ts';
import { buildFolderProblem } from './folders.ts';
import { lockCache, lockHolder } from './lock.ts';
import { stagedFolder } from './manifest.ts';
import { recover } from './publish.ts';
import { roomProblem } from './room.ts';
import { clearUnfinished } from './unfinished.ts';

/** The commands of Astro that publish nothing. */
export type ServerCommand = Exclude<HookParameters<'astro:config:setup'>['command'], 'build'>;

/**
 * Makes the folders of a build ready: locks the cache, restores what a killed build left between two renames, and
 * removes what else killed builds have left.
 *
 * @param outDir where OUT_DIR leads.
 * @throws BuildError if the build would replace files that no build made, may not write, has no room, or another build
 *   uses the cache.
 */
export function prepareBuild(environment: Environment, outDir: string): void {
  const { cacheDir } = environment;
  refuse(buildFolderProblem(environment) ?? roomProblem({ outDir, cacheDir }));
  makeCacheFolder(cacheDir);
  const holder = lockCache(cacheDir);
  if (holder !== undefined) {
    throw new BuildError(`Nothing was printed. Process ${holder} is building with ${cacheDir}.`, {
      hint: 'Wait for it, or set CACHE_DIR to another folder.',
    });
  }
  recover(outDir, stagedFolder(cacheDir));
  clearUnfinished(outDir);
}

/**
 * Makes the folders of the development server or the preview ready. The preview shows a whole site even if a build was
 * killed between two renames; while a build runs, it leaves the folders to that.
 *
 * @param outDir where OUT_DIR leads.
 * @throws BuildError if the cache would take the place of files that no build made.
 */
export function prepareServer(command: ServerCommand, environment: Environment, outDir: string): void {
  const { cacheDir } = environment;
  refuse(cacheFolderProblem(environment));
  if (command !== 'preview') makeCacheFolder(cacheDir);
  else if (lockHolder(cacheDir) === undefined) recover(outDir, stagedFolder(cacheDir));
}

function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw refusal(problem, 'Nothing was written');
}
