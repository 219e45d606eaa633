import type { Entry } from '../../schema/content.ts';
import { toFocus, type Focus } from '../../schema/fields/focus.ts';
import type { PictureData } from '../../schema/fields/picture.ts';

/** A file that the build generates from a picture. */
export interface Rendition {
  /** Path from the root of the site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly format: 'webp' | 'jpeg' | 'svg';
  /** The part of the original that it shows, in pixels; absent for the whole. */
  readonly crop?: Crop;
}

interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The view model of a picture: its renditions and its texts. */
export interface Picture {
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit: string;
  readonly license?: string | undefined;
  /** Size of the original in pixels. */
  readonly width: number;
  readonly height: number;
  /** WebP, narrowest first; of a drawing, the drawing itself. */
  readonly sources: readonly Rendition[];
  /** A JPEG for other browsers, feeds, link previews and search engines. */
  readonly fallback: Rendition;
  /** The place that stays in view where the page crops the picture, in tens of percent. Absent for the middle. */
  readonly focus?: Focus;
  /** A JPEG for link previews, cropped around the focus. Absent if the whole picture does as well. */
  readonly share?: Rendition;
}

/** Widths of renditions in pixels: phones, double-density phones, columns, double-density columns. */
const widths = [360, 720, 1080, 1600];

/** Search engines and link previews show large pictures only if they are at least this wide. */
const fallbackWidth = 1200;

/** The proportions to which other sites crop the pictures of link previews, around the middle. */
const shareRatio = 1200 / 630;

/** The longest side that WebP allows, in pixels. */
const longestSide = 16_383;

/**
 * Returns the renditions of a picture file. Their names contain the digest of the original, so they can be cached
 * forever. A picture that is too tall for WebP is scaled down. Drawings are printed as they are: they are sharp at every
 * width, and may follow the color scheme of the page.
 */
export function renditions({ id, data }: Entry<'pictures'>): { sources: Rendition[]; fallback: Rendition } {
  const stem = stemOf(id, data.digest);
  const rendition = (width: number, format: Rendition['format']): Rendition => ({
    path: `${stem}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
    width,
    height: Math.min(longestSide, Math.max(1, Math.round((data.height * width) / data.width))),
    format,
  });
  const widest = Math.max(1, Math.floor(data.width * Math.min(1, longestSide / data.height)));
  const fallback = rendition(Math.min(fallbackWidth, widest), 'jpeg');
  const largest = Math.min(widest, widths.at(-1) ?? widest);
  if (/\.svg$/i.test(id)) {
    const { width, height } = data;
    return { sources: [{ path: `${stem}.svg`, width, height, format: 'svg' }], fallback };
  }
  return {
    sources: [...widths.filter((width) => width < largest), largest].map((width) => rendition(width, 'webp')),
    fallback,
  };
}

/**
 * Returns the rendition of a picture for link previews, in which the focus is as far from the edges as it can be.
 *
 * @param focus as the author has written it. Without one, the whole picture does: others crop it around the middle.
 */
export function shareRendition({ id, data }: Entry<'pictures'>, focus: string | undefined): Rendition | undefined {
  const place = focus === undefined ? undefined : toFocus(focus);
  if (!place) return undefined;
  const { width, height, digest } = data;
  const crop = {
    width: Math.min(width, Math.max(1, Math.round(height * shareRatio))),
    height: Math.min(height, Math.max(1, Math.round(width / shareRatio))),
  };
  const start = (percent: number, whole: number, part: number) =>
    Math.round(Math.min(whole - part, Math.max(0, (whole * percent) / 100 - part / 2)));
  return {
    path: `${stemOf(id, digest)}-share-${place.x}-${place.y}.jpg`,
    width: Math.min(fallbackWidth, crop.width),
    height: Math.max(1, Math.round(Math.min(fallbackWidth, crop.width) / shareRatio)),
    format: 'jpeg',
    crop: { ...crop, left: start(place.x, width, crop.width), top: start(place.y, height, crop.height) },
  };
}

/** Returns the beginning of the paths of a picture's renditions. */
function stemOf(id: string, digest: string): string {
  const stem = safeName(id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''), 'picture');
  return `/pictures/${stem}-${digest.slice(0, 12)}`;
}

/**
 * Returns a file name in ASCII, which all hosts and file systems accept, short enough for the suffixes.
 *
 * @param otherwise the name of a file whose name has no such letter.
 */
export function safeName(stem: string, otherwise: string): string {
  const plain = stem.normalize('NFKD').replace(/\p{M}/gu, '');
  return (
    plain
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[.-]+|-+$/g, '')
      .slice(0, 100) || otherwise
  );
}

/** Returns the view model of a picture. */
export function toPicture(data: PictureData, file: Entry<'pictures'>): Picture {
  const { alt, caption, credit, license, focus } = data;
  const { width, height } = file.data;
  const share = shareRendition(file, focus);
  return {
    ...{ alt, caption, credit, license, width, height },
    ...renditions(file),
    ...(focus !== undefined && { focus: inTens(focus) }),
    ...(share && { share }),
  };
}

/** Rounds a focus, so that a few style rules suffice for all pictures. */
function inTens(written: string): Focus {
  const { x, y } = toFocus(written) ?? { x: 50, y: 50 };
  return { x: Math.round(x / 10) * 10, y: Math.round(y / 10) * 10 };
}
