/** `npm run story -- kill` and a build, where a withdrawal or the clock has emptied lists. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { ContentTree } from '../tools/content-tree.ts';
import { gazette } from '../tools/gazette.ts';
import type { Fields } from '../tools/newsroom.ts';
import { build, check, type Orders } from '../tools/press.ts';
import { story } from '../tools/story-desk.ts';

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
  tree.write('series/canal.yaml', { name: 'The Canal', description: 'It leaks.' });
  orders = {
    contentDir: tree.folder,
    outDir: `${tree.folder}.out`,
    cacheDir: `${tree.folder}.cache`,
    pressTime: now,
  };
});

test.afterEach(() => rmSync(dirname(tree.folder), { recursive: true }));

/** Withdraws the story, and gives what the command said. */
async function kill(): Promise<string> {
  const { code, text } = await story(tree.folder, now, ['kill', 'april', '--reason', 'Forged.']);
  expect(code, text).toBe(0);
  return text;
}

test('the command withdraws a story with which lists and addresses vanish, and points out every link to them', async () => {
  const fields = {
    topics: ['barges'],
    alsoIn: ['council'],
    series: 'canal',
    aliases: ['2024/04/before'],
    genre: 'live',
  };
  const links = [
    '/topics/barges/',
    '/archive/2024/04/',
    '/harbour/2024/04/',
    '/council/2024/04/',
    '/series/canal/',
    '/2024/04/april/',
    '/2024/04/before/',
    '/2024/04/april/feed.xml',
  ];
  tree.write('stories/2024/04/april/index.md', { ...april, ...fields }, '\nWords.\n');
  tree.write('pages/help.md', { headline: 'H', standfirst: 'H.' }, links.map((link) => `\n[b](${link})\n`).join(''));
  const told = await kill();
  for (const link of links) expect(told).toContain(`: warning: the link ${link} leads to `);
});

test('a story with mistakes can be withdrawn, and the check passes then', async () => {
  const fields = {
    ...april,
    topics: ['no-topic'],
    image: { file: 'lost.png', alt: 'A', credit: 'B' },
    genre: 'live',
  };
  tree.write(
    'stories/2024/04/april/index.md',
    fields,
    '\n[x](/nowhere/)\n\n# One\n\n::figure{file="gone.png" alt="A" credit="B"}\n',
  );
  tree.write('stories/2024/04/april/updates/2024-04-11T1000.md', { headlin: 'X' }, '\n[x](/nowhere/)\n');
  for (const stray of ['updates/bad.md', 'draft2.md', 'index.markdown']) {
    tree.writeBytes(`stories/2024/04/april/${stray}`, 'Words.\n');
  }
  expect((await check(orders)).code).toBe(1);
  await kill();
  expect((await check(orders)).code).toBe(0);
});

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
