import type { ImageObject } from 'schema-dts';
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
    width: fallback.width,
    height: fallback.height,
    description: alt,
    caption,
    creditText: credit,
    license: address,
    copyrightNotice: address === undefined ? license : undefined,
  };
}

/** Describes the logo of the outlet, as a square picture. */
export function logoOf({ logo, url }: Outlet): WithUndefined<ImageObject> {
  return { '@type': 'ImageObject', url: absolute(logo.png, url), width: logo.pngSize, height: logo.pngSize };
}
