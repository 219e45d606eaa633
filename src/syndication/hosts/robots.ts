import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';

/** Returns robots.txt (RFC 9309), which allows all crawlers and names the sitemap. */
export function robots(outlet: Outlet): string {
  return ['User-agent: *', 'Allow: /', '', `Sitemap: ${absolute('/sitemap-index.xml', outlet.url)}`, ''].join('\n');
}
