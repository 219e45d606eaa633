import type { AstroConfig } from 'astro';
import type { Outlet } from '../newsroom/edition/outlet.ts';

type CspOptions = Exclude<NonNullable<AstroConfig['security']['csp']>, boolean>;

/**
 * The policy of every page. Nothing comes from elsewhere; the newsletter's provider may be posted to. A page that embeds
 * frames, or runs the search engine, adds to it. A `<meta>` policy cannot hold `frame-ancestors`, which is in `_headers`.
 */
export function contentSecurityPolicy({ newsletter }: Outlet): CspOptions {
  const provider = newsletter && new URL(newsletter.action).origin;
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'none'",
      "img-src 'self'",
      "font-src 'self'",
      "media-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      provider === undefined ? "form-action 'self'" : `form-action 'self' ${provider}`,
    ],
    scriptDirective: { resources: ["'self'"] },
    styleDirective: { resources: ["'self'"] },
  };
}
