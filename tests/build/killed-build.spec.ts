/**
 * A build that is killed leaves a whole edition: the former one, or the new one, and nothing between; if it was killed
 * between two renames, the next start brings the former one back.
 *
 * The moments are drawn from `KILL_SEED`; `KILLS` says how many there are.
 */
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { digests, newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, startBuild, type Orders } from '../tools/press.ts';
import { stagedFolder } from '../../src/build/output/manifest.ts';
import { recover } from '../../src/build/output/publish.ts';

const kills = Number(process.env['KILLS'] ?? 20);
const seed = Number(process.env['KILL_SEED'] ?? 1847);

/** Fractions from 0 to 1 that look random and can be drawn again (the mulberry32 generator). */
function* fractions(state: number): Generator<number, never> {
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

interface Attempt {
  /** `false` if the build was done before its time had come. */
  readonly wasKilled: boolean;
  /** How long it ran, in milliseconds. */
  readonly time: number;
}

/** Kills the whole family of a build, as a power cut does, some milliseconds after it began. */
async function buildAndKill(orders: Orders, after: number): Promise<Attempt> {
  const began = performance.now();
  const { child, done } = startBuild(orders);
  const outcome = await Promise.race([done, sleep(after, 'due' as const)]);
  if (outcome === 'due' && child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  const { signal } = await done;
  return { wasKilled: signal === 'SIGKILL', time: performance.now() - began };
}

test(`${kills} builds killed at random moments each leave a complete edition`, async () => {
  test.setTimeout(60_000 + kills * 20_000);
  const work = newFolder();
  const contentDir = await gazette();
  const orders: Orders = {
    contentDir,
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
    pressTime: '2025-01-01T00:00:00Z',
  };

  const kept = join(work, 'former');
  expect((await build({ ...orders, outDir: kept })).code).toBe(0);
  const formerEdition = digests(kept);
  const putFormerBack = () => {
    rmSync(orders.outDir, { recursive: true, force: true });
    cpSync(kept, orders.outDir, { recursive: true });
  };

  write(contentDir, {
    'pages/new.md': '---\nheadline: New\nstandfirst: Only the new edition has this page.\n---\n\nWords.\n',
  });
  expect((await build(orders)).code).toBe(0);
  const newEdition = digests(orders.outDir);
  expect(newEdition).not.toEqual(formerEdition);

  // How long a build takes changes with what else the machine does, so it is measured anew whenever one gets through.
  let duration = (await buildAndKill(orders, 60_000)).time;
  const moments = fractions(seed);
  let killed = 0;
  for (let attempt = 0; killed < kills; attempt += 1) {
    expect(attempt, 'too many builds ended before they were killed').toBeLessThan(kills * 3);
    putFormerBack();
    // Every other moment falls into the last third, where an edition is completed and takes its place.
    const fraction = killed % 2 === 0 ? moments.next().value : 0.66 + moments.next().value * 0.34;
    const { wasKilled, time } = await buildAndKill(orders, fraction * duration);
    if (wasKilled) killed += 1;
    else duration = time;
    // What the start of the next build, or of the preview, does first.
    recover(orders.outDir, stagedFolder(orders.cacheDir));
    const left = digests(orders.outDir);
    const whole = 'new/index.html' in left ? newEdition : formerEdition;
    expect(left, `kill ${killed} of seed ${seed}, at ${fraction.toFixed(3)} of the build`).toEqual(whole);
  }

  // Whatever the killed builds have left behind does not trouble the next one.
  const last = await build(orders);
  expect(last.code, last.output).toBe(0);
  expect(digests(orders.outDir)).toEqual(newEdition);
  for (const folder of [work, dirname(contentDir)]) rmSync(folder, { recursive: true });
});
