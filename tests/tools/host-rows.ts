/** Every kind of address of a site, and what each host must answer, whatever its configuration looks like. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { ContentTree } from './content-tree.ts';
import { gazette } from './gazette.ts';
import type { Answer } from './web-servers.ts';

/** Writes the Harbour Gazette with a story that moved twice, and one that was withdrawn, for a host. */
export async function writeHostedPaper(contentDir: string, host: string): Promise<void> {
  await gazette(contentDir);
  const tree = new ContentTree(contentDir);
  tree.set('outlet.yaml', { host });
  tree.set('stories/2024/02/bridge-reopens/index.md', { aliases: ['2023/12/bridge', '2024/01/bridge'] });
  tree.set('stories/2024/03/ferry-fares-rise/index.md', { killed: { at: '2024-04-01T09:00:00Z', reason: 'Wrong.' } });
}

/** The kinds of files by what their answers have in common. */
const aYear = 'public, max-age=31536000, immutable';
const page = 'public, max-age=0, must-revalidate';
const feed = 'public, max-age=300, must-revalidate';

/** A file that a path serves, with its headers. */
export interface ServedFile {
  readonly kind: string;
  readonly path: string;
  /** In the folder of the site. */
  readonly file: string;
  readonly type: RegExp;
  readonly caching: string;
  /** Whether compressed copies lie beside it. */
  readonly isCompressed: boolean;
}

/** Returns one file of each kind. */
export function servedFiles(folder: string): ServedFile[] {
  const first = (pattern: string): string => {
    const found = globSync(pattern, { cwd: folder }).sort()[0];
    if (found === undefined) throw new Error(`The site has no ${pattern}.`);
    return found;
  };
  const rows: readonly [kind: string, file: string, type: RegExp, caching: string, isCompressed: boolean][] = [
    ['the front', 'index.html', /^text\/html; charset=utf-8$/, page, true],
    ['a story', '2024/02/bridge-reopens/index.html', /^text\/html; charset=utf-8$/, page, true],
    ['a feed', 'feed.xml', /^application\/rss\+xml; charset=utf-8$/, feed, true],
    ['the feed of a section', 'harbour/feed.xml', /^application\/rss\+xml; charset=utf-8$/, feed, true],
    ['a style sheet', first('_astro/common.*.css'), /^text\/css; charset=utf-8$/, aYear, true],
    ['a script', first('_astro/shared.*.js'), /^text\/javascript; charset=utf-8$/, aYear, true],
    ['a font', first('_astro/*.woff2'), /^font\/woff2$/, aYear, false],
    ['a picture', first('pictures/*.webp'), /^image\/webp$/, aYear, false],
    ['a pack of the search index', first('search/*/*.pack'), /^application\/octet-stream$/, aYear, false],
    ['words that a script unpacks', first('search/*/words.json.gz'), /^application\/gzip$/, page, false],
    ['the list of the search index', 'search/contents.json', /^application\/json/, page, false],
    ['the service worker', 'service-worker.js', /^text\/javascript; charset=utf-8$/, 'no-cache', true],
    ['the web app manifest', 'manifest.webmanifest', /^application\/manifest\+json/, page, false],
    ['a sitemap', 'sitemap-0.xml', /^application\/xml/, page, true],
    ['robots.txt', 'robots.txt', /^text\/plain/, page, false],
    ['the logo', 'logo.svg', /^image\/svg\+xml/, page, false],
  ];
  return rows.map(([kind, file, type, caching, isCompressed]) => {
    return { kind, file, path: `/${file.replace(/index\.html$/, '')}`, type, caching, isCompressed };
  });
}

/** Sends a request for a path of the site. */
export type Ask = (path: string, options?: { method?: string; headers?: Record<string, string> }) => Promise<Answer>;

const bytesOf = (folder: string, file: string): Buffer => readFileSync(join(folder, file));

/** Expects what every answer of the site says to browsers. */
export function expectSecurityHeaders({ headers }: Answer, path: string): void {
  expect(headers['x-content-type-options'], path).toBe('nosniff');
  expect(headers['content-security-policy'], path).toBe("frame-ancestors 'self'");
  expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
  expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
  expect(headers['permissions-policy'], path).toContain('camera=()');
}

/** Expects a file at its path, and the same headers by HEAD. */
export async function expectFile(ask: Ask, folder: string, { path, file, type, caching }: ServedFile): Promise<void> {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  expect(answer.headers['content-type'], path).toMatch(type);
  expect(answer.headers['cache-control'], path).toBe(caching);
  expect(answer.headers['content-encoding'], path).toBeUndefined();
  expect(answer.body.equals(bytesOf(folder, file)), path).toBe(true);

  const head = await ask(path, { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  for (const name of ['content-type', 'cache-control', 'content-length', 'etag']) {
    expect(head.headers[name], `HEAD ${path}: ${name}`).toBe(answer.headers[name]);
  }
}

/** Expects that a browser which has a file may use it further, for as long as the file itself says. */
export async function expectNotModified(ask: Ask, { path, caching }: ServedFile): Promise<void> {
  const { headers } = await ask(path);
  const again = await ask(path, { headers: { 'If-None-Match': headers.etag ?? '' } });
  expect(again, path).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  expect(again.headers['cache-control'], path).toBe(caching);
}

const decoders = { br: brotliDecompressSync, gzip: gunzipSync };

/** Expects a file as a browser gets it that accepts an encoding: compressed if copies lie beside it, with another tag. */
export async function expectEncoding(
  ask: Ask,
  folder: string,
  { path, file, type, isCompressed }: ServedFile,
  encoding: keyof typeof decoders,
): Promise<void> {
  const answer = await ask(path, { headers: { 'Accept-Encoding': encoding === 'br' ? 'gzip, deflate, br' : 'gzip' } });
  expect(answer.status, path).toBe(200);
  expect(answer.headers['content-type'], path).toMatch(type);
  expect(answer.headers['content-encoding'], path).toBe(isCompressed ? encoding : undefined);
  const decoded = isCompressed ? decoders[encoding](answer.body) : answer.body;
  expect(decoded.equals(bytesOf(folder, file)), path).toBe(true);
  if (!isCompressed) return;
  expect(answer.body.length, path).toBeLessThan(decoded.length / 1.5);
  expect(answer.headers.vary, path).toBe('Accept-Encoding');
  expect(answer.headers.etag, path).not.toBe((await ask(path)).headers.etag);
  const again = await ask(path, {
    headers: { 'Accept-Encoding': encoding, 'If-None-Match': answer.headers.etag ?? '' },
  });
  expect(again.status, path).toBe(304);
}
