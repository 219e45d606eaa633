import type { Edition } from '../../newsroom/edition/edition.ts';
import { basePath } from '../../newsroom/edition/permalink.ts';
import { belowBase } from '../../text/site-url.ts';
import type { RedirectRule } from './redirects-file.ts';

/**
 * Returns the rules of `_redirects` for an edition: status 301 for former addresses, 410 for withdrawn stories. Paths
 * start at the root of the host. All these addresses have pages too, for hosts that do not read the file.
 *
 * On Netlify a file takes precedence over a rule for the same address, unless the status of the rule ends in `!`
 * (https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing). On Cloudflare rules take precedence;
 * it does not support 410, and rejects a site with a line that it does not understand
 * (https://developers.cloudflare.com/workers/static-assets/redirects/).
 */
export function hostRedirects({ notices, outlet }: Edition): RedirectRule[] {
  const base = basePath(outlet.url);
  const rule = (from: string, to: string, status: string): RedirectRule => {
    const source = belowBase(from, base);
    return { from: source, line: `${source} ${belowBase(to, base)} ${status}` };
  };
  const isNetlify = outlet.host === 'netlify';
  const all = [...notices.values()];
  return [
    ...all.flatMap((notice) =>
      notice.kind === 'moved' ? [rule(notice.href, notice.to, isNetlify ? '301!' : '301')] : [],
    ),
    ...all.flatMap(({ kind, href }) =>
      kind === 'withdrawn' && isNetlify ? [rule(href, `${href}index.html`, '410!')] : [],
    ),
  ];
}
