/**
 * The invariant of the press: an edition that was printed on top of a former one equals the edition of the same
 * content that was printed cold, file for file and byte for byte.
 *
 * `STEPS` says how many edits are made, `SEED` which.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { nameOfProcess } from '../../src/press/lock.ts';
import { apply, editNames, type Edit } from '../tools/edits.ts';
import { build, digests, gazette, newFolder, write, type Orders } from '../tools/press.ts';

const steps = Number(process.env['STEPS'] ?? 8);
const seed = Number(process.env['SEED'] ?? 20190517);

// One after the other, since each build takes all of a small machine.
test.describe.configure({ mode: 'default' });

async function newOrders(): Promise<Orders> {
  const work = newFolder();
  const contentDir = await gazette();
  return { contentDir, outDir: join(work, 'site'), cacheDir: join(work, 'cache'), pressTime: '2025-01-01T00:00:00Z' };
}

/** Builds and gives the files that were printed, kept and removed, as the press tells them. */
async function edition(orders: Orders): Promise<{ printed: number; kept: number; removed: number }> {
  const { code, output } = await build(orders);
  expect(code, output).toBe(0);
  const [, printed, kept, removed] = /(\d+) files printed, (\d+) kept, (\d+) removed/.exec(output) ?? [];
  return { printed: Number(printed), kept: Number(kept), removed: Number(removed) };
}

/** The same content, printed where nothing is known of a former edition. */
async function coldEdition(orders: Orders): Promise<Record<string, string>> {
  const work = newFolder();
  const cold = { ...orders, outDir: join(work, 'site'), cacheDir: join(work, 'cache') };
  await edition(cold);
  const files = digests(cold.outDir);
  rmSync(work, { recursive: true });
  return files;
}

const clear = ({ outDir, contentDir }: Orders) => {
  for (const folder of [dirname(outDir), dirname(contentDir)]) rmSync(folder, { recursive: true });
};

test(`${steps} random edits each give the edition that a cold build gives`, async () => {
  test.setTimeout(60_000 + steps * 60_000);
  const anEdit = fc.record({ name: fc.constantFrom(...editNames), pick: fc.nat({ max: 99 }) });
  const someEdits = fc.array(fc.array(anEdit, { minLength: 1, maxLength: 3 }), { minLength: steps, maxLength: steps });
  const property = fc.asyncProperty(someEdits, fc.boolean(), async (rounds: Edit[][], isCheckout) => {
    const orders = await newOrders();
    if (isCheckout) commit(orders.contentDir);
    await edition(orders);
    for (const [round, edits] of rounds.entries()) {
      for (const edit of edits) await apply(orders.contentDir, edit);
      if (isCheckout && round % 2 === 0) commit(orders.contentDir);
      await edition(orders);
      expect(digests(orders.outDir), `after round ${round + 1}: ${JSON.stringify(edits)}`).toEqual(
        await coldEdition(orders),
      );
    }
    clear(orders);
  });
  // A failure is not made smaller: each try would cost minutes. The seed repeats it.
  await fc.assert(property, { numRuns: 1, seed, endOnFailure: true });
});

test('what has not changed is neither printed nor copied', async () => {
  test.setTimeout(180_000);
  const orders = await newOrders();
  const first = await edition(orders);
  const unchanged = join(orders.outDir, '2024/03/ferry-fares-rise/index.html');
  const before = statSync(unchanged);
  const second = await edition(orders);
  expect(second.kept).toBeGreaterThan(first.printed / 2);
  expect(second.removed).toBe(0);
  expect(statSync(unchanged).ino).toBe(before.ino);
  expect(statSync(unchanged).mtimeMs).toBe(before.mtimeMs);
  await apply(orders.contentDir, { name: 'editBody', pick: 0 });
  const third = await edition(orders);
  expect(third.kept).toBeGreaterThan(second.kept / 2);
  expect(statSync(unchanged).ino).toBe(before.ino);
  clear(orders);
});

test('time alone brings out a story when its moment has come', async () => {
  test.setTimeout(180_000);
  const orders = await newOrders();
  await edition(orders);
  const later = { ...orders, pressTime: '2031-01-01T00:00:00Z' };
  await edition(later);
  expect(digests(orders.outDir)).toEqual(await coldEdition(later));
  clear(orders);
});

test('a cache that is damaged, half written or gone costs time and nothing else', async () => {
  test.setTimeout(300_000);
  const orders = await newOrders();
  await edition(orders);
  const whole = digests(orders.outDir);
  const inCache = (path: string) => join(orders.cacheDir, path);
  const damages: (() => void)[] = [
    () => truncateSync(inCache('imprint'), 100),
    () => flip(inCache('intake/readings')),
    () => write(inCache('edition'), { 'stray.html': 'Nobody printed this.', 'index.html': 'Nor this.' }),
    () => rmSync(inCache('edition/2024'), { recursive: true }),
    () => rmSync(orders.cacheDir, { recursive: true }),
    () => rmSync(orders.outDir, { recursive: true }),
  ];
  for (const [number, damage] of damages.entries()) {
    damage();
    await edition(orders);
    expect(digests(orders.outDir), `after damage ${number + 1}`).toEqual(whole);
  }
  clear(orders);
});

test('a second build waits its turn: it is refused while another holds the cache', async () => {
  test.setTimeout(180_000);
  const orders = await newOrders();
  await edition(orders);
  const whole = digests(orders.outDir);
  // This very process stands for the other build.
  writeFileSync(join(orders.cacheDir, 'lock'), nameOfProcess(process.pid));
  const refused = await build(orders);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(`Process ${process.pid} is building`);
  expect(digests(orders.outDir)).toEqual(whole);
  clear(orders);
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

function commit(contentDir: string): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', contentDir, ...args], { stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all');
  git(
    '-c',
    'user.name=Author',
    '-c',
    'user.email=author@gazette.example',
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'Edit',
  );
}
