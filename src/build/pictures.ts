import { hash } from 'node:crypto';
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
import type { Icon } from '../newsroom/edition/outlet.ts';
import { portraitFile } from '../newsroom/contributors/contributor.ts';
import { renditions, shareRendition, type Rendition } from '../newsroom/story/picture.ts';
import { toBuildError } from './build-error.ts';
import type { Build } from './build.ts';
import { progress } from './console/progress.ts';

/** Where pictures lie, and where renditions are cached. */
type Folders = Pick<Environment, 'contentDir' | 'cacheDir'>;

/** An original, and all that the edition prints of it. */
export interface PictureJob {
  /** Path of the original below `content/`. */
  readonly original: string;
  readonly renditions: readonly Rendition[];
}

/**
 * Returns the renditions that an edition prints: those of its pages, contributors and public stories, and of no other
 * picture in `content/`.
 */
export function pictureJobs(edition: Edition, figures: ReadonlyMap<string, readonly string[]>): PictureJob[] {
  const ofPages = [...edition.pages.keys()].flatMap((id) => (figures.get(id) ?? []).map((file) => `pages/${file}`));
  const ofStories = edition.stories.flatMap(({ id, data }) => [
    ...[data.image?.file, data.image?.thumbnail].flatMap((file) =>
      file === undefined ? [] : [`stories/${id}/${file}`],
    ),
    ...(figures.get(id) ?? []).map((file) => `stories/${id}/${file}`),
    ...(edition.updatesByStory.get(id) ?? []).flatMap(({ entry }) =>
      (figures.get(entry.id) ?? []).map((file) => `stories/${id}/updates/${file}`),
    ),
  ]);
  const portraits = [...edition.contributors.values()].flatMap(({ data: { portrait } }) =>
    portrait ? [portraitFile(portrait)] : [],
  );
  const focuses = new Map(
    edition.stories.flatMap(({ id, data: { image } }) => (image ? [[`stories/${id}/${image.file}`, image.focus]] : [])),
  );
  return [...new Set([...ofPages, ...portraits, ...ofStories])].flatMap((id): PictureJob[] => {
    const file = edition.pictures.get(id);
    if (!file) return [];
    const { sources, fallback } = renditions(file);
    const share = shareRendition(file, focuses.get(id));
    return [{ original: file.data.path, renditions: [...sources, fallback, ...(share ? [share] : [])] }];
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
  const changed = jobs.map((job) => {
    return { job, missing: job.renditions.filter(({ path }) => !staged.keep(path.slice(1), path)) };
  });
  progress.expect(
    'picture',
    changed.flatMap(({ missing }) => missing).length,
    jobs.flatMap((job) => job.renditions).length,
  );
  await pMap(
    changed.filter(({ missing }) => missing.length > 0),
    async ({ job, missing }) => {
      const make = makerOf(job, environment);
      for (const rendition of missing) {
        const bytes = await make(rendition).catch((error: unknown) => {
          throw toBuildError(error, environment.contentDir, job.original);
        });
        await writeFile(join(unfinished, rendition.path), bytes);
        progress.advance('picture');
      }
    },
    // One for each core: more would take memory and save no time. Threads for them: UV_THREADPOOL_SIZE in astro.env.
    { concurrency: availableParallelism() },
  );
}

/** What a rendition depends on besides its original. */
const engine = JSON.stringify([renditionSettings, sharp.versions]);

/**
 * Returns what makes the renditions of an original, each when it is asked for: from the cache if the same engine made
 * it, and otherwise anew. Each is cached as soon as it is made, so a build that is killed goes on from there.
 */
export function makerOf(
  { original, renditions }: PictureJob,
  { contentDir, cacheDir }: Folders,
): (rendition: Rendition) => Promise<Buffer> {
  const source = join(contentDir, original);
  let whole: Promise<Sharp> | undefined;
  return async ({ path, width, height, format, crop }) => {
    if (format === 'svg') return readFile(source);
    const file = join(cacheDir, 'pictures', basename(path));
    const cached = readCacheFile(file, engine);
    if (Buffer.isBuffer(cached)) return cached;
    const upright = crop
      ? (await openPicture(await readFile(source))).extract(crop)
      : (await (whole ??= decode(source, renditions))).clone();
    const image = upright.resize({ width, height, fit: 'fill' });
    const made = format === 'webp' ? image.webp(renditionSettings.webp) : image.jpeg(renditionSettings.jpeg);
    const bytes = await made.toBuffer();
    writeCacheFile(file, engine, bytes);
    return bytes;
  };
}

/**
 * Decodes an original once for all its renditions, as large as the largest, whichever of them are missing: so a
 * rendition is the same whether it is made alone or with others.
 */
async function decode(source: string, renditions: readonly Rendition[]): Promise<Sharp> {
  const [largest] = renditions
    .filter(({ format, crop }) => format !== 'svg' && !crop)
    .toSorted((one, other) => other.width - one.width);
  if (!largest) throw new Error(`Nothing is made of ${source}.`);
  const { width, height } = largest;
  const image = (await openPicture(await readFile(source))).resize({ width, height, fit: 'fill' });
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info });
}

/**
 * Writes the logo as drawn, and as square PNGs on white for machines and home screens.
 *
 * @throws BuildError that names the logo, if it cannot be read.
 */
export async function printLogo({ edition, environment, unfinished, staged }: Build): Promise<void> {
  const { contentDir } = environment;
  const { logo } = edition.outlet;
  try {
    const bytes = await readFile(join(contentDir, logo.source));
    // A logo may have the name of an icon, which takes its place.
    if (!logo.icons.some(({ path }) => path === logo.source)) await writeFile(join(unfinished, logo.source), bytes);
    const key = engine + hash('sha1', bytes);
    for (const icon of logo.icons.filter(({ path }) => !staged.keep(path.slice(1), key))) {
      await writeFile(join(unfinished, icon.path), await iconOf(icon, bytes));
    }
  } catch (error) {
    throw toBuildError(error, contentDir, logo.source.slice(1));
  }
}

/** The part of a maskable icon's side that every shape shows: https://www.w3.org/TR/appmanifest/#icon-masks. */
const safeSide = 0.8 * Math.SQRT1_2;

/** Returns the logo as a square PNG on white. `bytes` are those of its file. */
export async function iconOf({ size, isMaskable }: Icon, bytes: Buffer): Promise<Buffer> {
  const margin = isMaskable ? Math.ceil((size * (1 - safeSide)) / 2) : 0;
  const side = size - 2 * margin;
  return (await openLogo(bytes))
    .resize({ width: side, height: side, fit: 'contain', background: '#fff' })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: '#fff' })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
