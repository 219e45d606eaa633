import type { AstroConfig } from 'astro';
import type { Outlet } from '../newsroom/outlet.ts';

type CspOptions = Exclude<NonNullable<AstroConfig['security']['csp']>, boolean>;

/**
 * One policy for every page. Nothing comes from elsewhere; the newsletter's provider may be posted to; the
 * search engine is WebAssembly. A `<meta>` policy cannot hold `frame-ancestors`, which is a matter for headers.
 */
export function contentSecurityPolicy({ newsletter }: Outlet): CspOptions {
  const provider = newsletter && new URL(newsletter.action).origin;
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'none'",
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      provider === undefined ? "form-action 'self'" : `form-action 'self' ${provider}`,
    ],
    scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    styleDirective: { resources: ["'self'"] },
  };
}
