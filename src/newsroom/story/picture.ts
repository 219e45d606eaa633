import type { Entry } from '../../schema/content.ts';
import type { PictureData } from '../../schema/fields/picture.ts';

/** One file made from a picture. */
export interface Rendition {
  /** Path from the root of the site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly format: 'webp' | 'jpeg';
}

/** A picture, ready to print: every rendition that exists of it, with its words. */
export interface Picture {
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit: string;
  readonly license?: string | undefined;
  /** Pixels of the original. */
  readonly width: number;
  readonly height: number;
  /** Narrowest first. */
  readonly webp: readonly Rendition[];
  /** For browsers without WebP, for feeds, link previews and search engines. */
  readonly fallback: Rendition;
}

/** Widths in pixels: phones, double-density phones, columns, double-density columns. */
const widths = [360, 720, 1080, 1600];

/** Search engines and link previews show large pictures only if they are at least this wide. */
const fallbackWidth = 1200;

/** The longest side that WebP allows, in pixels. */
export const longestSide = 16_383;

/**
 * The renditions of a picture file. Names follow from the content, so a name never stands for two pictures
 * and can be cached for ever. A picture that is too tall for WebP is made smaller.
 */
export function renditions({ id, data }: Entry<'pictures'>): { webp: Rendition[]; fallback: Rendition } {
  const stem = safeName(id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''));
  const make = (width: number, format: Rendition['format']): Rendition => ({
    path: `/pictures/${stem}-${data.digest.slice(0, 12)}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
    width,
    height: Math.min(longestSide, Math.max(1, Math.round((data.height * width) / data.width))),
    format,
  });
  const widest = Math.max(1, Math.floor(data.width * Math.min(1, longestSide / data.height)));
  const largest = Math.min(widest, widths.at(-1) ?? widest);
  return {
    webp: [...widths.filter((width) => width < largest), largest].map((width) => make(width, 'webp')),
    fallback: make(Math.min(fallbackWidth, widest), 'jpeg'),
  };
}

/** A file name in letters that every host and file system takes, short enough for a width to be added. */
function safeName(stem: string): string {
  const plain = stem.normalize('NFKD').replace(/\p{M}/gu, '');
  return (
    plain
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[.-]+|-+$/g, '')
      .slice(0, 100) || 'picture'
  );
}

/** A picture as its page shows it. */
export function toPicture(data: PictureData, file: Entry<'pictures'>): Picture {
  const { file: _name, ...words } = data;
  return { ...words, width: file.data.width, height: file.data.height, ...renditions(file) };
}
