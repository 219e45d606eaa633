import { headerRules, pageCaching, patternSource, type Headers } from './header-rules.ts';
import { extensionOf, mediaTypes } from './media-types.ts';

/** Files of a bucket that are stored with the same headers. */
export interface FilesToUpload {
  readonly headers: Headers;
  readonly paths: readonly string[];
}

const rules = headerRules('/').map(({ path, headers }) => ({ pattern: new RegExp(patternSource(path)), headers }));

/**
 * Returns the headers with which a file is stored in a bucket. A bucket stores those that describe the file, and has no
 * place for `securityHeaders`.
 *
 * @param path from the root of the site, without a slash at its beginning.
 */
export function headersInBucket(path: string): Headers {
  const type = mediaTypes[extensionOf(path)];
  const found = rules.find(({ pattern }) => pattern.test(`/${path}`));
  return { 'Cache-Control': pageCaching, ...(type !== undefined && { 'Content-Type': type }), ...found?.headers };
}

/**
 * Divides files by their headers, in the order in which they may appear to readers: what never changes first, pages last,
 * so that no page names a file that is not there yet.
 */
export function inOrderOfUpload(paths: readonly string[]): FilesToUpload[] {
  const groups = Map.groupBy(paths, (path) => JSON.stringify(headersInBucket(path)));
  return [...groups.values()]
    .map((group) => ({ headers: headersInBucket(group[0] ?? ''), paths: group }))
    .toSorted((a, b) => rank(a.headers) - rank(b.headers));
}

function rank({ 'Cache-Control': caching = '', 'Content-Type': type = '' }: Headers): number {
  if (caching.includes('immutable')) return 0;
  return type === mediaTypes['html'] ? 2 : 1;
}
