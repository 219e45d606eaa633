import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { serviceWorkerPath, webManifestPath } from '../../newsroom/edition/permalink.ts';
import { belowBase } from '../../text/site-url.ts';
import { mediaTypes } from './media-types.ts';

/** Names and values of headers. */
export type Headers = Readonly<Record<string, string>>;

/** A path pattern, in which `*` matches any rest, and the headers of the files that match it. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Headers;
}

/**
 * Returns headers of all files, which say what browsers may do with them. `<meta>` does not support `frame-ancestors`; the rest
 * of the security policy is in the pages.
 *
 * `Strict-Transport-Security` is left to the host, since it affects a whole host name, which may be shared, for a year.
 */
export const securityHeaders = ({ hasEditor }: Pick<Outlet, 'hasEditor'>): Headers => ({
  'Content-Security-Policy': "frame-ancestors 'self'",
  // Editors sign in at the git host in a window of its own, which answers to `/admin/`.
  'Cross-Origin-Opener-Policy': hasEditor ? 'same-origin-allow-popups' : 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
});

/** How long files may be used that no rule names: pages and JSON. Browsers ask each time, and get 304 if nothing changed. */
export const pageCaching = 'public, max-age=0, must-revalidate';

/** The names of these files contain a digest of what is in them. */
const hashed: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Feed readers ask often, and need no fresher feed. */
const feed: Headers = {
  'Content-Type': 'application/rss+xml; charset=utf-8',
  'Cache-Control': 'public, max-age=300, must-revalidate',
};

const rules: readonly HeaderRule[] = [
  { path: '/_astro/*', headers: hashed },
  { path: '/pictures/*', headers: hashed },
  { path: '/media/*', headers: hashed },
  { path: '/search/*.pack', headers: hashed },
  { path: '/feed.xml', headers: feed },
  { path: '/*/feed.xml', headers: feed },
  { path: '/sitemap-*.xml', headers: { 'Content-Type': mediaTypes['xml'] ?? '' } },
  { path: webManifestPath, headers: { 'Content-Type': mediaTypes['webmanifest'] ?? '' } },
  // Otherwise a host that lets files age would delay a change of the worker.
  { path: serviceWorkerPath, headers: { 'Cache-Control': 'no-cache' } },
];

/**
 * Returns the rules for the files of a site that need other headers than the rest. No file matches two rules. Paths start
 * at the root of the host.
 */
export const headerRules = (base: string): HeaderRule[] =>
  rules.map(({ path, headers }) => ({ path: belowBase(path, base), headers }));

/** Returns a pattern as a regular expression for paths. */
export const patternSource = (path: string): string =>
  `^${path.replaceAll(/[\\^$+?.()|[\]{}]/g, '\\$&').replaceAll('*', '.*')}$`;
