import { rmSync } from 'node:fs';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { hosts } from '../syndication/hosts/hosts.ts';
import { BuildError, inSentences } from './build-error.ts';
import type { Build } from './build.ts';
import { printHeld } from './console/build-logger.ts';
import { progress } from './console/progress.ts';
import { summary } from './console/summary.ts';
import { terminal } from './console/terminal.ts';
import { writeCompressedCopies } from './output/compressed-copies.ts';

const sitemapName = '@astrojs/sitemap';
const stepsName = 'broadsheet';
const publisherName = 'broadsheet:publish';

/**
 * Checks that no integration works on the site before it is whole.
 *
 * @throws BuildError
 */
export function checkIsFirst(integrations: readonly AstroIntegration[]): void {
  const [first] = others(
    integrations.slice(
      0,
      integrations.findIndex(({ name }) => name === stepsName),
    ),
  );
  if (!first) return;
  throw new BuildError(`${first.name} would see a part of the site only, since it comes before broadsheet().`, {
    hint: 'Put broadsheet() first among the integrations in astro.config.mjs. It cannot follow an adapter.',
  });
}

/** The last of all integrations: it publishes the site as all others have left it. */
export function publisher(build: Promise<Build>): AstroIntegration {
  let isLast = false;
  let hasOthers = false;
  return {
    name: publisherName,
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        isLast = config.integrations.at(-1)?.name === publisherName;
        // Others have added integrations of their own; a publisher behind them takes over.
        if (!isLast) updateConfig({ integrations: [publisher(build)] });
      },
      'astro:config:done'({ config }) {
        if (!isLast) return;
        hasOthers = others(config.integrations).length > 0;
        for (const integration of others(config.integrations)) showAllPages(integration, build);
      },
      async 'astro:build:done'({ logger }) {
        if (!isLast) return;
        const site = await build;
        await inSentences(site.environment.contentDir, () => publish(site, hasOthers, logger));
      },
    },
  };
}

/** Astro knows only the pages that it rendered itself; the integration gets all. */
function showAllPages({ hooks }: AstroIntegration, build: Promise<Build>): void {
  const done = hooks['astro:build:done'];
  hooks['astro:build:done'] = async (options) => {
    const { pathnames } = await build;
    await done?.({ ...options, pages: pathnames.map((pathname) => ({ pathname })) });
  };
}

async function publish(
  { edition, environment, outDir, unfinished, staged, pathnames }: Build,
  hasOthers: boolean,
  logger: AstroIntegrationLogger,
): Promise<void> {
  progress.begin('Publishing');
  if (hasOthers) staged.noteChangesOfOthers();
  await writeCompressedCopies(staged, hosts[edition.outlet.host].servesCompressed);
  // The link to the staged output.
  rmSync(unfinished);
  const { printed, kept, removed } = staged.publish(outDir);
  const site = { files: staged.files.values(), pages: pathnames.length, milliseconds: performance.now() };
  const lines = [
    `The edition of ${environment.pressTime} is in ${outDir}: ${printed} files printed, ${kept} kept, ${removed} removed.`,
    ...summary(progress, site),
  ];
  terminal.clear();
  const log = logger.fork('broadsheet');
  for (const line of lines) log.info(line);
  printHeld();
}

/** Returns the integrations that are not ours and work on the files of a build. */
function others(integrations: readonly AstroIntegration[]): AstroIntegration[] {
  const ours = [sitemapName, stepsName, publisherName];
  return integrations.filter(({ name, hooks }) => !ours.includes(name) && hooks['astro:build:done'] !== undefined);
}
