import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeVersion } from '../intake/code-version.ts';
import type { Intake } from '../intake/content.ts';
import { formatProblem, hasErrors } from '../intake/problem.ts';
import { toEdition, type Edition } from '../newsroom/edition.ts';
import { readEnvironment } from '../newsroom/environment.ts';
import { contentOfBuild } from './content-of-build.ts';
import { holdCache } from './lock.ts';
import { pictureJobs, printLogo, printPictures } from './pictures.ts';
import { printOnlyChanged, type PageKeys } from './prerender.ts';
import { previewContent } from './preview.ts';
import { printSearchIndex } from './search-index.ts';
import { contentSecurityPolicy } from './security.ts';
import { Spare } from './spare.ts';
import { clearUnfinished, unfinishedFolder } from './unfinished.ts';

/**
 * The press: content is checked; what has changed is printed, completed with pictures and search index, and joined
 * with what has not; and only then does the new edition take the place of the former one.
 */
export function broadsheet(): AstroIntegration {
  const environment = readEnvironment();
  const { contentDir, outDir, cacheDir } = environment;
  const unfinished = unfinishedFolder(outDir);
  const keys: PageKeys = new Map();
  let intake: Intake;
  let edition: Edition | undefined;
  let spare: Spare;

  return {
    name: 'broadsheet',
    hooks: {
      async 'astro:config:setup'({ command, updateConfig, logger }) {
        const holder = command === 'build' ? holdCache(cacheDir) : undefined;
        if (holder !== undefined) {
          logger.error(
            `Process ${holder} is building with ${cacheDir} → wait for it, or set CACHE_DIR to another folder.`,
          );
          process.exit(1);
        }
        intake = await contentOfBuild();
        for (const problem of intake.problems) console.error(formatProblem(problem));
        if (command === 'build' && hasErrors(intake.problems)) {
          logger.error(`Nothing was printed: mend the mistakes above. ${outDir} is as it was.`);
          process.exit(1);
        }
        edition = intake.content && toEdition(intake.content, environment);
        updateConfig({
          outDir: pathToFileURL(`${command === 'build' ? unfinished : outDir}/`),
          cacheDir: pathToFileURL(`${join(cacheDir, 'astro')}/`),
          vite: {
            cacheDir: join(cacheDir, 'vite'),
            server: { watch: { ignored: ['**/.*-unfinished-*/**', `${outDir}/**`] } },
          },
          ...(edition && { site: edition.outlet.url, security: { csp: contentSecurityPolicy(edition.outlet) } }),
        });
      },
      'astro:server:setup'(options) {
        previewContent(options, environment);
      },
      'astro:build:start'({ setPrerenderer }) {
        clearUnfinished(outDir);
        spare = new Spare(cacheDir, codeVersion());
        setPrerenderer((standard) => printOnlyChanged(standard, spare, keys));
      },
      async 'astro:build:done'({ logger }) {
        if (!edition) throw new Error('There is no content to print.');
        await printPictures(pictureJobs(edition, intake.figures, contentDir), cacheDir, unfinished, { spare, keys });
        await printLogo(edition, contentDir, unfinished);
        const began = performance.now();
        const search = await printSearchIndex(edition, contentDir, unfinished, { spare, keys });
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        logger.info(`search index: ${seconds} s, ${search.made} of ${search.years} years made`);
        const changes = spare.complete(unfinished, (path) => keys.get(path));
        spare.publish(outDir, changes);
        logger.info(
          `The edition of ${environment.pressTime} is in ${outDir}: ${changes.printed.length} files printed, ${changes.kept} kept, ${changes.removed.length} removed.`,
        );
      },
    },
  };
}
