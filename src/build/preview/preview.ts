import { randomUUID } from 'node:crypto';
import { subscribe } from '@parcel/watcher';
import type { HookParameters } from 'astro';
import { report } from '../../checks/report.ts';
import type { Environment } from '../../newsroom/edition/environment.ts';
import { loaderName } from '../content-loader.ts';
import { contentOfBuild, forgetContent } from '../content-of-build.ts';
import { pictureServer } from './picture-server.ts';

/** How long the watcher waits for further files of one change, such as a `git pull`; in milliseconds. */
const settling = 50;

/** The author's live preview: follows `content/`, tells of mistakes as they are made, and serves the pictures. */
export function previewContent(
  { server, refreshContent }: HookParameters<'astro:server:setup'>,
  { contentDir, cacheDir }: Environment,
): void {
  server.middlewares.use(pictureServer(contentDir, cacheDir));
  let pending: NodeJS.Timeout | undefined;
  // Vite's own watcher needs a handle of the system for every file, and runs out of them in a large archive.
  const watching = subscribe(contentDir, (error) => {
    if (error) server.config.logger.error(`Changes in ${contentDir} are not followed any more: ${error.message}`);
    clearTimeout(pending);
    pending = setTimeout(() => void reread(), settling);
  });
  watching.catch((error: unknown) => {
    server.config.logger.error(`Changes in ${contentDir} are not followed: ${String(error)}`);
  });

  async function reread(): Promise<void> {
    forgetContent();
    const { problems } = await contentOfBuild();
    for (const line of report(problems, cacheDir)) console.error(line);
    // Astro has pages reload if its store changes, into which servers of the same checkout write too.
    await refreshContent?.({ loaders: [loaderName], context: { revision: randomUUID() } });
  }
}
