/**
 * A build that is killed leaves a whole edition, the former one or the new one and nothing between, and spoils nothing
 * for the next build. If it was killed between two renames, the next start brings the former edition back.
 *
 * `KILLS` says how many builds are killed, `SEED` at which moments.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { stagedFolder } from '../../src/build/output/manifest.ts';
import { recover } from '../../src/build/output/publish.ts';
import { differences } from '../tools/editions.ts';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, startBuild, type BuildSettings } from '../tools/build-command.ts';

const kills = Number(process.env['KILLS'] ?? 5);
const seed = Number(process.env['SEED'] ?? 20190517);

/** Builds, and returns the milliseconds that it took. */
async function timed(settings: BuildSettings): Promise<number> {
  const began = performance.now();
  const { code, output } = await build(settings);
  expect(code, output).toBe(0);
  return performance.now() - began;
}

/**
 * Kills a build and all its children, as a power cut does, some milliseconds after it began.
 *
 * @returns the milliseconds that it ran, if it was done before.
 */
async function buildAndKill(settings: BuildSettings, after: number): Promise<number | undefined> {
  const began = performance.now();
  const { child, done } = startBuild(settings);
  const outcome = await Promise.race([done, sleep(after, 'due' as const)]);
  if (outcome === 'due' && child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  const { signal } = await done;
  return signal === 'SIGKILL' ? undefined : performance.now() - began;
}

/** Writes two states of a paper: the second has more, has less, and says something else. */
async function twoPapers(): Promise<[former: string, next: string]> {
  const former = await gazette();
  const next = await gazette();
  rmSync(join(next, 'stories/2031/01/storm-warning'), { recursive: true });
  write(former, { 'pages/old.md': '---\nheadline: Old\nstandfirst: It goes.\n---\n\nWords.\n' });
  write(next, {
    'stories/2023/05/ice/index.md':
      '---\nheadline: Ice\nstandfirst: It came.\nsection: harbour\ntopics: [bridges]\npublishedAt: 2023-05-01T00:00:00Z\n---\n\nThin.\n',
    'contributors/mona-tahawi.yaml': 'name: Mona Tahawi\n',
  });
  return [former, next];
}

test(`${kills} builds killed at random moments each leave a whole edition, and the next build is right`, async () => {
  test.setTimeout(120_000 + kills * 60_000);
  const work = newFolder();
  const papers = await twoPapers();
  const pressTime = '2025-01-01T00:00:00Z';
  const [former, next] = papers.map((contentDir, number) => {
    const settings = { contentDir, outDir: join(work, `cold-${number}`), cacheDir: join(work, `cache-${number}`) };
    return { ...settings, pressTime };
  }) as [BuildSettings, BuildSettings];
  await timed(former);
  await timed(next);
  expect(differences(former.outDir, next.outDir).length).toBeGreaterThan(5);

  const warm = { outDir: join(work, 'site'), cacheDir: join(work, 'cache'), pressTime };
  // How long a build takes changes with what else the machine does, so it is measured anew whenever one gets through.
  let duration = await timed({ ...warm, contentDir: former.contentDir });
  // Every other moment falls into the last third, where an edition is completed and takes its place.
  const moments = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed, numRuns: kills * 3 });
  let killed = 0;
  for (const fraction of moments) {
    const moment = killed % 2 === 0 ? fraction : 0.66 + fraction * 0.34;
    // Another edition than the one that is there, so that both are possible after the kill.
    const wanted = differences(warm.outDir, next.outDir).length === 0 ? former : next;
    const time = await buildAndKill({ ...warm, contentDir: wanted.contentDir }, moment * duration);
    if (time === undefined) killed += 1;
    else duration = time;
    // What the start of the next build, or of the preview, does first.
    recover(warm.outDir, stagedFolder(warm.cacheDir));
    const told = `SEED=${seed}, kill ${killed}, at ${moment.toFixed(3)} of the build`;
    const left = [former, next].map(({ outDir }) => differences(warm.outDir, outDir));
    expect(
      left.some((found) => found.length === 0),
      `${told}: ${JSON.stringify(left)}`,
    ).toBe(true);
    // After two kills in a row, whatever they have left behind must not trouble the build that gets through.
    if (killed % 2 === 0) {
      duration = await timed({ ...warm, contentDir: wanted.contentDir });
      expect(differences(warm.outDir, wanted.outDir), told).toEqual([]);
    }
    if (killed === kills) break;
  }
  expect(killed, 'too many builds ended before they were killed').toBe(kills);
  for (const folder of [work, ...papers.map((paper) => dirname(paper))]) rmSync(folder, { recursive: true });
});
