/** `npm test`: every check in turn, the quick ones first; the first that fails ends the run. */
import { spawnSync } from 'node:child_process';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const sources = ['src', 'tests', '*.{json,md,mjs,js,ts}'];

const steps: readonly Step[] = [
  { name: 'unit tests', command: 'vitest', args: ['run'] },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', ...sources] },
  // Writes the types of the content store, which lint needs.
  { name: 'types', command: 'astro', args: ['check', '--minimumFailingSeverity', 'hint'] },
  { name: 'lint', command: 'npm', args: ['run', '--silent', 'lint'] },
  { name: 'dead code', command: 'knip', args: [] },
  { name: 'spelling', command: 'npm', args: ['run', '--silent', 'spell'] },
  { name: 'build', command: 'astro', args: ['build'] },
  { name: 'browser', command: 'node', args: ['tests/browser.ts'] },
  { name: 'tests', command: 'playwright', args: ['test', ...process.argv.slice(2)] },
];

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(0)} s`;
const start = performance.now();

for (const { name, command, args } of steps) {
  const began = performance.now();
  process.stdout.write(`\n▸ ${name}\n`);
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) {
    if (error) process.stderr.write(`${error.message}\n`);
    process.stdout.write(`\n✗ ${name} failed after ${seconds(start)}\n`);
    process.exit(1);
  }
  process.stdout.write(`  ${seconds(began)}\n`);
}

process.stdout.write(`\n✓ all ${steps.length} steps passed in ${seconds(start)}\n`);
