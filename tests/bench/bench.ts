/** `npm run bench`: what editions of a large archive cost, beside other generators. Prints a table, judges nothing. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tools/root.ts';
import { writeCorpus } from './corpus.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { CommandFailed, lastLines, measure } from './measure.ts';
import { happen, initialize, printEdition, scenarios } from './scenarios.ts';
import { figures, table, type Edition, type RivalBuild } from './table.ts';

const help = `npm run bench -- [options]

Makes an archive, builds it under the circumstances of a newsroom, and prints what each build cost. Needs Linux.

  --stories N       stories in the archive (1000)
  --pictures SHARE  share of them with a picture of their own, from 0 to 1 (0.02)
  --no-rivals       leaves out Hugo and Eleventy, which are otherwise measured where they are installed
  --eleventy DIR    a folder in which Eleventy was installed with npm, if not this repository
  --figures DIR     where STORIES.json with every figure goes (tests/bench/figures)
  --keep DIR        works in DIR, which must be empty or absent, and leaves everything there
  --help            prints this
`;

const { values } = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const orders = { stories: Number(values.stories), pictures: Number(values.pictures) };
if (!Number.isInteger(orders.stories) || orders.stories < 1) refuse('--stories must be a whole number above 0.');
if (!(orders.pictures >= 0 && orders.pictures <= 1)) refuse('--pictures must be a number from 0 to 1.');
const rivals = values.rivals ? [hugo(), eleventy(values.eleventy)].filter((rival) => rival !== undefined) : [];
if (values.eleventy !== undefined && values.rivals && !rivals.some(({ name }) => name === 'Eleventy')) {
  refuse(`There is no Eleventy in ${values.eleventy}.`);
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
const folder = workFolder();
const editions: Edition[] = [];
const builds: RivalBuild[] = [];
try {
  await run();
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, maxRetries: 5 });
}
// If a build failed, those before it are told nevertheless.
if (editions.length > 0) {
  console.log(`${orders.stories} stories, ${orders.pictures * 100} % of them with a picture\n`);
  console.log(`${table(editions, builds)}\n\n${machine()}`);
  const file = join(values.figures, `${orders.stories}.json`);
  mkdirSync(values.figures, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...orders, machine: machine(), ...figures(editions, builds) }, null, 2)}\n`);
  console.log(`\nAll figures are in ${file}.`);
}

async function run(): Promise<void> {
  const contentDir = join(folder, 'content');
  say('writes the archive');
  const archive = { contentDir, ids: await writeCorpus(contentDir, orders) };
  initialize(contentDir);
  for (const scenario of scenarios) {
    happen(scenario, archive);
    say(scenario.name);
    editions.push({ name: scenario.name, cost: await printEdition(folder, contentDir, stop.signal) });
  }
  for (const { name, prepare, build, index } of rivals) {
    say(name);
    const own = join(folder, name.toLowerCase());
    await prepare({ ...orders, contentDir, folder: own });
    const cost = await measure(build(own), stop.signal);
    const written = filesIn(join(own, 'site'));
    if (written < orders.stories) {
      throw new CommandFailed(
        `${name} wrote ${written} files for ${orders.stories} stories:\n${lastLines(cost.output)}`,
      );
    }
    builds.push({ name, cost, written });
    if (!index) continue;
    say(index.name);
    const indexing = await measure(index.command(own), stop.signal);
    const total = {
      wall: cost.wall + indexing.wall,
      cpu: cost.cpu + indexing.cpu,
      memory: Math.max(cost.memory, indexing.memory),
      output: indexing.output,
    };
    builds.push({ name: index.name, cost: total, written: filesIn(join(own, 'site')) });
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowNegative: true,
      options: {
        stories: { type: 'string', default: '1000' },
        pictures: { type: 'string', default: '0.02' },
        rivals: { type: 'boolean', default: true },
        eleventy: { type: 'string' },
        figures: { type: 'string', default: join(import.meta.dirname, 'figures') },
        keep: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function filesIn(site: string): number {
  return readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

function workFolder(): string {
  if (values.keep === undefined) return mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const kept = resolve(values.keep);
  mkdirSync(kept, { recursive: true });
  if (readdirSync(kept).length > 0) refuse(`${kept} is not empty.`);
  return kept;
}

/** What the figures depend on besides the code. */
function machine(): string {
  const astro = JSON.parse(readFileSync(join(root, 'node_modules/astro/package.json'), 'utf8')) as { version: string };
  return [
    `${availableParallelism()} cores, ${(totalmem() / 1e9).toFixed(0)} GB`,
    `Node ${process.versions.node}`,
    `Astro ${astro.version}`,
    ...rivals.map(({ name, version }) => `${name} ${version}`),
  ].join('; ');
}

/** Progress, apart from the table. */
function say(what: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${what}`);
}

function refuse(message: string): never {
  console.error(`${message}\n\n${help}`);
  process.exit(2);
}
