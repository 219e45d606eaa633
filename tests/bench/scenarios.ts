import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../tools/root.ts';
import { storyFile } from './corpus.ts';
import { CommandFailed, lastLines, measure, type Cost } from './measure.ts';
import { corpusStories } from './stories.ts';

/** A content tree that is a git checkout, as a newsroom's is. */
export interface Archive {
  readonly contentDir: string;
  /** Ids of its stories, oldest first. */
  readonly ids: readonly string[];
}

/** What may happen between two editions. */
export interface Scenario {
  readonly name: string;
  readonly change?: (archive: Archive) => void;
}

/** What an edition cost, as the process and the build tell it. */
export interface EditionCost extends Cost {
  /** Files printed anew, files taken over. */
  readonly written: number;
  readonly kept: number;
  /** Seconds of the wall time in which the pages were ready, but the pictures were not. */
  readonly pictures: number;
  /** The same for the search index, when the pictures were ready too. */
  readonly search: number;
  /** Parts of the search index that were made: "1 of 15". */
  readonly parts: string;
}

/** After the last story of the archive and after those of the scenarios. */
const pressTime = '2025-12-31T18:00:00Z';

export const scenarios: readonly Scenario[] = [
  { name: 'cold build' },
  { name: 'nothing changed' },
  { name: 'one new story', change: publish },
  { name: 'one old story corrected', change: correct },
  { name: 'one contributor renamed', change: rename },
];

/** A story of today, in a year that is all but full: the largest year of the search index is the one that changes. */
function publish({ contentDir, ids }: Archive): void {
  const [sample] = corpusStories({ stories: 1, pictures: 0 });
  if (!sample) throw new Error('There is no story.');
  const id = '2025/12/breaking-news';
  const body = `${sample.body}\n\nSee [what went before](/${ids.at(-1) ?? id}/).`;
  const file = storyPath(contentDir, id);
  mkdirSync(dirname(file), { recursive: true });
  const headline = 'Breaking news of the day';
  writeFileSync(file, storyFile({ ...sample, id, headline, publishedAt: '2025-12-31T12:00:00Z', body }));
}

/** A story with two thirds of the archive after it. */
function correct({ contentDir, ids }: Archive): void {
  const file = storyPath(contentDir, ids[Math.floor(ids.length / 3)] ?? '');
  edit(file, 'dateline:', 'updatedAt: 2025-12-31T13:00:00Z\ndateline:');
  appendFileSync(file, '\nAn earlier version of this story was mistaken.\n');
}

/** Somebody whose name stands over stories of many years. */
function rename({ contentDir }: Archive): void {
  edit(join(contentDir, 'contributors/contributor-7.yaml'), 'name: Contributor 7\n', 'name: Somebody Else\n');
}

/** Makes the content tree a checkout with one commit. */
export function initialize(contentDir: string): void {
  git(contentDir, 'init', '--quiet');
  // Housekeeping goes on in the background, and would be measured.
  git(contentDir, 'config', 'gc.auto', '0');
  git(contentDir, 'config', 'maintenance.auto', 'false');
  commit(contentDir, 'Archive');
}

/**
 * Lets something happen, and commits it: editions are printed from what was pushed, so the build meets a clean
 * checkout. Git's time is not measured, since the newsroom spends it whatever prints its pages.
 *
 * @throws Error if nothing has changed.
 */
export function happen({ name, change }: Scenario, archive: Archive): void {
  if (!change) return;
  change(archive);
  commit(archive.contentDir, name);
}

/**
 * Prints an edition with `astro build`, as `npm run build` does.
 *
 * @param folder for the site and the cache.
 */
export async function printEdition(folder: string, contentDir: string, signal: AbortSignal): Promise<EditionCost> {
  const env = {
    ...process.env,
    CONTENT_DIR: contentDir,
    OUT_DIR: join(folder, 'site'),
    CACHE_DIR: join(folder, 'cache'),
    PRESS_TIME: pressTime,
    SITE_URL: '',
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  const args = [join(root, 'node_modules/.bin/astro'), 'build'];
  const cost = await measure({ command: process.execPath, args, cwd: root, env }, signal);
  const [, written, kept] = /The edition of .*: (\d+) files printed, (\d+) kept, \d+ removed\./.exec(cost.output) ?? [];
  if (!written || !kept) throw new CommandFailed(`The build does not tell what it printed:\n${lastLines(cost.output)}`);
  const [, pictures] = /Pictures: .*; ([\d.]+) s after/.exec(cost.output) ?? [];
  const [, all = '', indexed = '', search] =
    /Search: (\d+) parts?, of which (\d+) .*; ([\d.]+) s/.exec(cost.output) ?? [];
  return {
    ...cost,
    written: Number(written),
    kept: Number(kept),
    pictures: Number(pictures),
    search: Number(search),
    parts: `${indexed} of ${all}`,
  };
}

const storyPath = (contentDir: string, id: string): string => join(contentDir, 'stories', id, 'index.md');

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}".`);
  writeFileSync(file, text.replace(from, to));
}

function commit(contentDir: string, message: string): void {
  git(contentDir, 'add', '--all');
  git(contentDir, '-c', 'user.name=Bench', '-c', 'user.email=bench@benchmark.example', 'commit', '-qm', message);
}

/** Git without anybody's settings, so that no hook, signature or ignored file gets in the way. */
function git(contentDir: string, ...args: readonly string[]): void {
  const date = '2025-12-31T18:00:00Z';
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  execFileSync('git', ['-C', contentDir, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
