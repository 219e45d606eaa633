import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeVersion } from '../reading/code-version.ts';
import type { CheckedContent } from '../checks/read-content.ts';
import { hasErrors } from '../reading/problem.ts';
import { report } from '../checks/report.ts';
import { nextEdition } from '../newsroom/clock/next-edition.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import { readEnvironment } from '../newsroom/edition/environment.ts';
import { basePath } from '../newsroom/edition/permalink.ts';
import { exceededLimits } from '../syndication/hosts/host-limits.ts';
import { contentFileAt } from './content-file.ts';
import { contentOfBuild } from './content-of-build.ts';
import { buildFolderProblem, cacheFolderProblem, makeCacheFolder, realFolder } from './output/folders.ts';
import { printHostFiles, printNextEdition } from './host-files.ts';
import { inspectMeanwhile, type Inspection } from './output/manifest.ts';
import { holdCache } from './output/lock.ts';
import { pictureJobs, printLogo, printPictures } from './pictures.ts';
import { printOnlyChanged, type PageKeys } from './prerender.ts';
import { pressError } from './build-error.ts';
import { memoryStore } from './memory-store.ts';
import { previewContent } from './preview.ts';
import { printSearchIndex, type SearchCount } from './search/search-index.ts';
import { contentSecurityPolicy } from './security.ts';
import { Spare } from './output/staged-output.ts';
import { clearUnfinished, unfinishedFolder } from './output/unfinished.ts';

/**
 * The press: content is checked; what has changed is printed, pictures while pages are made, and completed with the
 * search index; it is joined with what has not changed; and only then does the new edition take the place of the
 * former one.
 */
export function broadsheet(): AstroIntegration {
  const environment = readEnvironment();
  const { contentDir, cacheDir } = environment;
  // A link to a folder stays, and what it leads to is replaced.
  const outDir = realFolder(environment.outDir);
  const unfinished = unfinishedFolder(outDir);
  const keys: PageKeys = new Map();
  let intake: CheckedContent;
  let edition: Edition;
  let inspection: Promise<Inspection>;
  let spare: Spare;
  let pictures: Promise<void>;
  let search: Promise<SearchCount> | undefined;

  const startSearch = (): Promise<SearchCount> => {
    search = printSearchIndex(edition, contentDir, unfinished, { spare, keys });
    // Rejections are handled where the promise is awaited; this avoids an unhandled-rejection crash before that.
    search.catch(() => undefined);
    return search;
  };

  return {
    name: 'broadsheet',
    hooks: {
      async 'astro:config:setup'({ command, updateConfig, logger }) {
        const folderProblem = command === 'build' ? buildFolderProblem(environment) : cacheFolderProblem(environment);
        if (folderProblem !== undefined) {
          logger.error(`Nothing was written. ${folderProblem}`);
          process.exit(1);
        }
        if (command !== 'preview') makeCacheFolder(cacheDir);
        const holder = command === 'build' ? holdCache(cacheDir) : undefined;
        if (holder !== undefined) {
          logger.error(
            `Process ${holder} is building with ${cacheDir} → wait for it, or set CACHE_DIR to another folder.`,
          );
          process.exit(1);
        }
        if (command === 'build') inspection = inspectMeanwhile(cacheDir, codeVersion());
        intake = await contentOfBuild();
        for (const line of report(intake.problems, cacheDir)) console.error(line);
        if (command === 'build' && hasErrors(intake.problems)) {
          logger.error(`Nothing was printed: mend the mistakes above. ${outDir} is as it was.`);
          process.exit(1);
        }
        const edition = intake.released?.edition;
        updateConfig({
          outDir: pathToFileURL(`${command === 'build' ? unfinished : outDir}/`),
          cacheDir: pathToFileURL(`${join(cacheDir, 'astro')}/`),
          vite: {
            cacheDir: join(cacheDir, 'vite'),
            plugins: [memoryStore(command === 'dev')],
            // What lies in them is followed by `previewContent`, or by nobody.
            server: {
              watch: {
                ignored: ['**/.*-unfinished-*/**', ...[contentDir, outDir, cacheDir].map((folder) => `${folder}/**`)],
              },
            },
          },
          ...(edition && {
            site: edition.outlet.url,
            base: basePath(edition.outlet.url),
            security: { csp: contentSecurityPolicy(edition.outlet) },
          }),
        });
      },
      'astro:server:setup'(options) {
        previewContent(options, environment);
      },
      async 'astro:build:start'({ setPrerenderer, logger }) {
        if (!intake.released) throw new Error('There is no content to print.');
        edition = intake.released.edition;
        clearUnfinished(outDir);
        spare = new Spare(cacheDir, codeVersion(), await inspection);
        // Not sooner: Astro empties the folder of what is new before it makes pages.
        const onStart = () => {
          const jobs = pictureJobs(edition, intake.figures);
          pictures = printPictures(jobs, environment, unfinished, { spare, keys });
          // Rejections are handled where the promise is awaited; this avoids an unhandled-rejection crash before that.
          pictures.catch(() => undefined);
        };
        const onPlan = (count: number) => {
          logger.info(`${count} pages have changed, or are new.`);
          if (count <= fewPages) void startSearch();
        };
        const site = edition.outlet.url;
        setPrerenderer((standard) =>
          printOnlyChanged(standard, {
            spare,
            keys,
            site,
            contentDir,
            contentFileOf: (pathname) => contentFileAt(pathname, edition),
            outDir: unfinished,
            onStart,
            onPlan,
          }),
        );
      },
      async 'astro:build:done'({ logger }) {
        const lap = stopwatch();
        const searched = search ?? startSearch();
        const redirects = printHostFiles(edition, unfinished);
        if (intake.content) printNextEdition(nextEdition(intake.content, edition), unfinished);
        await pictures;
        await printLogo(edition, contentDir, unfinished);
        const forPictures = lap();
        const { made, parts } = await searched.catch((error: unknown) => {
          throw pressError(error, contentDir);
        });
        logger.info(
          `After the last page: ${forPictures} s for pictures, ${lap()} s for the search index, of which ${made} of ${parts} parts were made.`,
        );
        const changes = spare.complete(unfinished, (path) => keys.get(path));
        spare.publish(outDir, changes);
        const exceeded = exceededLimits(edition.outlet, { redirects, files: spare.files });
        for (const warning of [...redirects.problems, ...exceeded]) logger.warn(warning);
        logger.info(
          `The edition of ${environment.pressTime} is in ${outDir}: ${changes.printed.length} files printed, ${changes.kept} kept, ${changes.removed.length} removed.`,
        );
      },
    },
  };
}

/** Up to this many changed pages, indexing runs while pages render; above it, the two would compete for CPU. */
const fewPages = 2000;

/** Gives the seconds since it was last asked. */
function stopwatch(): () => string {
  let began = performance.now();
  return () => {
    const seconds = (performance.now() - began) / 1000;
    began = performance.now();
    return seconds.toFixed(1);
  };
}
