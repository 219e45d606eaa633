/** A host that compresses what it serves and counts it, speaks HTTP/2 as hosts do, and whose lines can be slow. */
import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureServer, type Http2ServerResponse, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { generate } from 'selfsigned';
import { byteRange } from '../tools/byte-range.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const compressed = /\.(?:css|html|js|json|svg|txt)$/;

/** The line between host and reader. */
export interface Line {
  /** The time before the first byte of each answer, in milliseconds. */
  readonly delay: number;
  /** In kilobits a second, for all answers together. */
  readonly speed: number;
}

/** An answer of the host. */
export interface Answer {
  readonly path: string;
  /** Its size, with its head. */
  readonly bytes: number;
}

export interface SlowHost {
  readonly origin: string;
  /** The answers since the last call. */
  taken(): Answer[];
  close(): Promise<void>;
}

/** The size of the head of an answer, in bytes, as hosts send it. */
const headSize = 300;
const pieceSize = 1024;

const certificate = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
const publicKey = new X509Certificate(certificate.cert).publicKey.export({ type: 'spki', format: 'der' });

/** The flag of Chromium that accepts the certificate of the host, as if it had no error: else nothing would be cached. */
export const trustArgument = `--ignore-certificate-errors-spki-list=${createHash('sha256').update(publicKey).digest('base64')}`;

/** Serves a folder with Brotli, as fast as a line allows; without a line, at once. */
export async function serveSlowly(folder: string, line?: Line): Promise<SlowHost> {
  let taken: Answer[] = [];
  let free = 0;
  const cache = new Map<string, Buffer>();

  async function send(response: Http2ServerResponse, bytes: Buffer): Promise<void> {
    if (!line) {
      response.end(bytes);
      return;
    }
    await sleep(line.delay);
    for (let start = 0; start < bytes.length; start += pieceSize) {
      const piece = bytes.subarray(start, start + pieceSize);
      free = Math.max(free, performance.now()) + (piece.length * 8) / line.speed;
      await sleep(free - performance.now());
      response.write(piece);
    }
    response.end();
  }

  const sessions = new Set<ServerHttp2Session>();
  const server = createSecureServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'https://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const isCompressed = compressed.test(file);
    const read = async () => {
      const known = cache.get(file);
      if (known) return known;
      const bytes = await readFile(file);
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      const sent = isCompressed ? brotliCompressSync(bytes, quality) : bytes;
      cache.set(file, sent);
      return sent;
    };
    const range = isCompressed ? undefined : byteRange(request.headers.range);
    read().then(
      (all) => {
        const bytes = range ? all.subarray(range[0], range[1] + 1) : all;
        taken.push({ path, bytes: bytes.length + headSize });
        response.writeHead(range ? 206 : 200, {
          ...(range && { 'Content-Range': `bytes ${range.join('-')}/${all.length}` }),
          'Content-Type': types[extname(file)] ?? 'application/octet-stream',
          'Cache-Control': path.endsWith('.json') ? 'no-cache' : 'max-age=3600',
          ...(isCompressed && { 'Content-Encoding': 'br' }),
        });
        void send(response, bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    taken() {
      const last = taken;
      taken = [];
      return last;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        for (const session of sessions) session.destroy();
      }),
  };
}

const sleep = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));
