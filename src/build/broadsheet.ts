import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { report } from '../checks/report.ts';
import { nextEdition } from '../newsroom/clock/next-edition.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import { isPressTimeSet, readEnvironment, type Environment } from '../newsroom/edition/environment.ts';
import { realFolder } from '../reading/cache/cache-folder.ts';
import { codeVersion } from '../reading/cache/code-version.ts';
import { hasErrors } from '../reading/problem.ts';
import { hosts } from '../syndication/hosts/hosts.ts';
import { admin } from './admin.ts';
import { BuildError, inSentences } from './build-error.ts';
import type { Build } from './build.ts';
import { beginBuildLog, holdProblems, printHeld } from './console/build-logger.ts';
import { progress } from './console/progress.ts';
import { contentOfBuild, showLastGood } from './content-of-build.ts';
import { printHostFiles, printNextEdition } from './host-files.ts';
import { checkClock } from './output/clock.ts';
import { inspectInWorker } from './output/manifest.ts';
import { prepareBuild, prepareServer, type ServerCommand } from './output/prepare.ts';
import { StagedOutput } from './output/staged-output.ts';
import { linkToStaged, unfinishedFolder } from './output/unfinished.ts';
import { printLogo } from './pictures.ts';
import { previewContent } from './preview/preview.ts';
import { checkIsFirst, publisher } from './publisher.ts';
import { renderChanges } from './render/render-changes.ts';
import { printSearchIndex } from './search/search-index.ts';
import { siteConfig, type SiteConfig } from './site-config.ts';
import { sitemaps } from './sitemap.ts';
import { printTheme } from './styles/theme.ts';

/**
 * Returns the integrations that make a newspaper of an Astro site. They come first among all. Astro calls the hooks of a
 * build in the order in which they stand here, and each does one step:
 *
 * 1. read and check the content;
 * 2. render what has changed: pages, pictures, and the search index, which is begun while Astro bundles the code;
 * 3. join that with the unchanged files of the previous build, so that other integrations see the whole site;
 * 4. publish it, when they are done.
 */
export function broadsheet(): AstroIntegration[] {
  const isByClock = !isPressTimeSet();
  const environment = readEnvironment();
  let started: StartedBuild | undefined;
  let search: Promise<void>;
  const current = (): StartedBuild => {
    if (!started) throw new Error('This step belongs to a build.');
    return started;
  };

  const steps: AstroIntegration = {
    name: 'broadsheet',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig, addMiddleware }) {
        if (command !== 'build') {
          updateConfig(await readForServer(command, environment));
          const entrypoint = new URL('preview/problem-panel.ts', import.meta.url);
          if (command === 'dev') addMiddleware({ order: 'pre', entrypoint });
          return;
        }
        checkIsFirst(config.integrations);
        beginBuildLog();
        started = await inSentences(environment.contentDir, () => readAndCheck(environment, isByClock));
        updateConfig(siteConfig(command, environment, started.unfinished, started.edition));
        updateConfig({ integrations: [publisher(started.build)] });
      },
      'astro:server:setup'(options) {
        previewContent(options, environment, isByClock);
      },
      // Astro has emptied the folder into which it writes. The index is printed in processes of its own, so it need not
      // wait until the code is bundled.
      'astro:build:setup'() {
        search = current().build.then(printSearchIndex);
        search.catch(leaveToWaiting);
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((standard) => ({
          ...standard,
          name: 'broadsheet',
          getStaticPaths: async () => renderChanges(standard, await current().build, search),
        }));
      },
      // `@astrojs/sitemap` has written its files.
      'astro:build:done': async ({ logger }) => {
        const build = await current().build;
        await inSentences(environment.contentDir, () => joinUnchanged(build, logger));
      },
    },
  };
  return [sitemaps(() => current().edition), steps, admin()];
}

/** A build whose content has passed the check. */
interface StartedBuild {
  readonly edition: Edition;
  readonly unfinished: string;
  /** Waits until the files of the previous build are inspected; meanwhile Astro bundles the code. */
  readonly build: Promise<Build>;
}

/** Takes an error of a promise for which nobody waits yet. Whoever waits for it later is told. */
const leaveToWaiting = (): void => undefined;

/** Reads and checks the content, and has the files of the previous build inspected beside that. */
async function readAndCheck(environment: Environment, isByClock: boolean): Promise<StartedBuild> {
  const { cacheDir } = environment;
  const outDir = realFolder(environment.outDir);
  prepareBuild(environment, outDir);
  const inspection = inspectInWorker(cacheDir, codeVersion());
  inspection.catch(leaveToWaiting);
  progress.begin('Reading the content');
  const { content, released, figures, problems } = await contentOfBuild();
  holdProblems(report(problems, cacheDir));
  if (!content || !released || hasErrors(problems)) {
    printHeld();
    throw new BuildError('Nothing was printed: mend the mistakes above.', { hint: `${outDir} is as it was.` });
  }
  if (isByClock) checkClock(environment, outDir, content);
  progress.begin('Bundling the code');
  const { edition } = released;
  const unfinished = unfinishedFolder(outDir);
  const build = inspection.then((deviation): Build => {
    const staged = new StagedOutput(cacheDir, codeVersion(), deviation);
    return { environment, content, edition, figures, outDir, unfinished, staged, pathnames: [] };
  });
  build.catch(leaveToWaiting);
  return { edition, unfinished, build };
}

/** Reads the content for the development server, which goes on in spite of mistakes, or for the preview. */
async function readForServer(command: ServerCommand, environment: Environment): Promise<SiteConfig> {
  const outDir = realFolder(environment.outDir);
  prepareServer(command, environment, outDir);
  if (command === 'dev') showLastGood();
  const { released, problems } = await contentOfBuild();
  for (const line of report(problems, environment.cacheDir)) console.error(line);
  return siteConfig(command, environment, outDir, released?.edition);
}

/** Completes what was rendered, joins it with the unchanged files, and makes the path of the unfinished folder lead to both. */
async function joinUnchanged(build: Build, logger: AstroIntegrationLogger): Promise<void> {
  const { content, edition, staged, unfinished } = build;
  const problems = printHostFiles(edition, unfinished);
  printNextEdition(nextEdition(content, edition), unfinished);
  await printLogo(build);
  await printTheme(build);
  staged.join(unfinished);
  linkToStaged(unfinished, staged.folder);
  for (const warning of [...problems, ...hosts[edition.outlet.host].exceeded(staged.files)]) logger.warn(warning);
}
