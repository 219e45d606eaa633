/** Runs the build and the check as an editor does, on content trees of the tests' own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.ts';

/** Where a build reads and writes, and by which clock. */
export interface BuildSettings {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  readonly pressTime: string;
  readonly siteUrl?: string;
  /** Where pages get their entries from; from memory if left out. */
  readonly contentStore?: 'disk';
}

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output and standard error, in the order in which they came, without colors. */
  readonly output: string;
}

/** A process that was started, and what becomes of it. */
export interface Run {
  readonly child: ChildProcess;
  readonly done: Promise<Outcome>;
}

const bin = join(root, 'node_modules/.bin');

function start(command: string, args: readonly string[], env: Readonly<Record<string, string>>, cwd = root): Run {
  // Playwright's runner asks for colors, and Node warns of it where NO_COLOR is set as well.
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const child = spawn(join(bin, command), args, {
    cwd,
    // A group of its own, so that it can be killed with all its children.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      ...env,
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      // As `npm run build` starts Node.
      NODE_OPTIONS: '--max-semi-space-size=32',
      NODE_COMPILE_CACHE: join(tmpdir(), 'broadsheet-compile-cache'),
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const done = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, output }));
  });
  return { child, done };
}

function environment({
  contentDir,
  outDir,
  cacheDir,
  pressTime,
  siteUrl,
  contentStore,
}: BuildSettings): Record<string, string> {
  return {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    CACHE_DIR: cacheDir,
    PRESS_TIME: pressTime,
    SITE_URL: siteUrl ?? '',
    CONTENT_STORE: contentStore ?? '',
  };
}

/** Starts `npm run build`, in a copy of the engineers' project if one is named. */
export const startBuild = (settings: BuildSettings, project?: string): Run =>
  start('astro', ['build'], environment(settings), project);

/** `npm run build`, from start to end. */
export const build = (settings: BuildSettings): Promise<Outcome> => startBuild(settings).done;

/** `npm run check`, from start to end. */
export const check = (settings: BuildSettings, ...args: string[]): Promise<Outcome> =>
  start('node', ['src/cli/check.ts', ...args], environment(settings)).done;

/** `npm run ledger`, from start to end. */
export const noteAddresses = (settings: BuildSettings): Promise<Outcome> =>
  start('node', ['src/cli/ledger.ts'], environment(settings)).done;

/** A server that was started, and the address that it told. */
export interface Preview {
  /** "http://localhost:40123" */
  readonly origin: string;
  /** Where it says that the site is. */
  readonly address: string;
  stop(): Promise<void>;
}

/** What a preview needs to know. It follows the clock of the machine if no time is set. */
type PreviewSettings = Omit<BuildSettings, 'outDir' | 'pressTime'> & Partial<Pick<BuildSettings, 'pressTime'>>;

/**
 * `npm run dev` at a free port, ready to be asked.
 *
 * @throws Error if it ends before it is ready.
 */
export const startPreview = (settings: PreviewSettings): Promise<Preview> =>
  startServer('dev', { pressTime: '', ...settings, outDir: join(settings.cacheDir, 'out') });

/** The server of `npm start` at a free port, for an edition that is there. */
export const startSite = (settings: BuildSettings): Promise<Preview> => startServer('preview', settings);

async function startServer(command: 'dev' | 'preview', settings: BuildSettings): Promise<Preview> {
  const { child, done } = start('astro', [command, '--ignore-lock', '--port', '0'], environment(settings));
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const found = /http:\/\/localhost:\d+\S*/.exec(told)?.[0];
      if (found !== undefined) resolve(found);
    });
    void done.then(({ output }) => reject(new Error(output)));
  });
  return {
    origin: new URL(address).origin,
    address,
    async stop() {
      if (child.pid !== undefined) process.kill(-child.pid);
      await done;
    },
  };
}
