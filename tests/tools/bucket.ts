/** A server of S3 on this machine, with one bucket that serves a site, and `npm run upload`, which fills it. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { programPath } from '../servers.ts';
import type { Outcome } from './build-command.ts';
import { newFolder, write } from './files.ts';
import { root } from './root.ts';
import { freePort } from './web-servers.ts';

/** The part of the package that is used here; it has no types. */
interface Server {
  run(): Promise<unknown>;
  close(): Promise<void>;
}
type NewServer = new (options: Readonly<Record<string, unknown>>) => Server;
const FakeStorage = createRequire(import.meta.url)('@20minutes/s3rver') as NewServer;

const website =
  '<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument>' +
  '<ErrorDocument><Key>404.html</Key></ErrorDocument></WebsiteConfiguration>';

export interface Bucket {
  /** The address of the bucket: "http://127.0.0.1:40123/paper". */
  readonly address: string;
  /** `npm run upload` from a folder with a site to this bucket, or a folder in it. */
  upload(outDir: string, ...args: string[]): Promise<Outcome>;
  close(): Promise<void>;
}

/** Starts a server with an empty bucket. */
export async function openBucket(): Promise<Bucket> {
  const port = await freePort();
  const server = new FakeStorage({
    address: '127.0.0.1',
    port,
    silent: true,
    directory: newFolder(),
    configureBuckets: [{ name: 'paper', configs: [website] }],
  });
  await server.run();
  const { AWS_CA_BUNDLE: _, ...inherited } = process.env;
  const remote = {
    TYPE: 's3',
    PROVIDER: 'Other',
    ENDPOINT: `http://127.0.0.1:${port}`,
    ACCESS_KEY_ID: 'S3RVER',
    SECRET_ACCESS_KEY: 'S3RVER',
    FORCE_PATH_STYLE: 'true',
  };
  const configuration = newFolder();
  write(configuration, { 'rclone.conf': '' });
  const settings = Object.entries(remote).map(([name, value]) => [`RCLONE_CONFIG_TEST_${name}`, value]);
  return {
    address: `http://127.0.0.1:${port}/paper`,
    upload: (outDir, ...args) =>
      run(args, {
        ...inherited,
        ...(Object.fromEntries(settings) as Record<string, string>),
        RCLONE_CONFIG: join(configuration, 'rclone.conf'),
        OUT_DIR: outDir,
        CACHE_DIR: newFolder(),
        PATH: `${dirname(programPath('rclone') ?? '')}:${process.env['PATH'] ?? ''}`,
      }),
    close: () => server.close(),
  };
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const child = spawn(process.execPath, [join(root, 'src/cli/upload.ts'), ...args], { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, output }));
  });
}
