import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { basePath } from '../../newsroom/edition/permalink.ts';
import { belowBase } from '../../text/site-url.ts';
import { headerRules, securityHeaders } from './header-rules.ts';

/**
 * Returns the file `_headers`, in the format that Netlify and Cloudflare share. The outlet's own lines come first;
 * a header that they set replaces the one of ours for the same files.
 *
 * Netlify and Cloudflare join the values if two rules set the same header of a file, so no two of our rules do. Without a
 * rule for `Cache-Control`, both send what `pageCaching` says (https://docs.netlify.com/platform/caching/,
 * https://developers.cloudflare.com/pages/configuration/serving-pages/).
 *
 * @param own the text of `public/_headers`.
 */
export function headersFile(outlet: Pick<Outlet, 'hasEditor' | 'url'>, own: string): string {
  const base = basePath(outlet.url);
  const lines = own
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r\n|\r|\n/);
  const ownHeaders = headersIn(lines);
  const rules = [{ path: belowBase('/*', base), headers: securityHeaders(outlet) }, ...headerRules(base)];
  const blocks = rules.flatMap(({ path, headers }) => {
    const needed = Object.entries(headers).filter(([name]) => !ownHeaders.some((header) => sets(header, name, path)));
    return needed.length === 0 ? [] : [[path, ...needed.map(([name, value]) => `  ${name}: ${value}`)].join('\n')];
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
