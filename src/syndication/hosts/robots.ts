import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';

/** robots.txt (RFC 9309): all is open, and here is the map. */
export function robots(outlet: Outlet): string {
  return ['User-agent: *', 'Allow: /', '', `Sitemap: ${absolute('/sitemap-index.xml', outlet.url)}`, ''].join('\n');
}
