/** Runs the story commands as an editor does: with flags, or in a terminal. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

/** What a command said, and how it ended. */
export interface Said {
  readonly code: number | null;
  /** Standard output and standard error. */
  readonly text: string;
}

const node = join(root, 'node_modules/.bin/node');
const program = join(root, 'src/cli/story.mjs');

function environment(contentDir: string, pressTime: string): NodeJS.ProcessEnv {
  // Playwright's runner asks for colors, which are no part of what is said.
  const { FORCE_COLOR: _, ...env } = process.env;
  return {
    ...env,
    CONTENT_DIR: contentDir,
    CACHE_DIR: `${contentDir}.cache`,
    PRESS_TIME: pressTime,
    NO_COLOR: '1',
    TERM: 'xterm',
  };
}

function ended(child: ReturnType<typeof spawn>, text: () => string): Promise<Said> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, text: text() }));
  });
}

/** Runs a command where there is no terminal. */
export function story(contentDir: string, pressTime: string, args: readonly string[]): Promise<Said> {
  const child = spawn(node, [program, ...args], {
    cwd: root,
    env: environment(contentDir, pressTime),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const collect = (chunk: Buffer) => (text += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return ended(child, () => text);
}

/** A question that is awaited in a terminal, and the keys that are pressed in answer. */
export type Answer = readonly [question: string, keys: string];

export const enter = '\r';
export const down = '\u001B[B';
export const tab = '\t';
export const backspace = '\u007F';
export const interrupt = '\u0003';

/**
 * Runs a command in a pseudo-terminal, made by `script` of Debian's essential package bsdutils, and answers what it
 * asks, each question once it stands on the screen.
 */
export function storyInTerminal(
  contentDir: string,
  pressTime: string,
  args: readonly string[],
  answers: readonly Answer[],
): Promise<Said> {
  return inTerminal([program, ...args], { cwd: root, env: environment(contentDir, pressTime) }, answers);
}

/** Runs Node in a pseudo-terminal, in the same way. */
export function inTerminal(
  args: readonly string[],
  where: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  answers: readonly Answer[],
): Promise<Said> {
  const words = [node, ...args].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`);
  // A new terminal has no size, and nothing can be drawn in it.
  const line = `stty rows 40 cols 100; exec ${words.join(' ')}`;
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    ...where,
    stdio: ['pipe', 'pipe', 'inherit'],
    // A question that never comes must not hold up the tests: what was said until then is told.
    timeout: 40_000,
  });
  const pending = [...answers];
  let text = '';
  let read = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    for (let next = pending[0]; next; next = pending[0]) {
      const place = text.indexOf(next[0], read);
      if (place === -1) return;
      read = place + next[0].length;
      child.stdin.write(next[1]);
      pending.shift();
    }
  });
  return ended(child, () => text);
}
