import { existsSync, mkdirSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import type { Edition } from '../newsroom/edition.ts';
import { renditions, renditionSettings, type Rendition } from '../newsroom/picture.ts';
import type { PageKeys } from './prerender.ts';
import type { Spare } from './spare.ts';

/** One rendition to make: from which file of `content/`, as what. */
export interface PictureJob {
  /** Absolute path of the original. */
  readonly original: string;
  readonly rendition: Rendition;
}

/** The renditions that an edition prints: those of its public stories, and no other picture that lies in `content/`. */
export function pictureJobs(
  edition: Edition,
  figures: ReadonlyMap<string, readonly string[]>,
  contentDir: string,
): PictureJob[] {
  const printed = edition.stories.flatMap(({ id, data }) => [
    ...(data.image ? [`stories/${id}/${data.image.file}`] : []),
    ...(figures.get(id) ?? []).map((file) => `stories/${id}/${file}`),
  ]);
  return [...new Set(printed)].flatMap((id): PictureJob[] => {
    const file = edition.pictures.get(id);
    if (!file) return [];
    const { webp, fallback } = renditions(file);
    return [...webp, fallback].map((rendition) => ({ original: join(contentDir, id), rendition }));
  });
}

/**
 * Writes renditions into an edition. Names follow from the content, so what the former edition has under a name is
 * never touched again; the others are taken from the cache, or made.
 */
export async function printPictures(
  jobs: readonly PictureJob[],
  cacheDir: string,
  outDir: string,
  { spare, keys }: { readonly spare: Spare; readonly keys: PageKeys },
): Promise<void> {
  mkdirSync(join(outDir, 'pictures'), { recursive: true });
  for (const job of jobs) {
    const path = job.rendition.path.slice(1);
    keys.set(path, path);
    if (!spare.keep(path, path)) await copyFile(await renditionFile(job, cacheDir), join(outDir, path));
  }
}

/** The file of a rendition in the cache, made if it is not there. */
export async function renditionFile({ original, rendition }: PictureJob, cacheDir: string): Promise<string> {
  const folder = join(cacheDir, 'pictures', String(renditionSettings.edition));
  const kept = join(folder, basename(rendition.path));
  if (existsSync(kept)) return kept;
  mkdirSync(folder, { recursive: true });
  // Written under another name first: a killed build leaves no half picture under the real one.
  const unfinished = `${kept}.${process.pid}`;
  const image = sharp(original).autoOrient().resize({ width: rendition.width });
  if (rendition.format === 'webp') await image.webp(renditionSettings.webp).toFile(unfinished);
  else await image.flatten({ background: '#fff' }).jpeg(renditionSettings.jpeg).toFile(unfinished);
  await rename(unfinished, kept);
  return kept;
}

/** The logo as drawn, and as a square PNG on white for machines that want one. */
export async function printLogo({ outlet }: Edition, contentDir: string, outDir: string): Promise<void> {
  const original = join(contentDir, outlet.logo.source);
  await copyFile(original, join(outDir, outlet.logo.source));
  const size = outlet.logo.pngSize;
  await sharp(original, { density: 300 })
    .resize({ width: size, height: size, fit: 'contain', background: '#fff' })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 9 })
    .toFile(join(outDir, outlet.logo.png));
}
