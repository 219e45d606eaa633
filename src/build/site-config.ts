import type { HookParameters } from 'astro';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edition } from '../newsroom/edition/edition.ts';
import type { Environment } from '../newsroom/edition/environment.ts';
import { basePath, serviceWorkerPath } from '../newsroom/edition/permalink.ts';
import { languageOf } from '../text/language/words.ts';
import { memoryStore } from './memory-store.ts';
import { scriptWords } from './render/script-words.ts';
import { contentSecurityPolicy } from './security.ts';
import { sheetOf } from './styles/style-sheets.ts';

/** Modules that the scripts of most stories need, and others too. */
const shared =
  /components\/(?:story\/tools\/(?:element|paragraphs)|offline\/can-store)|text\/(?:site-url|cached|language\/fill)|preload-helper/;

type Setup = HookParameters<'astro:config:setup'>;

export type SiteConfig = Parameters<Setup['updateConfig']>[0];

/**
 * Returns the part of Astro's configuration that follows from the environment and the outlet.
 *
 * @param astroOutDir the folder into which Astro writes, or from which it serves the preview.
 */
export function siteConfig(
  command: Setup['command'],
  { contentDir, outDir, cacheDir }: Environment,
  astroOutDir: string,
  edition: Edition | undefined,
): SiteConfig {
  const { words } = edition?.outlet ?? languageOf('en');
  return {
    outDir: pathToFileURL(`${astroOutDir}/`),
    cacheDir: pathToFileURL(`${join(cacheDir, 'astro')}/`),
    vite: {
      cacheDir: join(cacheDir, 'vite'),
      plugins: [memoryStore(command === 'dev'), scriptWords(words)],
      // The only worker is the service worker, whose address may not change.
      worker: {
        plugins: () => [scriptWords(words)],
        rolldownOptions: { output: { entryFileNames: serviceWorkerPath.slice(1) } },
      },
      environments: {
        prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: sheetOf }] } } } } },
        // Small modules of several scripts come with one request.
        client: {
          build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: shared }] } } } },
        },
      },
      // `previewContent` watches the content; nobody needs to watch the others. What Astro writes into `.astro` it tells its
      // server itself: another server or build of this checkout, which writes there too, would have pages reload without end.
      server: {
        watch: {
          ignored: [
            '**/.astro/**',
            '**/.*-unfinished-*/**',
            ...[contentDir, outDir, cacheDir].map((folder) => `${folder}/**`),
          ],
        },
      },
    },
    ...(edition && {
      site: edition.outlet.url,
      base: basePath(edition.outlet.url),
      security: { csp: contentSecurityPolicy(edition.outlet) },
    }),
  };
}
