import type { Entry } from '../../../schema/content.ts';
import type { AudioData, DocumentData, VideoData } from '../../../schema/fields/media.ts';
import { absolute } from '../../edition/permalink.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Outlet } from '../../edition/outlet.ts';
import { renditions, safeName, type Rendition } from '../picture.ts';

/** A document that readers may open. */
export interface Document {
  readonly title: string;
  /** Path from the root of the site. */
  readonly href: string;
  /** The whole address, for print. */
  readonly address: string;
  /** "2.3 MB". */
  readonly size: string;
}

export interface Audio {
  readonly caption: string;
  readonly credit: string;
  readonly href: string;
}

export interface Video extends Audio {
  /** The whole address, for print. */
  readonly address: string;
  readonly captions: {
    readonly href: string;
    /** A BCP 47 tag. */
    readonly language: string;
    /** The name of the language in that language. */
    readonly label: string;
  };
  readonly poster: Rendition;
}

/** Returns the path at which a file is published. It contains the digest of the file, so it can be cached forever. */
export function mediaPath({ id, data }: Entry<'media'>): string {
  const [, stem = '', ending = ''] = /([^/]*)\.(\w+)$/.exec(id) ?? [];
  return `/media/${safeName(stem, 'file')}-${data.digest.slice(0, 12)}.${ending.toLowerCase()}`;
}

/** Returns the files of an edition that its texts show, and no others that lie beside them. */
export function shownMedia(edition: Edition): Entry<'media'>[] {
  const named = (folder: string, names: readonly string[] = []) =>
    names.flatMap((name) => edition.media.get(`${folder}/${name}`) ?? []);
  const ofPages = [...edition.pages.values()].flatMap(({ data }) => named('pages', data.media));
  const ofStories = edition.stories.flatMap(({ id, data }) => [
    ...named(`stories/${id}`, data.media),
    ...(edition.updatesByStory.get(id) ?? []).flatMap(({ entry }) => named(`stories/${id}/updates`, entry.data.media)),
  ]);
  return [...new Set([...ofPages, ...ofStories])];
}

export function toDocument({ title }: DocumentData, file: Entry<'media'>, { outlet }: Edition): Document {
  const href = mediaPath(file);
  return { title, href, address: absolute(href, outlet.url), size: sizeOf(file.data.size, outlet.locale) };
}

export function toAudio({ caption, credit }: AudioData, file: Entry<'media'>): Audio {
  return { caption, credit, href: mediaPath(file) };
}

export function toVideo(
  { caption, credit }: VideoData,
  file: Entry<'media'>,
  captions: Entry<'media'>,
  poster: Entry<'pictures'>,
  { url, locale }: Pick<Outlet, 'url' | 'locale'>,
): Video {
  const label = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  const href = mediaPath(file);
  return {
    caption,
    credit,
    href,
    address: absolute(href, url),
    captions: { href: mediaPath(captions), language: locale, label },
    poster: renditions(poster).fallback,
  };
}

function sizeOf(bytes: number, locale: string): string {
  const [value, unit] = bytes < 100_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const maximumFractionDigits = unit === 'kilobyte' ? 0 : 1;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(
    Math.max(1, value * 10) / 10,
  );
}
