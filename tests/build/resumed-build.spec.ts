/**
 * A build that is killed while it works on top of a former edition spoils nothing for the next one.
 *
 * `WARM_KILLS` says how many builds are killed, `SEED` at which moments.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { differences } from '../tools/editions.ts';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, startBuild, type Orders } from '../tools/press.ts';

const kills = Number(process.env['WARM_KILLS'] ?? 3);
const seed = Number(process.env['SEED'] ?? 20190517);

/** Kills a build and all its children, some milliseconds after it began, unless it is done. */
async function buildAndKill(orders: Orders, after: number): Promise<void> {
  const { child, done } = startBuild(orders);
  const outcome = await Promise.race([done, sleep(after, 'due' as const)]);
  if (outcome === 'due' && child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await done;
}

/** Builds, and gives the milliseconds that it took. */
async function timed(orders: Orders): Promise<number> {
  const began = performance.now();
  const { code, output } = await build(orders);
  expect(code, output).toBe(0);
  return performance.now() - began;
}

test(`${kills} builds killed over a former edition are each followed by the edition of a cold build`, async () => {
  test.setTimeout(120_000 + kills * 60_000);
  const work = newFolder();
  const former = await gazette();
  const next = await gazette();
  rmSync(join(next, 'stories/2031/01/storm-warning'), { recursive: true });
  write(next, {
    'stories/2023/05/ice/index.md':
      '---\nheadline: Ice\nstandfirst: It came.\nsection: harbour\ntopics: [bridges]\npublishedAt: 2023-05-01T00:00:00Z\n---\n\nThin.\n',
    'contributors/mona-tahawi.yaml': 'name: Mona Tahawi\n',
  });
  const pressTime = '2025-01-01T00:00:00Z';
  const warm = { outDir: join(work, 'site'), cacheDir: join(work, 'cache'), pressTime };
  const cold = (name: string) => ({ outDir: join(work, name), cacheDir: join(work, `cache-${name}`), pressTime });
  await timed({ contentDir: former, ...cold('former') });
  await timed({ contentDir: next, ...cold('next') });
  let duration = await timed({ contentDir: former, ...warm });

  const moments = fc.sample(fc.double({ min: 0.4, max: 1, noNaN: true }), { seed, numRuns: kills });
  for (const [kill, moment] of moments.entries()) {
    const [name, contentDir] = kill % 2 === 0 ? (['next', next] as const) : (['former', former] as const);
    await buildAndKill({ contentDir, ...warm }, moment * duration);
    duration = await timed({ contentDir, ...warm });
    const found = differences(warm.outDir, join(work, name));
    expect(found, `SEED=${seed}, kill ${kill + 1}, at ${moment.toFixed(3)} of the build`).toEqual([]);
  }
  for (const folder of [work, dirname(former), dirname(next)]) rmSync(folder, { recursive: true });
});
