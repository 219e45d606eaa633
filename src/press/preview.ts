import type { HookParameters } from 'astro';
import { formatProblem } from '../intake/problem.ts';
import type { Environment } from '../newsroom/environment.ts';
import { contentOfBuild, forgetContent } from './content-of-build.ts';
import { pictureServer } from './picture-server.ts';

/** How long the watcher waits for further files of one change, such as a `git pull`; in milliseconds. */
const settling = 50;

/** The author's live preview: follows `content/`, tells of mistakes as they are made, and serves the pictures. */
export function previewContent(
  { server, refreshContent }: HookParameters<'astro:server:setup'>,
  { contentDir, cacheDir }: Environment,
): void {
  server.middlewares.use(pictureServer(contentDir, cacheDir));
  server.watcher.add(contentDir);
  let pending: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(contentDir)) return;
    clearTimeout(pending);
    pending = setTimeout(() => void reread(), settling);
  });

  async function reread(): Promise<void> {
    forgetContent();
    const { problems } = await contentOfBuild();
    for (const problem of problems) console.error(formatProblem(problem));
    await refreshContent?.({});
    server.ws.send({ type: 'full-reload' });
  }
}
