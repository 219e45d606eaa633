import type { Entry } from '../schema/content.ts';
import type { PictureData } from '../schema/picture.ts';

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
  readonly licence?: string | undefined;
  /** Pixels of the original. */
  readonly width: number;
  readonly height: number;
  /** Narrowest first. */
  readonly webp: readonly Rendition[];
  /** For browsers without WebP, for feeds and for link previews. */
  readonly fallback: Rendition;
}

/** Widths in pixels: phones, double-density phones, columns, double-density columns. */
const widths = [360, 720, 1080, 1600];
const fallbackWidth = 1080;

/**
 * How renditions are made; what was made with other settings is not taken from the cache. More effort for WebP takes
 * twice the time and saves three bytes in a hundred.
 */
export const renditionSettings = { webp: { quality: 78, effort: 2 }, jpeg: { quality: 80, progressive: true } };

/**
 * The renditions of a picture file. Names follow from the content, so a name never stands for two pictures
 * and can be cached for ever.
 */
export function renditions(file: Entry<'pictures'>): { webp: Rendition[]; fallback: Rendition } {
  const stem = file.id.slice(file.id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const make = (width: number, format: Rendition['format']): Rendition => ({
    path: `/pictures/${stem}-${file.data.digest.slice(0, 12)}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
    width,
    height: Math.max(1, Math.round((file.data.height * width) / file.data.width)),
    format,
  });
  const fitting = widths.filter((width) => width < file.data.width);
  const largest = Math.min(file.data.width, widths.at(-1) ?? file.data.width);
  return {
    webp: [...fitting.filter((width) => width !== largest), largest].map((width) => make(width, 'webp')),
    fallback: make(Math.min(fallbackWidth, file.data.width), 'jpeg'),
  };
}

/** A picture as its page shows it. */
export function toPicture(data: PictureData, file: Entry<'pictures'>): Picture {
  const { file: _name, ...words } = data;
  return { ...words, width: file.data.width, height: file.data.height, ...renditions(file) };
}
