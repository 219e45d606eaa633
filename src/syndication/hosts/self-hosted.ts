import { basePath } from '../../newsroom/edition/permalink.ts';
import { securityHeaders, type Headers } from './header-rules.ts';
import { unreadRules, type SiteOfHost } from './host.ts';
import { formerAddresses, goneAddresses } from './host-redirects.ts';
import { joinRedirects, type Redirect } from './redirects-file.ts';

/** What the configuration of a server of the outlet's own says of single addresses. */
export interface RulesOfServer {
  /** The path of the site on its host, with a slash at both ends. */
  readonly base: string;
  /** Headers of all files. */
  readonly security: Headers;
  /** Paths as the server compares them: decoded, each with and without a slash at its end, none twice. */
  readonly redirects: readonly Redirect[];
  readonly gone: readonly string[];
  readonly problems: readonly string[];
}

/** Returns the rules of a site for a server of the outlet's own. */
export function rulesOfServer({ edition, own }: SiteOfHost, server: string): RulesOfServer {
  const rules = [
    ...formerAddresses(edition),
    ...goneAddresses(edition).map((from) => ({ from, to: from, status: 410 })),
  ];
  const { plain, gone, others, problems } = joinRedirects(
    own.redirects,
    // These servers read no lines.
    rules.map((rule) => ({ ...rule, line: '' })),
    { ignoresSlash: true },
  );
  const remedy = `write it in the configuration of ${server}, or as one rule for each address`;
  return {
    base: basePath(edition.outlet.url),
    security: securityHeaders(edition.outlet),
    redirects: plain.flatMap((redirect) => bothForms(redirect.from).map((from) => ({ ...redirect, from }))),
    gone: gone.flatMap(bothForms),
    problems: [
      ...problems,
      ...others.map((rule) => `${rule} is a rule that the build does not translate for ${server} → ${remedy}`),
      ...unreadRules(
        { redirects: '', headers: own.headers },
        server,
        `set these headers in the configuration of ${server}`,
      ),
    ],
  };
}

/** Returns a path with and without a slash at its end, decoded. */
function bothForms(path: string): string[] {
  const decoded = decode(path).replace(/(?<=.)\/$/, '');
  return decoded === '/' ? ['/'] : [decoded, `${decoded}/`];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
