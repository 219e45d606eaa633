/** A static host for an edition of a test's own: files as they lie, but first what `_redirects` says in Netlify's words. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface Host {
  /** "http://localhost:40123" */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder at a free port of this machine.
 *
 * @param folder or, for each path, the folder in which its file lies.
 * @param base path below which it is served, with a slash at both ends; everything outside answers 404.
 */
export async function serve(folder: string | ((path: string) => string), base = '/'): Promise<Host> {
  const folderOf = typeof folder === 'string' ? () => folder : folder;
  const server = createServer((request, response) => {
    // The folder may be another one by now.
    const rules = rulesIn(join(folderOf('/_redirects'), '_redirects'));
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { to = pathname, status = 200 } = rules.get(pathname) ?? {};
    if (status === 301) {
      response.writeHead(status, { Location: to }).end();
      return;
    }
    const inFolder = to.startsWith(base) ? to.slice(base.length) : '404';
    const path = join(
      folderOf(to),
      decodeURIComponent(/(?:^|\/)$/.test(inFolder) ? `${inFolder}index.html` : inFolder),
    );
    readFile(path).then(
      (bytes) => {
        response.writeHead(status, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** The rules of a host that go before the files that lie there, by the path from which they lead. */
function rulesIn(file: string): Map<string, { to: string; status: number }> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const rules = lines.map((line) => /^(\/\S*) (\/\S*) (\d{3})!$/.exec(line)).filter((rule) => rule !== null);
  return new Map(rules.map(([, from = '', to = '', status]) => [from, { to, status: Number(status) }]));
}
