/** A series of builds, each at the moment that the edition before it announced. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { NextEdition } from '../../src/newsroom/clock/next-edition.ts';
import { differences } from '../tools/editions.ts';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build } from '../tools/build-command.ts';

test('an edition changes at every moment that is told, and at no other', async () => {
  test.setTimeout(600_000);
  const contentDir = await gazette();
  const work = newFolder();
  const fields = (more: string) =>
    `---\nheadline: A Story\nstandfirst: It ran.\nsection: harbour\n${more}\n---\n\nWords.\n`;
  write(contentDir, {
    'stories/2024/12/quay/index.md': fields(
      'publishedAt: 2024-12-01T09:00:00Z\ncorrections: [{ at: 2024-12-02T10:00:00Z, text: It was the other one. }]\n' +
        'killed: { at: 2024-12-04T12:00:00Z, reason: It was not so. }',
    ),
    'stories/2024/12/tide/index.md': fields(
      'publishedAt: 2024-12-02T23:00:00Z\nembargoUntil: 2024-12-03T00:00:00+01:00\naliases: [2024/12/ebb]',
    ),
  });
  /** Prints an edition in a folder of its own, over what is kept of the one before. */
  const print = async (pressTime: string, name: string) => {
    const outDir = join(work, name);
    const { code, output } = await build({ contentDir, outDir, cacheDir: join(work, `cache-${name}`), pressTime });
    expect(code, output).toBe(0);
    return JSON.parse(readFileSync(join(outDir, 'next-edition.json'), 'utf8')) as NextEdition | null;
  };
  const told: string[] = [];
  let ahead = await print('2024-12-01T00:00:00Z', 'early');
  while (ahead && told.length < 5) {
    told.push(`${ahead.at} ${ahead.reasons.map(({ why }) => why).join(', ')}`);
    const justBefore = new Date(Date.parse(ahead.at) - 1).toISOString();
    expect(await print(justBefore, 'late'), 'the same is still to come').toEqual(ahead);
    expect(differences(join(work, 'late'), join(work, 'early')), `until ${justBefore}`).toEqual([]);
    const then = await print(ahead.at, 'early');
    expect(differences(join(work, 'early'), join(work, 'late')), `at ${ahead.at}`).not.toEqual([
      'stale: next-edition.json',
    ]);
    ahead = then;
  }
  expect(told).toEqual([
    '2024-12-01T09:00:00.000Z a story is published',
    '2024-12-02T10:00:00.000Z a correction is published',
    '2024-12-02T23:00:00.000Z an embargo ends',
    '2024-12-04T12:00:00.000Z a story is withdrawn',
    '2025-03-01T00:00:00.000Z a story is more than a year old',
  ]);
  for (const folder of [dirname(contentDir), work]) rmSync(folder, { recursive: true });
});
