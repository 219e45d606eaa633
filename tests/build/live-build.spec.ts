/** Whole editions of live coverage: what is not public yet leaves no trace, and comes out everywhere at its moment. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { beside } from '../tools/old-paper.ts';
import { digests, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build } from '../tools/press.ts';

const folder = 'stories/2024/06/regatta';

/** Everything that an edition says, by path, the records of search included. */
function words(outDir: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(digests(outDir)).map((path) => {
      const bytes = readFileSync(join(outDir, path));
      return [path, (path.endsWith('.pf_fragment') ? gunzipSync(bytes) : bytes).toString()];
    }),
  );
}

/** The files of an edition that say a word. */
const saying = (edition: Record<string, string>, word: string): string[] =>
  Object.entries(edition)
    .filter(([, text]) => text.includes(word))
    .map(([path]) => path.replace(/fragment\/.*$/, 'fragment'));

test('an update is nowhere before its moment, its picture included, and everywhere after it; a draft is nowhere', async () => {
  const contentDir = await gazette();
  const red = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#a00' } })
    .png()
    .toBuffer();
  write(contentDir, {
    [`${folder}/index.md`]:
      '---\nheadline: Regatta\nstandfirst: Live.\nsection: harbour\ngenre: live\npublishedAt: 2024-06-20T08:00:00Z\n---\n\nBoats.\n',
    [`${folder}/updates/2024-06-20T1000.md`]: '---\n---\n\nThe word is zephyr.\n',
    [`${folder}/updates/2024-06-20T1100.md`]:
      '---\nheadline: Umbra\n---\n\nThe word is gossamer.\n\n::figure{file="buoy.png" alt="A buoy" credit="Gazette"}\n',
    [`${folder}/updates/buoy.png`]: red,
    [`${folder}/updates/2024-06-20T1030.md`]: '---\ndraft: true\n---\n\nThe word is quillon.\n',
  });
  const outDir = beside(contentDir, 'dist');
  const orders = { contentDir, outDir, cacheDir: beside(contentDir, 'cache') };
  const print = async (pressTime: string) => {
    const { code, output } = await build({ ...orders, pressTime });
    expect(code, output).toBe(0);
    return words(outDir);
  };

  const page = '2024/06/regatta/index.html';
  const everywhere = ['2024/06/regatta/feed.xml', page, 'feed.xml', 'harbour/feed.xml', 'search/2024/fragment'];
  const before = await print('2024-06-20T09:59:59Z');
  expect(saying(before, 'zephyr')).toEqual(everywhere);
  for (const word of ['gossamer', 'Umbra', 'quillon', '2024-06-20t1100']) expect(saying(before, word)).toEqual([]);
  expect(Object.keys(before).filter((path) => path.includes('buoy'))).toEqual([]);

  const after = await print('2024-06-20T10:00:00Z');
  for (const word of ['zephyr', 'gossamer', 'Umbra']) expect(saying(after, word)).toEqual(everywhere);
  expect(saying(after, 'quillon')).toEqual([]);
  expect(saying(after, 'update-2024-06-20t1100')).toContain('2024/06/regatta/updates.json');
  const [, picture = ''] = /src="\/(pictures\/buoy[^"]+)"/.exec(after[page] ?? '') ?? [];
  expect(existsSync(join(outDir, picture))).toBe(true);
  rmSync(dirname(contentDir), { recursive: true });
});
