/** Sites that several tests read or build on: each is built once in a run of the tests, whichever worker comes first. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newFolder } from './files.ts';
import { dressedPaper } from './dressed-paper.ts';
import { fewPictures } from './few-pictures.ts';
import { gazette } from './gazette.ts';
import { guessedPaper } from './guessed-paper.ts';
import { manySections } from './many-sections.ts';
import { oldPaper } from './old-paper.ts';
import { paperWithEditor } from './paper-with-editor.ts';
import { paperBelow } from './paper-below.ts';
import { rightToLeftPaper } from './right-to-left-paper.ts';
import { build, type BuildSettings } from './build-command.ts';

/** Where the sites of this run lie; `playwright.config.ts` sets it, and its teardown removes it. */
function folderOfRun(): string {
  const folder = process.env['SHARED_SITES'];
  if (folder === undefined) throw new Error('SHARED_SITES is not set → run the tests with Playwright');
  return folder;
}

/** What a site is built from: writes the content below a folder, and says what else the build is told. */
interface Recipe {
  readonly write: (contentDir: string) => Promise<unknown>;
  readonly pressTime: string;
  readonly siteUrl?: string;
}

const below = { write: paperBelow, pressTime: '2024-06-20T18:00:00Z' };

const recipes = {
  /** The Harbour Gazette as it is. */
  gazette: { write: gazette, pressTime: '2025-01-01T00:00:00Z', siteUrl: 'https://staging.gazette.example' },
  /** Fifteen years of stories. */
  'old paper': { write: oldPaper, pressTime: '2025-01-01T00:00:00Z' },
  /** Twelve sections. */
  'paper of many sections': { write: manySections, pressTime: '2025-01-01T00:00:00Z' },
  /** A look of its own. */
  'dressed paper': { write: dressedPaper, pressTime: '2025-01-01T00:00:00Z' },
  /** A front where pictures are few. */
  'paper of few pictures': { write: fewPictures, pressTime: '2024-06-30T00:00:00Z' },
  /** The demonstration outlet in Arabic. */
  'paper from right to left': { write: rightToLeftPaper, pressTime: '2026-03-20T06:00:00Z' },
  'paper of June 2024': { write: guessedPaper, pressTime: '2024-06-01T00:00:00Z' },
  'paper below /harbour/': { ...below, siteUrl: 'https://name.example/harbour' },
  'paper below /sites/paper/': { ...below, siteUrl: 'https://name.example/sites/paper' },
  /** The Meridian Courier with `/admin/`. */
  'paper with an editor': { write: paperWithEditor, pressTime: '2022-01-01T00:00:00Z' },
} satisfies Record<string, Recipe>;

export type SiteName = keyof typeof recipes;

/** Returns the settings of a site that is built. Nobody may change its folders; see `copyOfSite`. */
export async function sharedSite(name: SiteName): Promise<BuildSettings> {
  return siteOnce(name, recipes[name]);
}

/**
 * Returns the settings of a site that is built, unless a test of this run has built it under this name.
 *
 * @throws Error with what the build said, if it failed.
 */
export async function siteOnce(name: string, { write, ...settingsOfRecipe }: Recipe): Promise<BuildSettings> {
  const work = join(folderOfRun(), name.replaceAll('/', '-'));
  const settings: BuildSettings = {
    ...settingsOfRecipe,
    contentDir: join(work, 'content'),
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
  };
  const outcome = join(work, 'outcome.txt');
  if (isFirst(work)) {
    const mistakeOfBuild = await buildSite(write, settings).catch(String);
    writeFileSync(`${outcome}.part`, mistakeOfBuild);
    renameSync(`${outcome}.part`, outcome);
  } else {
    await waitFor(outcome);
  }
  const mistake = readFileSync(outcome, 'utf8');
  if (mistake !== '') throw new Error(mistake);
  return settings;
}

/** Returns what is wrong with the build of a site, or nothing. */
async function buildSite(write: Recipe['write'], settings: BuildSettings): Promise<string> {
  await write(settings.contentDir);
  const { code, output } = await build(settings);
  return code === 0 ? '' : `The build ended with code ${code}.\n${output}`;
}

async function waitFor(file: string): Promise<void> {
  const limit = AbortSignal.timeout(200_000);
  while (!existsSync(file)) {
    if (limit.aborted) throw new Error(`${file} was not written: the worker that builds this site has stopped.`);
    await sleep(100);
  }
}

/** Makes a folder. Returns whether it was not there before: of several workers, one is told so. */
function isFirst(folder: string): boolean {
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Copies a built site with its content and its cache, to build on. Times and hard links stay as they are. */
export async function copyOfSite(name: SiteName): Promise<BuildSettings> {
  return copyOf(await sharedSite(name));
}

/** Copies what `copyOfSite` copies, for a site that `siteOnce` has built. */
export function copyOf(settings: BuildSettings): BuildSettings {
  const work = newFolder();
  const copy: BuildSettings = {
    ...settings,
    contentDir: join(work, 'content'),
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
  };
  const folders = [settings.contentDir, settings.outDir, settings.cacheDir];
  execFileSync('cp', ['-a', ...folders, work]);
  return copy;
}

/** Removes the sites of this run. */
export default function removeSites(): void {
  rmSync(folderOfRun(), { recursive: true, force: true });
}
