import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { basePath, serviceWorkerPath, webManifestPath } from '../../newsroom/edition/permalink.ts';
import { belowBase } from '../../text/site-url.ts';

type Header = readonly [name: string, value: string];

/** A path pattern from the root of the site, in which `*` matches any rest, and the headers of its files. */
type HeaderRule = readonly [path: string, headers: readonly Header[]];

const aYear = 'public, max-age=31536000, immutable';
const feed = [
  ['Content-Type', 'application/rss+xml; charset=utf-8'],
  ['Cache-Control', 'public, max-age=300, must-revalidate'],
] as const;
const sitemap = [['Content-Type', 'application/xml; charset=utf-8']] as const;

/**
 * Netlify and Cloudflare join the values if two rules set the same header of a file, so no two of these rules do.
 * Without a rule for `Cache-Control`, both hosts send `public, max-age=0, must-revalidate`
 * (https://docs.netlify.com/platform/caching/, https://developers.cloudflare.com/pages/configuration/serving-pages/),
 * which is right for pages and JSON.
 *
 * `Strict-Transport-Security` is left to the host, since it affects a whole host name, which may be shared, for a year.
 */
const rules: readonly HeaderRule[] = [
  [
    '/*',
    [
      // `<meta>` does not support this directive; the rest of the policy is in the pages.
      ['Content-Security-Policy', "frame-ancestors 'self'"],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
  ],
  // These file names contain a digest of the content.
  ['/_astro/*', [['Cache-Control', aYear]]],
  ['/pictures/*', [['Cache-Control', aYear]]],
  ['/media/*', [['Cache-Control', aYear]]],
  ['/search/*.pack', [['Cache-Control', aYear]]],
  ['/feed.xml', feed],
  ['/*/feed.xml', feed],
  ['/sitemap-*.xml', sitemap],
  [webManifestPath, [['Content-Type', 'application/manifest+json; charset=utf-8']]],
  // Otherwise a host that lets files age would delay a change of the worker.
  [serviceWorkerPath, [['Cache-Control', 'no-cache']]],
];

/**
 * Returns the file `_headers`, in the format that Netlify and Cloudflare share. The outlet's own lines come first;
 * a header that they set replaces the one of these rules for the same files.
 *
 * @param own the text of `public/_headers`.
 */
export function hostHeaders({ url }: Outlet, own: string): string {
  const lines = own
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r\n|\r|\n/);
  const ownHeaders = headersIn(lines);
  const base = basePath(url);
  const blocks = rules.flatMap(([path, headers]) => {
    const pattern = belowBase(path, base);
    const needed = headers.filter(([name]) => !ownHeaders.some((header) => sets(header, name, pattern)));
    return needed.length === 0 ? [] : [[pattern, ...needed.map(([name, value]) => `  ${name}: ${value}`)].join('\n')];
  });
  return [...(lines.join('') === '' ? [] : [lines.join('\n')]), ...blocks].map((block) => `${block}\n`).join('\n');
}

interface OwnHeader {
  readonly path: string;
  /** In lower case. */
  readonly name: string;
}

function headersIn(lines: readonly string[]): OwnHeader[] {
  let path = '';
  return lines.flatMap((line) => {
    if (/^(?:\/|https?:\/\/)/.test(line)) path = line.trim();
    const name = /^\s+!?\s*([\w-]+)/.exec(line)?.[1]?.toLowerCase();
    return name === undefined ? [] : [{ path, name }];
  });
}

/** Returns whether an outlet's own line sets a header for all files that match a path pattern. */
function sets(own: OwnHeader, name: string, path: string): boolean {
  if (own.name !== name.toLowerCase()) return false;
  return own.path === path || (own.path.endsWith('*') && path.startsWith(own.path.slice(0, -1)));
}
