import type { AstroPrerenderer } from 'astro';
import { refusal, toBuildError } from '../build-error.ts';
import type { Build } from '../build.ts';
import { progress } from '../console/progress.ts';
import { printMedia } from '../media.ts';
import { pictureJobs, printPictures } from '../pictures.ts';
import { fullDiskProblem } from '../output/room.ts';
import { planPages, printPages, type Path } from './pages.ts';

/**
 * Renders the pages that have changed, and their pictures, while the search index is printed. Returns the paths that are
 * left to Astro.
 *
 * @param search ends when the search index of this build is printed.
 */
export async function renderChanges(standard: AstroPrerenderer, build: Build, search: Promise<void>): Promise<Path[]> {
  const { changed, uncached } = await planPages(standard, build);
  progress.expect('page', changed.size, build.pathnames.length);
  progress.begin('Rendering');
  const pages = printPages(changed, standard, build);
  const pictures = printPictures(pictureJobs(build.edition, build.figures), build);
  const media = printMedia(build);
  await Promise.all([
    pages.then(() => progress.end('page')),
    pictures.then(() => progress.end('picture')),
    search.then(() => progress.end('search part')),
    media,
  ]).catch((error: unknown) => {
    throw toBuildError(error, build.environment.contentDir);
  });
  // Astro writes the rest, and shows errors of the disk as errors of its own.
  const full = fullDiskProblem({ outDir: build.outDir, cacheDir: build.environment.cacheDir });
  if (full !== undefined) throw refusal(full, 'The build has stopped');
  progress.begin('Completing the site');
  return [...uncached];
}
