import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatProblem, hasErrors } from '../intake/problem.ts';
import type { Intake } from '../intake/content.ts';
import { toEdition, type Edition } from '../newsroom/edition.ts';
import { readEnvironment } from '../newsroom/environment.ts';
import { searchPath } from '../newsroom/permalink.ts';
import { lastModified } from '../syndication/sitemap.ts';
import { contentOfBuild } from './content-of-build.ts';
import { pictureJobs, printLogo, printPictures } from './pictures.ts';
import { previewContent } from './preview.ts';
import { contentSecurityPolicy } from './security.ts';
import { printSearchIndex } from './search-index.ts';
import { clearUnfinished, publish, unfinishedFolder } from './unfinished.ts';

/**
 * The press: an edition is checked, printed beside the former one, completed with pictures, search index and
 * sitemap, and only then put in its place.
 */
export function broadsheet(): AstroIntegration[] {
  const environment = readEnvironment();
  const { contentDir, outDir, cacheDir } = environment;
  const unfinished = unfinishedFolder(outDir);
  let intake: Intake;
  let edition: Edition | undefined;

  const before: AstroIntegration = {
    name: 'broadsheet',
    hooks: {
      async 'astro:config:setup'({ command, updateConfig, logger }) {
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
      'astro:build:start'() {
        clearUnfinished(outDir);
      },
    },
  };

  const after: AstroIntegration = {
    name: 'broadsheet-press',
    hooks: {
      async 'astro:build:done'({ logger }) {
        if (!edition) throw new Error('There is no content to print.');
        await printPictures(pictureJobs(edition, intake.figures, contentDir), cacheDir, unfinished);
        await printLogo(edition, contentDir, unfinished);
        await printSearchIndex(edition, contentDir, unfinished);
        publish(outDir);
        logger.info(`The edition of ${environment.pressTime} is in ${outDir}.`);
      },
    },
  };

  let modified: Map<string, string> | undefined;
  const map = sitemap({
    filter: (url) => new URL(url).pathname !== searchPath,
    serialize(row) {
      modified ??= edition && lastModified(edition);
      const lastmod = modified?.get(new URL(row.url).pathname);
      return { ...row, ...(lastmod !== undefined && { lastmod: new Date(lastmod).toISOString() }) };
    },
  });
  return [before, map, after];
}
