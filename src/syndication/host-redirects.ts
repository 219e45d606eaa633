import type { Edition } from '../newsroom/edition.ts';

/**
 * The lines of `_redirects` for the host: former addresses answer 301, those of withdrawn stories 410. Pages lie at
 * all of them, for hosts that do not read the file.
 *
 * Netlify serves a file that lies at an address before it looks for a rule, unless the rule ends in `!`
 * (https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing). Cloudflare always follows a rule,
 * knows no 410, and refuses an edition with a line that it does not understand
 * (https://developers.cloudflare.com/workers/static-assets/redirects/).
 */
export function hostRedirects({ redirects, withdrawals, outlet }: Edition): string {
  const isNetlify = outlet.host === 'netlify';
  const lines = [
    ...redirects.map(({ from, to }) => `${from} ${to} ${isNetlify ? '301!' : '301'}`),
    ...(isNetlify ? [...withdrawals.values()].map(({ href }) => `${href} ${href}index.html 410!`) : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
