import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { openLogo, openPicture, renditionSettings } from '../reading/pictures/pictures.ts';
import { readStore, writeStore } from '../reading/cache-file.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import type { Environment } from '../newsroom/edition/environment.ts';
import type { Outlet } from '../newsroom/edition/outlet.ts';
import { longestSide, renditions, type Rendition } from '../newsroom/story/picture.ts';
import type { PageKeys } from './prerender.ts';
import { pressError } from './build-error.ts';
import type { Spare } from './output/staged-output.ts';

/** Where pictures lie, and where renditions are cached. */
type Folders = Pick<Environment, 'contentDir' | 'cacheDir'>;

/** One rendition to make: from which file of `content/`, as what. */
export interface PictureJob {
  /** Path of the original below `content/`. */
  readonly original: string;
  readonly rendition: Rendition;
}

/**
 * The renditions that an edition prints: those of its pages and public stories, and no other picture that lies in
 * `content/`.
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
  return [...new Set([...ofPages, ...ofStories])].flatMap((id): PictureJob[] => {
    const file = edition.pictures.get(id);
    if (!file) return [];
    const { webp, fallback } = renditions(file);
    return [...webp, fallback].map((rendition) => ({ original: file.data.path, rendition }));
  });
}

/**
 * Writes renditions into an edition. Names follow from the content, so what the former edition has under a name is
 * never touched again; the others are taken from the cache, or made.
 *
 * @throws Error that names the original, if one cannot be read.
 */
export async function printPictures(
  jobs: readonly PictureJob[],
  { contentDir, cacheDir }: Folders,
  outDir: string,
  { spare, keys }: { readonly spare: Spare; readonly keys: PageKeys },
): Promise<void> {
  mkdirSync(join(outDir, 'pictures'), { recursive: true });
  const missing = jobs.filter(({ rendition }) => {
    const path = rendition.path.slice(1);
    keys.set(path, path);
    return !spare.keep(path, path);
  });
  // One for each core: more would take memory and save no time.
  const next = missing.values();
  const work = async () => {
    for (const job of next) {
      const bytes = await renditionOf(job, { contentDir, cacheDir }).catch((error: unknown) => {
        throw pressError(error, contentDir, job.original);
      });
      await writeFile(join(outDir, job.rendition.path), bytes);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** What a rendition depends on besides its original. */
const engine = JSON.stringify([renditionSettings, sharp.versions]);

/** The bytes of a rendition: from the cache, if it is whole there and was made by the same engine; else made. */
export async function renditionOf(
  { original, rendition: { path, width, height, format } }: PictureJob,
  { contentDir, cacheDir }: Folders,
): Promise<Buffer> {
  const file = join(cacheDir, 'pictures', basename(path));
  const kept = readStore(file, engine);
  if (Buffer.isBuffer(kept)) return kept;
  const image = openPicture(await readFile(join(contentDir, original))).resize(
    // A line of one pixel keeps its width and loses its proportions.
    height < longestSide ? { width } : { width, height, fit: 'fill' },
  );
  const made = format === 'webp' ? image.webp(renditionSettings.webp) : image.jpeg(renditionSettings.jpeg);
  const bytes = await made.toBuffer();
  writeStore(file, engine, bytes);
  return bytes;
}

/**
 * Writes the logo as drawn, and as a square PNG on white for machines that want one.
 *
 * @throws Error that names the logo, if it cannot be read.
 */
export async function printLogo({ outlet: { logo } }: Edition, contentDir: string, outDir: string): Promise<void> {
  try {
    const bytes = await readFile(join(contentDir, logo.source));
    await writeFile(join(outDir, logo.source), bytes);
    await (await squareLogo(logo, bytes)).toFile(join(outDir, logo.png));
  } catch (error) {
    throw pressError(error, contentDir, logo.source.slice(1));
  }
}

/** The logo as a square PNG on white. `bytes` are those of its file. */
export async function squareLogo({ pngSize: size }: Outlet['logo'], bytes: Buffer): Promise<Sharp> {
  return (await openLogo(bytes))
    .resize({ width: size, height: size, fit: 'contain', background: '#fff' })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 9 });
}
