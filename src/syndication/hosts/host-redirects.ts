import type { Edition } from '../../newsroom/edition/edition.ts';
import { basePath } from '../../newsroom/edition/permalink.ts';
import { belowBase } from '../../text/site-url.ts';
import type { RedirectRule } from './redirects-file.ts';

/**
 * Returns the rules of `_redirects` that an edition needs: former addresses answer 301, those of withdrawn stories 410.
 * Pages lie at all of them, for hosts that do not read the file. Paths start at the root of the host.
 *
 * Netlify serves a file that lies at an address before it looks for a rule, unless the rule ends in `!`
 * (https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing). Cloudflare always follows a rule,
 * knows no 410, and refuses an edition with a line that it does not understand
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
