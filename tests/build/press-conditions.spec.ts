/** What a press may not rely on: that its cache is whole, that nobody else uses it, and that time stands still. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { nameOfProcess } from '../../src/build/output/lock.ts';
import { digests, newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, type Orders } from '../tools/press.ts';

// One after the other, since each build takes all of a small machine.
test.describe.configure({ mode: 'default' });

async function newOrders(): Promise<Orders> {
  const work = newFolder();
  const contentDir = await gazette();
  return { contentDir, outDir: join(work, 'site'), cacheDir: join(work, 'cache'), pressTime: '2025-01-01T00:00:00Z' };
}

async function print(orders: Orders): Promise<void> {
  const { code, output } = await build(orders);
  expect(code, output).toBe(0);
}

/** The same content, printed where nothing is known of a former edition. */
async function coldEdition(orders: Orders): Promise<Record<string, string>> {
  const work = newFolder();
  const cold = { ...orders, outDir: join(work, 'site'), cacheDir: join(work, 'cache') };
  await print(cold);
  const files = digests(cold.outDir);
  rmSync(work, { recursive: true });
  return files;
}

const clear = ({ outDir, contentDir }: Orders) => {
  for (const folder of [dirname(outDir), dirname(contentDir)]) rmSync(folder, { recursive: true });
};

test('time alone brings out a story when its moment has come', async () => {
  test.setTimeout(180_000);
  const orders = await newOrders();
  await print(orders);
  const later = { ...orders, pressTime: '2031-01-01T00:00:00Z' };
  await print(later);
  expect(digests(orders.outDir)).toEqual(await coldEdition(later));
  clear(orders);
});

test('a cache that is damaged, half written or gone costs time and nothing else', async () => {
  test.setTimeout(300_000);
  const orders = await newOrders();
  await print(orders);
  const whole = digests(orders.outDir);
  const inCache = (path: string) => join(orders.cacheDir, path);
  const damages: (() => void)[] = [
    () => truncateSync(inCache('manifest'), 100),
    () => flip(inCache('reading-cache/readings/stories 2024')),
    () => {
      rmSync(inCache('reading-cache/readings'), { recursive: true });
      write(inCache('reading-cache'), { readings: 'A file where a folder should be.' });
    },
    () => write(inCache('staged'), { 'stray.html': 'Nobody printed this.', 'index.html': 'Nor this.' }),
    () => rmSync(inCache('staged/2024'), { recursive: true }),
    () => rmSync(orders.cacheDir, { recursive: true }),
    () => rmSync(orders.outDir, { recursive: true }),
  ];
  for (const [number, damage] of damages.entries()) {
    damage();
    await print(orders);
    expect(digests(orders.outDir), `after damage ${number + 1}`).toEqual(whole);
  }
  clear(orders);
});

test('a second build waits its turn: it is refused while another holds the cache', async () => {
  test.setTimeout(180_000);
  const orders = await newOrders();
  await print(orders);
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
