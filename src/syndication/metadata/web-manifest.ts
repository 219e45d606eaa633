import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { basePath } from '../../newsroom/edition/permalink.ts';
import { belowBase } from '../../text/site-url.ts';
import { directionOf } from '../../text/typography/direction.ts';

/** The ground of the page in light colors, `--paper` in styles/tokens.css. A manifest can hold only one. */
const usualPaper = '#fdfcf9';

/**
 * Returns the web app manifest, with which a browser offers to install the site. Its addresses start at the root of the
 * host.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest(outlet: Outlet): object {
  const base = basePath(outlet.url);
  const paper = outlet.theme?.paper ?? usualPaper;
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
    background_color: paper,
    theme_color: paper,
    icons: outlet.logo.icons.map(({ path, size, isMaskable }) => ({
      src: belowBase(path, base),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: isMaskable ? 'maskable' : 'any',
    })),
  };
}
