import { mkdirSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { readStore, writeStore } from '../intake/store.ts';
import type { Edition } from '../newsroom/edition.ts';
import type { Outlet } from '../newsroom/outlet.ts';
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
    ...(edition.updatesByStory.get(id) ?? []).flatMap(({ entry }) =>
      (figures.get(entry.id) ?? []).map((file) => `stories/${id}/updates/${file}`),
    ),
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
  const missing = jobs.filter(({ rendition }) => {
    const path = rendition.path.slice(1);
    keys.set(path, path);
    return !spare.keep(path, path);
  });
  // One for each core: more would take memory and save no time.
  const next = missing.values();
  const work = async () => {
    for (const job of next) await writeFile(join(outDir, job.rendition.path), await renditionOf(job, cacheDir));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** What a rendition depends on besides its original. */
const engine = JSON.stringify([renditionSettings, sharp.versions]);

/** The bytes of a rendition: from the cache, if it is whole there and was made by the same engine; else made. */
export async function renditionOf({ original, rendition }: PictureJob, cacheDir: string): Promise<Buffer> {
  const file = join(cacheDir, 'pictures', basename(rendition.path));
  const kept = readStore(file, engine);
  if (Buffer.isBuffer(kept)) return kept;
  const image = sharp(original).autoOrient().resize({ width: rendition.width });
  const made =
    rendition.format === 'webp'
      ? image.webp(renditionSettings.webp)
      : image.flatten({ background: '#fff' }).jpeg(renditionSettings.jpeg);
  const bytes = await made.toBuffer();
  writeStore(file, engine, bytes);
  return bytes;
}

/** The logo as drawn, and as a square PNG. */
export async function printLogo({ outlet }: Edition, contentDir: string, outDir: string): Promise<void> {
  const { source, png } = outlet.logo;
  await copyFile(join(contentDir, source), join(outDir, source));
  await squareLogo(outlet.logo, contentDir).toFile(join(outDir, png));
}

/** The logo as a square PNG on white, for machines that want one. */
export function squareLogo({ source, pngSize: size }: Outlet['logo'], contentDir: string): Sharp {
  return sharp(join(contentDir, source), { density: 300 })
    .resize({ width: size, height: size, fit: 'contain', background: '#fff' })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 9 });
}
