import { counted } from '../../text/counted.ts';
import type { OutputFile } from '../output/manifest.ts';
import type { Progress } from './progress.ts';

/**
 * Returns what a build has made: pages, pictures, search index, files and bytes, and what took how long.
 *
 * @param files of the whole site.
 * @param pages how many the site has, with those that Astro renders in every build.
 * @param milliseconds since the process began.
 */
export function summary(
  progress: Progress,
  { files, pages, milliseconds }: { files: Iterable<Pick<OutputFile, 'size'>>; pages: number; milliseconds: number },
): string[] {
  const sizes = [...files].map(({ size }) => size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const [rendered, pictures, search] = [progress.task('page'), progress.task('picture'), progress.task('search part')];
  // The last pages, pictures and parts are made side by side: what counts is how long the build waited for each.
  const forPictures = Math.max(0, pictures.ended - rendered.ended);
  const forSearch = Math.max(0, search.ended - Math.max(rendered.ended, pictures.ended));
  const phases = progress.durations().map(([phase, time]) => `${phase.toLowerCase()} ${seconds(time)}`);
  return [
    `Pages: ${number(pages)}; pages and feeds that have changed: ${number(rendered.total)}.`,
    `Pictures: ${counted(pictures.all, 'size')}, of which ${number(pictures.total)} new; ${seconds(forPictures)} after the last page.`,
    `Search: ${counted(search.all, 'part')}, of which ${number(search.total)} indexed; ${seconds(forSearch)} after the last page and picture.`,
    `Files: ${number(sizes.length)} with ${megabytes(bytes)}.`,
    `Time: ${seconds(milliseconds)}, of which ${phases.join(', ')}.`,
  ];
}

const number = (value: number): string => value.toLocaleString('en-US');

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
