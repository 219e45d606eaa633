import type { Entry } from '../../schema/content.ts';
import type { PictureData } from '../../schema/fields/picture.ts';

/** A file that the build generates from a picture. */
export interface Rendition {
  /** Path from the root of the site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly format: 'webp' | 'jpeg';
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
  /** Narrowest first. */
  readonly webp: readonly Rendition[];
  /** A JPEG for browsers without WebP, feeds, link previews and search engines. */
  readonly fallback: Rendition;
}

/** Widths of renditions in pixels: phones, double-density phones, columns, double-density columns. */
const widths = [360, 720, 1080, 1600];

/** Search engines and link previews show large pictures only if they are at least this wide. */
const fallbackWidth = 1200;

/** The longest side that WebP allows, in pixels. */
export const longestSide = 16_383;

/**
 * Returns the renditions of a picture file. Their names contain the digest of the original, so they can be cached
 * forever. A picture that is too tall for WebP is scaled down.
 */
export function renditions({ id, data }: Entry<'pictures'>): { webp: Rendition[]; fallback: Rendition } {
  const stem = safeName(id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''), 'picture');
  const rendition = (width: number, format: Rendition['format']): Rendition => ({
    path: `/pictures/${stem}-${data.digest.slice(0, 12)}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
    width,
    height: Math.min(longestSide, Math.max(1, Math.round((data.height * width) / data.width))),
    format,
  });
  const widest = Math.max(1, Math.floor(data.width * Math.min(1, longestSide / data.height)));
  const largest = Math.min(widest, widths.at(-1) ?? widest);
  return {
    webp: [...widths.filter((width) => width < largest), largest].map((width) => rendition(width, 'webp')),
    fallback: rendition(Math.min(fallbackWidth, widest), 'jpeg'),
  };
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
  const { alt, caption, credit, license } = data;
  const { width, height } = file.data;
  return { alt, caption, credit, license, width, height, ...renditions(file) };
}
