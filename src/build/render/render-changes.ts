import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { counted } from '../../text/counted.ts';
import { toBuildError } from '../build-error.ts';
import type { Build } from '../build.ts';
import { printMedia } from '../media.ts';
import { pictureJobs, printPictures } from '../pictures.ts';
import { planPages, printPages, type Path } from './pages.ts';
import type { SearchCount } from '../search/search-index.ts';

/**
 * Renders the pages that have changed, and their pictures, while the search index is printed. Returns the paths that are
 * left to Astro.
 *
 * @param search ends when the search index of this build is printed.
 */
export async function renderChanges(
  standard: AstroPrerenderer,
  build: Build,
  search: Promise<SearchCount>,
  logger: AstroIntegrationLogger,
): Promise<Path[]> {
  const { changed, uncached } = await planPages(standard, build);
  logger.info(`${counted(changed.size, 'page')} changed or new.`);

  const pages = printPages(changed, standard, build);
  const pictures = printPictures(pictureJobs(build.edition, build.figures), build);
  const media = printMedia(build);
  const ends = await Promise.all(
    [pages, pictures, search, media].map((task) => task.then(() => performance.now())),
  ).catch((error: unknown) => {
    throw toBuildError(error, build.environment.contentDir);
  });

  const [forPictures, forSearch] = waits(ends);
  const { indexed, parts } = await search;
  logger.info(
    `After the last page: ${forPictures} s for pictures, ${forSearch} s for the search index, of which ${indexed} of ${parts} parts were indexed.`,
  );
  return [...uncached];
}

/** Returns by how many seconds each task ended after all those before it. */
function waits([first = 0, ...others]: readonly number[]): string[] {
  let last = first;
  return others.map((end) => {
    const wait = Math.max(0, end - last);
    last = Math.max(last, end);
    return (wait / 1000).toFixed(1);
  });
}
