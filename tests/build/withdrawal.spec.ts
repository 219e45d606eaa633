/** A build of a paper in which the clock has emptied a list. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { ContentTree } from '../tools/content-tree.ts';
import { gazette } from '../tools/gazette.ts';
import type { Fields } from '../tools/newsroom.ts';
import { build, type Orders } from '../tools/press.ts';

const april: Fields = {
  headline: 'Barges Stop',
  standfirst: 'They stopped.',
  section: 'harbour',
  publishedAt: '2024-04-10T12:00:00Z',
};
const agency = { agency: 'wire', year: 2024 };
const now = '2024-07-02T00:00:00Z';
let tree: ContentTree;
let orders: Orders;

test.beforeEach(async () => {
  tree = new ContentTree(await gazette());
  tree.write('topics/barges.yaml', { name: 'Barges' });
  orders = {
    contentDir: tree.folder,
    outDir: `${tree.folder}.out`,
    cacheDir: `${tree.folder}.cache`,
    pressTime: now,
  };
});

test.afterEach(() => rmSync(dirname(tree.folder), { recursive: true }));

test('an edition is printed when the only story of a topic is gone by the clock', async () => {
  tree.write('agencies/wire.yaml', {
    name: 'Wire',
    url: 'https://wire.example',
    license: { until: '2024-07-01T00:00:00Z' },
  });
  tree.write('stories/2024/04/april/index.md', { ...april, topics: ['barges'], wire: agency }, '\nWords.\n');
  tree.write('pages/help.md', { headline: 'H', standfirst: 'H.' }, '\n[b](/topics/barges/)\n');
  const { code, output } = await build(orders);
  expect(code, output).toBe(0);
  expect(output).toContain('warning: the link /topics/barges/');
});
