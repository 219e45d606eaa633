/** Packages are installed when one is missing, and only then. */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newFolder, write } from '../tools/files.ts';
import { root } from '../tools/root.ts';

interface Package {
  readonly version: string;
  readonly dev?: true;
  readonly optional?: true;
  readonly devOptional?: true;
}
type Packages = Readonly<Record<string, Package>>;

const printing: Packages = { 'node_modules/print': { version: '1.0.0' } };
const testing: Packages = { 'node_modules/test': { version: '2.0.0', dev: true } };
const ofOtherSystems: Packages = {
  'node_modules/print-win32': { version: '1.0.0', optional: true },
  'node_modules/test-win32': { version: '1.0.0', devOptional: true },
};

/** Returns what npm is asked to do in a folder with these packages, if `npm run ready` finds that any are missing. */
function asked(installed: Packages | undefined, ...args: readonly string[]): string | undefined {
  const folder = newFolder();
  const lock = (packages: Packages) => JSON.stringify({ packages });
  write(folder, {
    'package-lock.json': lock({ '': { version: '0.0.0' }, ...printing, ...testing, ...ofOtherSystems }),
    ...(installed && { 'node_modules/.package-lock.json': lock(installed) }),
    'npm.cjs': `require('node:fs').writeFileSync('asked', process.argv.slice(2).join(' '))`,
  });
  const env = { ...process.env, npm_execpath: join(folder, 'npm.cjs') };
  const { status } = spawnSync(process.execPath, [join(root, 'src/cli/ready.mjs'), ...args], { cwd: folder, env });
  expect(status).toBe(0);
  return existsSync(join(folder, 'asked')) ? readFileSync(join(folder, 'asked'), 'utf8') : undefined;
}

test('a fresh clone gets the packages for printing, and those for tests when they are needed', () => {
  expect(asked(undefined)).toBe('install --no-save --loglevel=error --omit=dev');
  expect(asked(undefined, '--include=dev')).toBe('install --no-save --loglevel=error --include=dev');
});

test('nothing is installed where npm has installed what is needed', () => {
  expect(asked({ ...printing, ...testing }, '--include=dev')).toBeUndefined();
  expect(asked({ ...printing, ...testing })).toBeUndefined();
  expect(asked(printing)).toBeUndefined();
  expect(asked(printing, '--include=dev')).toContain('--include=dev');
});

test('another version is installed, and no package for tests is lost by that', () => {
  const older = { 'node_modules/print': { version: '0.9.0' } };
  expect(asked(older)).toContain('--omit=dev');
  expect(asked({ ...older, ...testing })).toContain('--include=dev');
});

test('an install that fails makes the command fail', () => {
  const folder = newFolder();
  write(folder, { 'package-lock.json': JSON.stringify({ packages: printing }), 'npm.cjs': 'process.exitCode = 3' });
  const env = { ...process.env, npm_execpath: join(folder, 'npm.cjs') };
  expect(spawnSync(process.execPath, [join(root, 'src/cli/ready.mjs')], { cwd: folder, env }).status).toBe(3);
});

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

for (const name of ['dev', 'build', 'check', 'story', 'outlet', 'ledger', 'upload', 'changes', 'map'] as const) {
  test(`npm run ${name} without packages says in a sentence what to do`, () => {
    const folder = newFolder();
    for (const path of ['src/cli', 'src/build/astro.env'])
      cpSync(join(root, path), join(folder, path), { recursive: true });
    const [, ...args] = scripts[name]?.split(' ') ?? [];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect(stdout + stderr).toBe('The packages of Broadsheet are not installed → run npm ci\n');
    expect(status).toBe(1);
  });
}

test('a second preview says in a sentence where the first is, unless that has ended or another is wanted', async () => {
  const folder = newFolder();
  const server = createServer((_request, response) => response.end()).listen(0, 'localhost');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  write(folder, { '.astro/dev.json': JSON.stringify({ url }), 'astro.mjs': `console.log('started')` });
  const run = (...words: readonly string[]) =>
    new Promise<string>((resolve) => {
      const args = ['--import', join(root, 'src/cli/one-preview.mjs'), 'astro.mjs', 'dev', ...words];
      execFile(process.execPath, args, { cwd: folder }, (_error, stdout, stderr) => resolve(stdout + stderr));
    });
  const told = `A preview runs already at ${url} → open it there, stop it with Ctrl+C where it was started, or start another beside it: npm run dev -- --ignore-lock\n`;
  expect(await run()).toBe(told);
  expect(await run('--port', '4400', '--host', '--open')).toBe(told);
  expect(await run('--ignore-lock', '--port', '4400')).toBe('started\n');
  await new Promise((closed) => server.close(closed));
  expect(await run()).toBe('started\n');
});

test('npm run dev looks for a preview that runs already', () => {
  expect(scripts['dev']).toContain('--import ./src/cli/one-preview.mjs');
});
