/** Astro's collections: typed for every kind, and in a build without a word of what is not public. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { contentSchemas } from '../../src/schema/content.ts';
import { ContentTree } from '../tools/content-tree.ts';
import { differences } from '../tools/editions.ts';
import { projectCopy } from '../tools/project-copy.ts';
import type { Fields } from '../tools/newsroom.ts';
import { beside } from '../tools/old-paper.ts';
import { flat } from '../tools/pictures.ts';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { build, startBuild } from '../tools/build-command.ts';
import { sharedSite } from '../tools/shared-site.ts';

const kinds = [...Object.keys(contentSchemas), 'notices'];
const pressTime = '2024-07-01T12:00:00Z';

/** A page that somebody adds without a look at the rules: it asks Astro for everything. */
const stray = `
import { getCollection, getEntry } from 'astro:content';

export async function GET() {
  const stories = await getCollection('stories');
  const headlines: string[] = stories.map(({ data }) => data.headline);
  const section = await getEntry('sections', 'harbour');
  const name: string | undefined = section?.data.name;
  // @ts-expect-error: no story has such a field.
  stories.map(({ data }) => data.titel);
  const all = [${kinds.map((kind) => `await getCollection('${kind}')`).join(', ')}];
  return new Response(JSON.stringify({ headlines, name, all }));
}
`;

/** A word that only the story of a state says, in every field that takes words. */
const secret = (state: string) => `unspoken-${state}`;

function hold(tree: ContentTree, state: string, picture: Buffer, fields: Fields): void {
  const word = secret(state);
  const id = `2024/06/${word}`;
  tree.writeBytes(`stories/${id}/${word}.png`, picture);
  tree.write(
    `stories/${id}/index.md`,
    {
      headline: word,
      standfirst: word,
      kicker: word,
      dateline: word,
      section: 'harbour',
      publishedAt: '2024-06-10T12:00:00Z',
      ...fields,
    },
    `\n${word}\n`,
  );
}

test('a stray page gets typed entries, and none that is not public', async () => {
  test.setTimeout(240_000);
  const tree = new ContentTree(await gazette());
  const project = projectCopy();
  const picture = await flat({ width: 4, height: 4 });
  const license = { name: 'Wire', url: 'https://wire.example', license: { until: '2024-06-30T00:00:00Z' } };
  tree.write('agencies/wire.yaml', license);
  hold(tree, 'draft', picture, { draft: true });
  hold(tree, 'scheduled', picture, { publishedAt: '2024-08-01T12:00:00Z' });
  hold(tree, 'embargoed', picture, { publishedAt: '2024-08-01T12:00:00Z', embargoUntil: '2024-08-01T12:00:00Z' });
  hold(tree, 'withdrawn', picture, { killed: { at: '2024-06-20T12:00:00Z', reason: 'It was forged.' } });
  hold(tree, 'expired', picture, { wire: { agency: 'wire', year: 2024 } });
  tree.write('fronts/harbour.yaml', { stories: [`2024/06/${secret('scheduled')}`] });
  tree.write('urgent.yaml', { text: 'The bridge is shut', until: '2024-06-30T00:00:00Z' });
  tree.set('stories/2024/02/bridge-reopens/index.md', {
    updatedAt: '2024-08-02T12:00:00Z',
    corrections: [{ at: '2024-08-03T12:00:00Z', text: secret('correction') }],
    killed: { at: '2024-08-04T12:00:00Z', reason: secret('withdrawal') },
  });
  write(project, { 'src/pages/stray.json.ts': stray });

  const settings = {
    contentDir: tree.folder,
    outDir: beside(tree.folder, 'dist'),
    cacheDir: beside(tree.folder, 'cache'),
  };
  const { code, output } = await startBuild({ ...settings, pressTime }, project).done;
  expect(code, output).toBe(0);
  const text = readFileSync(join(settings.outDir, 'stray.json'), 'utf8');
  const { headlines, name, all } = JSON.parse(text) as { headlines: string[]; name: string; all: { id: string }[][] };
  expect(headlines).toContain('The Swing Bridge Reopens & Traffic <Flows>');
  expect(name).toBe('Harbour');
  expect(all).toHaveLength(kinds.length);
  // Of what is withdrawn or has left, the address is public.
  const isLeft = (state: string) => ['withdrawn', 'expired'].includes(state);
  for (const state of ['draft', 'scheduled', 'embargoed', 'withdrawn', 'expired', 'correction', 'withdrawal']) {
    expect(text.split(secret(state)).length - 1, state).toBe(isLeft(state) ? 1 : 0);
  }
  expect(text).not.toContain('2024-08');
  expect(text).not.toContain('The bridge is shut');

  const types = spawnSync('npx', ['tsc', '--noEmit', '-p', '.'], { cwd: project, encoding: 'utf8' });
  expect(types.stdout).toBe('');
  for (const folder of [dirname(tree.folder), project]) rmSync(folder, { recursive: true });
});

test('a site is the same by Astro’s own store as from memory', async () => {
  const memory = await sharedSite('gazette');
  const work = newFolder();
  const disk = { ...memory, outDir: join(work, 'site'), cacheDir: join(work, 'cache') };
  const { code, output } = await build({ ...disk, contentStore: 'disk' });
  expect(code, output).toBe(0);
  expect(differences(memory.outDir, disk.outDir)).toEqual([]);
  rmSync(work, { recursive: true });
});
