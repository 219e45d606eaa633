import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { basePath } from '../../newsroom/edition/permalink.ts';
import { belowBase } from '../../text/site-url.ts';
import { directionOf } from '../../text/typography/direction.ts';

/** The color of a page in light colors, `--paper` in styles/tokens.css. A manifest can hold only one. */
const paperColor = '#fdfcf9';

/**
 * Returns the web app manifest, with which a browser offers to install the site. Its addresses start at the root of the
 * host.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest(outlet: Outlet): object {
  const base = basePath(outlet.url);
  return {
    name: outlet.name,
    short_name: outlet.shortName,
    description: outlet.tagline,
    lang: outlet.locale,
    dir: directionOf(outlet.locale),
    id: base,
    start_url: base,
    scope: base,
    display: 'standalone',
    // A window with a button that leads back, where there is such a thing.
    display_override: ['minimal-ui'],
    background_color: paperColor,
    theme_color: paperColor,
    icons: outlet.logo.icons.map(({ path, size, isMaskable }) => ({
      src: belowBase(path, base),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: isMaskable ? 'maskable' : 'any',
    })),
  };
}
