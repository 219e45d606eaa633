/** `npm test`: every check, the quick ones first; the first that fails ends the run. */
import { spawn } from 'node:child_process';
import { Command } from 'commander';
import { demonstration } from './tools/demonstration.ts';

const { args: ofPlaywright } = new Command('npm test --')
  .description('Runs every check and test; the first that fails ends the run')
  .argument('[arguments...]', 'arguments for Playwright, as in --project=site')
  .allowUnknownOption()
  .parse();

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const sources = ['src', 'tests', '*.{json,md,mjs,js,ts}'];

// `astro check` writes the types of the content store, which lint needs.
const types: Step = { name: 'types', command: 'astro', args: ['check', '--minimumFailingSeverity', 'hint'] };
const lint: Step = { name: 'lint', command: 'npm', args: ['run', '--silent', 'lint'] };
const format: Step = { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', ...sources] };
const deadCode: Step = { name: 'dead code', command: 'knip', args: [] };
const spelling: Step = { name: 'spelling', command: 'npm', args: ['run', '--silent', 'spell'] };

/** Stages follow one another. A stage has lanes, which run side by side, and a lane has steps, which run in turn. */
const stages: readonly (readonly (readonly Step[])[])[] = [
  [[{ name: 'unit tests', command: 'vitest', args: ['run'] }]],
  [
    [types, lint],
    [format, deadCode, spelling],
  ],
  [
    [
      { name: 'build', command: 'astro', args: ['build'] },
      { name: 'browser', command: 'node', args: ['tests/browser.ts'] },
      { name: 'servers', command: 'node', args: ['tests/servers.ts'] },
      { name: 'tests', command: 'playwright', args: ['test', ...ofPlaywright] },
    ],
  ],
];

// The demonstration is tested, whatever other outlets there are.
const env = { ...process.env, CONTENT_DIR: demonstration, ASTRO_TELEMETRY_DISABLED: '1' };
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(0)} s`;
const start = performance.now();
const failure = new AbortController();

/** Runs a step. What it says is shown at once if no other runs beside it, else when it has ended. */
async function run({ name, command, args }: Step, isAlone: boolean): Promise<void> {
  const began = performance.now();
  if (isAlone) process.stdout.write(`\n▸ ${name}\n`);
  const output = isAlone ? 'inherit' : 'pipe';
  const child = spawn(command, args, { stdio: ['ignore', output, output], env, signal: failure.signal });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      said += `${error.message}\n`;
      resolve(1);
    });
    child.on('close', resolve);
  });
  if (failure.signal.aborted) return;
  process.stdout.write(isAlone ? `${said}  ${seconds(began)}\n` : `\n▸ ${name}\n${said}  ${seconds(began)}\n`);
  if (status === 0) return;
  failure.abort();
  process.stdout.write(`\n✗ ${name} failed after ${seconds(start)}\n`);
  process.exit(1);
}

for (const lanes of stages) {
  await Promise.all(
    lanes.map(async (steps) => {
      for (const step of steps) await run(step, lanes.length === 1);
    }),
  );
}

process.stdout.write(`\n✓ all ${stages.flat(2).length} steps passed in ${seconds(start)}\n`);
