/** What a build says, where, and to whom. */
import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newFolder, write } from '../tools/files.ts';
import { root } from '../tools/root.ts';
import { copyOfSite } from '../tools/shared-site.ts';
import type { BuildSettings } from '../tools/build-command.ts';

/** The character with which a terminal is told to move. */
const escape = '\u001B';

let settings: BuildSettings;
let work: string;
test.beforeEach(async () => {
  work = newFolder();
  settings = await copyOfSite('gazette');
});
test.afterEach(() => {
  for (const folder of [work, dirname(settings.outDir)]) rmSync(folder, { recursive: true });
});

/** A file that is there if the build has asked any server for anything. */
const called = () => join(work, 'called');

/** Runs a command line that builds the site, without the settings of the tests. */
async function run(
  command: string,
  args: readonly string[],
  ci: string,
): Promise<{ code: number | null; said: string }> {
  writeFileSync(
    join(work, 'offline.mjs'),
    `import { writeFileSync } from 'node:fs';
     globalThis.fetch = (url) => { writeFileSync(${JSON.stringify(called())}, String(url)); return Promise.reject(new Error('offline')); };`,
  );
  const { ASTRO_TELEMETRY_DISABLED: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd: root,
    env: {
      ...inherited,
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      CONTENT_DIR: settings.contentDir,
      OUT_DIR: settings.outDir,
      CACHE_DIR: settings.cacheDir,
      PRESS_TIME: settings.pressTime,
      XDG_CONFIG_HOME: work,
      NODE_OPTIONS: `--import ${join(work, 'offline.mjs')}`,
      NO_COLOR: '1',
      TERM: 'xterm',
      CI: ci,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said };
}

/** A file that the check warns of: it has no text. */
const warned = { 'pages/empty.md': '---\nheadline: Empty\nstandfirst: Nothing.\n---\n' };

test('a log has whole lines, a summary, and problems last; nothing is told to the makers of Astro', async () => {
  write(settings.contentDir, { ...warned, 'pages/new.md': '---\nheadline: New\nstandfirst: New.\n---\n\nWords.\n' });
  const { code, said } = await run('astro', ['build'], 'true');
  expect(code, said).toBe(0);
  expect(said).not.toMatch(/\r|page\(s\) built|Complete!|telemetry/);
  expect(said).not.toContain(escape);
  const lines = said.trimEnd().split('\n');
  const places = [
    /^Reading the content/,
    /^Rendering · 0 of \d+ pages/,
    /The edition of .* files printed/,
    /Files: \d+ with \d/,
  ]
    .map((line) => lines.findIndex((one) => line.test(one)))
    .concat(lines.findIndex((one) => one.includes('empty.md')));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.at(-1)).toBe(lines.length - 1);
  expect(existsSync(called())).toBe(false);
});

test('a terminal has one line that changes, and at the end the summary', async () => {
  // `script` makes the terminal.
  const { code, said } = await run('script', ['-qec', 'stty cols 100 rows 30; npm run -s build', '/dev/null'], '');
  expect(code, said).toBe(0);
  const frames = said.split(`${escape}[?2026h`);
  expect(frames.length).toBeGreaterThan(4);
  expect(frames.slice(2, -1).filter((frame) => !frame.includes(`${escape}[1A`))).toEqual([]);
  const end = frames.at(-1) ?? '';
  expect(end).toMatch(/\[broadsheet\] Pages: \d+;/);
  expect(end).not.toMatch(/Publishing|Rendering ·/);
  expect(existsSync(called())).toBe(false);
});

test('a build that fails has the mistakes and the reason at its end, and no summary', async () => {
  write(settings.contentDir, { ...warned, 'pages/new.md': '---\nheadline: ""\nstandfirst: New.\n---\n\nWords.\n' });
  const { code, said } = await run('astro', ['build'], 'true');
  expect(code).toBe(1);
  expect(said).toMatch(
    /empty\.md:\d+ body: warning.*\n.*pages\/new\.md:2 headline: .*\n(?:.*\n)*.*mend the mistakes above/,
  );
  expect(said).not.toMatch(/Pages: |unhandled|^ +at /m);
});
