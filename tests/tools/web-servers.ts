/** Real web servers for a site, configured as the README tells operators, and what they answer. */
import { spawn } from 'node:child_process';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliModule, programPath } from '../servers.ts';
import { newFolder, write } from './files.ts';
import type { Host } from './serve.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it was sent: compressed if the headers say so. */
  readonly body: Buffer;
}

/** Sends one request, and follows no redirect. */
export function ask(
  address: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent: false, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Returns a port of this machine at which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts nginx for a folder that holds a site with `_nginx.conf`. */
export async function startNginx(folder: string, root = folder): Promise<Host> {
  const [work, port, brotli] = [newFolder(), await freePort(), brotliModule()];
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  write(work, {
    'nginx.conf': `
      ${brotli === undefined ? '' : `load_module "${brotli}";`}
      daemon off;
      master_process off;
      pid "${work}/pid";
      events {}
      http {
        access_log off;
        ${temporary.map((name) => `${name}_temp_path "${work}/${name}";`).join('\n')}
        server {
          listen 127.0.0.1:${port};
          root "${root}";
          ${brotli === undefined ? '' : 'brotli_static on;'}
          include "${folder}/_nginx.conf";
        }
      }`,
  });
  return start('nginx', ['-p', work, '-e', join(work, 'errors'), '-c', join(work, 'nginx.conf')], port);
}

/** Starts Caddy for a folder that holds a site with `_Caddyfile`. */
export async function startCaddy(folder: string, root = folder): Promise<Host> {
  const [work, port] = [newFolder(), await freePort()];
  write(work, {
    Caddyfile: `{
      admin off
      auto_https off
    }
    http://127.0.0.1:${port} {
      root * "${root}"
      import "${folder}/_Caddyfile"
    }`,
  });
  const env = { XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
  return start('caddy', ['run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')], port, env);
}

async function start(
  name: 'nginx' | 'caddy',
  args: readonly string[],
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const child = spawn(programPath(name) ?? name, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const isUp = () =>
    ask(`${origin}/`).then(
      () => true,
      () => false,
    );
  for (let tries = 0; !(await isUp()); tries += 1) {
    if (child.exitCode !== null || tries > 200) throw new Error(`${name} did not start:\n${said}`);
    await sleep(50);
  }
  return {
    origin,
    async close() {
      child.kill();
      await ended;
    },
  };
}
