import type { AstroConfig } from 'astro';
import type { Outlet } from '../newsroom/edition/outlet.ts';

type CspOptions = Exclude<NonNullable<AstroConfig['security']['csp']>, boolean>;

/**
 * The policy of every page. Nothing comes from elsewhere but the script of a service that counts visits, if the outlet has
 * one; the providers of newsletters may be posted to. A page that embeds
 * frames, or runs the search engine, adds to it. A `<meta>` policy cannot hold `frame-ancestors`, which is in `_headers`.
 */
export function contentSecurityPolicy({ newsletters, analytics }: Outlet): CspOptions {
  const forms = ["'self'", ...new Set(newsletters.map(({ action }) => new URL(action).origin))];
  const { scriptHost = [], collectorHost = [] } = analytics ?? {};
  const collectors = ["'self'", collectorHost].flat().join(' ');
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'none'",
      // Some services report visits by a picture where a browser cannot do so otherwise.
      `img-src ${collectors}`,
      "font-src 'self'",
      "media-src 'self'",
      `connect-src ${collectors}`,
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      `form-action ${forms.join(' ')}`,
    ],
    scriptDirective: { resources: ["'self'", scriptHost].flat() },
    styleDirective: { resources: ["'self'"] },
  };
}

/**
 * Removes from the policy of a page the digests of scripts and styles that Astro adds. All of them have an address, which
 * the policy allows, and the script of the chosen colors stands before the policy.
 */
export const withoutDigests = (html: string): string =>
  html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replaceAll(/ 'sha256-[\w+/]+=*'/g, ''),
  );
