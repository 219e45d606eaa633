/**
 * `npm run bench -- --stories 10000`: builds a synthetic archive under the circumstances of a newsroom, and prints
 * what each edition cost. Judges nothing. Where Hugo is installed, it builds the same stories in the same run.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tools/root.ts';
import { corpusStories, storyFile, writeCorpus, type CorpusStory } from './corpus.ts';
import { writeHugoSite } from './hugo.ts';
import { measure, type Cost } from './measure.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000' },
    pictures: { type: 'string', default: '0.02' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log('npm run bench -- [--stories 1000] [--pictures 0.02] [--keep]');
  process.exit(0);
}
const orders = { stories: Number(values.stories), pictures: Number(values.pictures) };
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const contentDir = join(folder, 'content');
mkdirSync(contentDir);
await writeCorpus(contentDir, orders);
// A checkout, as a newsroom's content is.
const git = (...args: string[]) => execFileSync('git', ['-C', contentDir, ...args], { stdio: 'ignore' });
git('init', '--quiet');
git('add', '.');
git('-c', 'user.name=Bench', '-c', 'user.email=bench@benchmark.example', 'commit', '--quiet', '-m', 'Archive');

const rows: string[] = [];
const edition = () =>
  measure('astro', ['build'], {
    cwd: root,
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: join(folder, 'cache'),
      PRESS_TIME: '2026-06-01T00:00:00Z',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
const row = (name: string, cost: Cost) => {
  const [, printed = '–', kept = '–'] = /(\d+) files printed, (\d+) kept/.exec(cost.output) ?? [];
  const [, search = '–'] = /search index: ([\d.]+) s/.exec(cost.output) ?? [];
  const line = [
    name,
    cost.wall.toFixed(1),
    cost.cpu.toFixed(1),
    (cost.memory / 2 ** 30).toFixed(2),
    search,
    printed,
    kept,
  ];
  rows.push(`| ${line.join(' | ')} |`);
  console.error(rows.at(-1));
};

const oldest = first(corpusStories(orders));
const newest: CorpusStory = {
  ...oldest,
  id: '2026/05/breaking',
  publishedAt: '2026-05-31T12:00:00.000Z',
  pictured: false,
};
const fileOf = ({ id }: CorpusStory) => join(contentDir, 'stories', id, 'index.md');
const cold = await edition();
row('cold', cold);
row('nothing changed', await edition());
mkdirSync(join(fileOf(newest), '..'), { recursive: true });
writeFileSync(fileOf(newest), storyFile(newest));
const published = await edition();
row('one new story', published);
const corrected = readFileSync(fileOf(oldest), 'utf8').replace(
  'dateline:',
  'updatedAt: 2026-05-31T13:00:00Z\ndateline:',
);
writeFileSync(fileOf(oldest), `${corrected}\nA correction.\n`);
row('one old story corrected', await edition());
appendFileSync(join(contentDir, 'contributors/contributor-7.yaml'), 'jobTitle: Editor\n');
const renamed = join(contentDir, 'contributors/contributor-7.yaml');
writeFileSync(renamed, readFileSync(renamed, 'utf8').replace('Contributor 7', 'Renamed Seven'));
row('one contributor renamed', await edition());

const hugo = version('hugo', ['version']);
if (hugo) {
  const site = join(folder, 'hugo');
  writeHugoSite(site, orders);
  const cost = await measure('hugo', ['--quiet', '--destination', join(folder, 'hugo-dist')], { cwd: site });
  row('Hugo, cold', cost);
  const ratio = (own: Cost) => (own.wall / cost.wall).toFixed(2);
  rows.push(`\nAgainst Hugo: cold ${ratio(cold)}, one new story ${ratio(published)} times its wall time.`);
}
console.log(`\n${orders.stories} stories, ${Math.round(orders.pictures * 100)} % with a picture\n`);
console.log('| edition | wall, s | CPU, s | memory, GiB | of it search, s | files printed | files kept |');
console.log('|---|---|---|---|---|---|---|');
console.log(rows.join('\n'));
console.log(
  `\n${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.version}; ${hugo ?? 'no Hugo'}`,
);
if (values.keep) console.log(folder);
else rmSync(folder, { recursive: true });

function first<T>(items: Iterable<T>): T {
  for (const item of items) return item;
  throw new Error('There are no stories.');
}

function version(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
