import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import pMap from 'p-map';
import sharp, { type Sharp } from 'sharp';
import { openLogo, openPicture, renditionSettings } from '../reading/pictures/pictures.ts';
import { readCacheFile, writeCacheFile } from '../reading/cache/cache-file.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import type { Environment } from '../newsroom/edition/environment.ts';
import type { Outlet } from '../newsroom/edition/outlet.ts';
import { portraitFile } from '../newsroom/lists/contributor.ts';
import { longestSide, renditions, type Rendition } from '../newsroom/story/picture.ts';
import { toBuildError } from './build-error.ts';
import type { Build } from './build.ts';

/** Where pictures lie, and where renditions are cached. */
type Folders = Pick<Environment, 'contentDir' | 'cacheDir'>;

/** One rendition to make: from which file of `content/`, as what. */
export interface PictureJob {
  /** Path of the original below `content/`. */
  readonly original: string;
  readonly rendition: Rendition;
}

/**
 * Returns the renditions that an edition prints: those of its pages, contributors and public stories, and of no other
 * picture in `content/`.
 */
export function pictureJobs(edition: Edition, figures: ReadonlyMap<string, readonly string[]>): PictureJob[] {
  const ofPages = [...edition.pages.keys()].flatMap((id) => (figures.get(id) ?? []).map((file) => `pages/${file}`));
  const ofStories = edition.stories.flatMap(({ id, data }) => [
    ...(data.image ? [`stories/${id}/${data.image.file}`] : []),
    ...(figures.get(id) ?? []).map((file) => `stories/${id}/${file}`),
    ...(edition.updatesByStory.get(id) ?? []).flatMap(({ entry }) =>
      (figures.get(entry.id) ?? []).map((file) => `stories/${id}/updates/${file}`),
    ),
  ]);
  const portraits = [...edition.contributors.values()].flatMap(({ data: { portrait } }) =>
    portrait ? [portraitFile(portrait)] : [],
  );
  return [...new Set([...ofPages, ...portraits, ...ofStories])].flatMap((id): PictureJob[] => {
    const file = edition.pictures.get(id);
    if (!file) return [];
    const { webp, fallback } = renditions(file);
    return [...webp, fallback].map((rendition) => ({ original: file.data.path, rendition }));
  });
}

/**
 * Writes renditions. Their names change with the content, so those of the previous build are never touched again; others
 * are taken from the cache, or made.
 *
 * @throws BuildError that names the original, if one cannot be read.
 */
export async function printPictures(
  jobs: readonly PictureJob[],
  { environment, unfinished, staged }: Pick<Build, 'environment' | 'unfinished' | 'staged'>,
): Promise<void> {
  mkdirSync(join(unfinished, 'pictures'), { recursive: true });
  const changed = jobs.filter(({ rendition: { path } }) => !staged.keep(path.slice(1), path));
  await pMap(
    changed,
    async (job) => {
      const bytes = await renditionOf(job, environment).catch((error: unknown) => {
        throw toBuildError(error, environment.contentDir, job.original);
      });
      await writeFile(join(unfinished, job.rendition.path), bytes);
    },
    // One for each core: more would take memory and save no time.
    { concurrency: availableParallelism() },
  );
}

/** What a rendition depends on besides its original. */
const engine = JSON.stringify([renditionSettings, sharp.versions]);

/** Returns the bytes of a rendition: from the cache if the same engine made it, and otherwise made anew. */
export async function renditionOf(
  { original, rendition: { path, width, height, format } }: PictureJob,
  { contentDir, cacheDir }: Folders,
): Promise<Buffer> {
  const file = join(cacheDir, 'pictures', basename(path));
  const cached = readCacheFile(file, engine);
  if (Buffer.isBuffer(cached)) return cached;
  const image = openPicture(await readFile(join(contentDir, original))).resize(
    // A line of one pixel keeps its width and loses its proportions.
    height < longestSide ? { width } : { width, height, fit: 'fill' },
  );
  const made = format === 'webp' ? image.webp(renditionSettings.webp) : image.jpeg(renditionSettings.jpeg);
  const bytes = await made.toBuffer();
  writeCacheFile(file, engine, bytes);
  return bytes;
}

/**
 * Writes the logo as drawn, and as a square PNG on white for machines that want one.
 *
 * @throws BuildError that names the logo, if it cannot be read.
 */
export async function printLogo({ outlet: { logo } }: Edition, contentDir: string, outDir: string): Promise<void> {
  try {
    const bytes = await readFile(join(contentDir, logo.source));
    await writeFile(join(outDir, logo.source), bytes);
    await (await squareLogo(logo, bytes)).toFile(join(outDir, logo.png));
  } catch (error) {
    throw toBuildError(error, contentDir, logo.source.slice(1));
  }
}

/** Returns the logo as a square PNG on white. `bytes` are those of its file. */
export async function squareLogo({ pngSize: size }: Outlet['logo'], bytes: Buffer): Promise<Sharp> {
  return (await openLogo(bytes))
    .resize({ width: size, height: size, fit: 'contain', background: '#fff' })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 9 });
}
