import type { Distance, ImageObject } from 'schema-dts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { Picture } from '../../newsroom/story/picture.ts';
import { licenseUrl } from './license.ts';
import type { WithUndefined } from './with-undefined.ts';

/**
 * Describes a picture: https://schema.org/ImageObject. The vocabulary takes a license as an address; one without an
 * address is a notice.
 */
export function imageOf(picture: Picture, outlet: Outlet): WithUndefined<ImageObject> {
  const { fallback, alt, caption, credit, license } = picture;
  const address = license === undefined ? undefined : licenseUrl(license);
  return {
    '@type': 'ImageObject',
    url: absolute(fallback.path, outlet.url),
    width: pixels(fallback.width),
    height: pixels(fallback.height),
    description: alt,
    caption,
    creditText: credit,
    license: address,
    copyrightNotice: address === undefined ? license : undefined,
  };
}

/** Describes the logo of the outlet, as a square picture. */
export function logoOf({ logo, url }: Outlet): WithUndefined<ImageObject> {
  const size = pixels(logo.pngSize);
  return { '@type': 'ImageObject', url: absolute(logo.png, url), width: size, height: size };
}

/**
 * Returns a length in pixels. Machines read the sides of a picture as numbers, though https://schema.org/Distance, and so
 * the type, is a text with a unit.
 */
const pixels = (count: number): Distance => count as unknown as Distance;
