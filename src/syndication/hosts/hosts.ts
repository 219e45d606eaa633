import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { caddy } from './caddy.ts';
import { cloudflarePages, cloudflareWorkers } from './cloudflare.ts';
import { githubPages } from './github-pages.ts';
import { plainHost, unreadRules, type Host } from './host.ts';
import { netlify } from './netlify.ts';
import { nginx } from './nginx.ts';

/** The hosts that `host` in `outlet.yaml` can name. All are told the same of a site, as far as they can be told. */
export const hosts: Readonly<Record<Outlet['host'], Host>> = {
  netlify,
  cloudflare: cloudflarePages,
  'cloudflare-workers': cloudflareWorkers,
  nginx,
  caddy,
  // The headers of files in a bucket are set by `npm run upload`.
  s3: {
    ...plainHost,
    print: ({ own }) => ({
      files: {},
      problems: unreadRules(own, 'S3 storage', 'set the same at the network that delivers the site'),
    }),
  },
  'github-pages': githubPages,
  // A host that nobody knows may read them.
  none: {
    ...plainHost,
    print: ({ own: { redirects, headers } }) => ({
      files: { ...(redirects !== '' && { _redirects: redirects }), ...(headers !== '' && { _headers: headers }) },
      problems: [],
    }),
  },
};
