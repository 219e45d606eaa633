/** Other integrations see the whole site in `astro:build:done`, and what they do to it is published, also when little has changed. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { differences, textsIn } from '../tools/editions.ts';
import { projectCopy, changeSource } from '../tools/project-copy.ts';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { startBuild, type BuildSettings } from '../tools/build-command.ts';

test.describe.configure({ mode: 'serial' });

/** Says in `seen.json` what it was shown; writes, changes and removes files; and brings another, which comes last. */
const integration = `
import { appendFileSync, copyFileSync, existsSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const stamp = {
  name: 'stamp',
  hooks: {
    'astro:build:done': ({ dir }) => {
      if (existsSync(new URL('list.txt', dir))) copyFileSync(new URL('list.txt', dir), new URL('stamp.txt', dir));
    },
  },
};

export const other = {
  name: 'other',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => updateConfig({ integrations: [stamp] }),
    'astro:build:done': ({ dir, pages }) => {
      if (existsSync(new URL('off', import.meta.url))) return;
      const files = globSync('**/*.*', { cwd: fileURLToPath(dir) }).sort();
      writeFileSync(new URL('seen.json', import.meta.url), JSON.stringify({ files, pages: pages.map((page) => page.pathname) }));
      writeFileSync(new URL('list.txt', dir), String(files.filter((file) => file.endsWith('.html')).length));
      appendFileSync(new URL('about/index.html', dir), '<!-- other -->');
      rmSync(new URL('topics/bridges/index.html', dir));
    },
  },
};
`;

interface Seen {
  readonly files: readonly string[];
  readonly pages: readonly string[];
}

let project: string;
let settings: BuildSettings;

/** Builds with the integration. Returns what it was shown. */
async function print(to: BuildSettings): Promise<Seen> {
  const { code, output } = await startBuild(to, project).done;
  expect(code, output).toBe(0);
  return JSON.parse(readFileSync(join(project, 'seen.json'), 'utf8')) as Seen;
}

test.beforeAll(async () => {
  const work = newFolder();
  const contentDir = await gazette();
  settings = {
    contentDir,
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
    pressTime: '2025-01-01T00:00:00Z',
  };
  project = projectCopy();
  writeFileSync(join(project, 'other.mjs'), integration);
  changeSource(project, 'astro.config.mjs', 'integrations: [broadsheet()]', 'integrations: [broadsheet(), other]');
  changeSource(project, 'astro.config.mjs', 'import {', "import { other } from './other.mjs';\nimport {");
});

test.afterAll(() => {
  for (const folder of [dirname(settings.outDir), dirname(settings.contentDir)]) rmSync(folder, { recursive: true });
  rmSync(project, { recursive: true });
});

/** The pages among files, as Astro names pages. */
const pagesIn = (files: readonly string[]) =>
  files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/index\.html$/, '').replace(/\.html$/, '/'))
    .sort();

for (const name of ['a first build', 'a build in which nothing has changed']) {
  test(`in ${name} an integration sees every page and file, and what it does is published`, async () => {
    const { files, pages } = await print(settings);
    const some = ['2024/02/bridge-reopens/index.html', 'feed.xml', 'search/contents.json', 'sitemap-0.xml'];
    expect(files).toEqual(expect.arrayContaining(some));
    expect(files.some((file) => file.startsWith('pictures/'))).toBe(true);
    expect(pages.toSorted()).toEqual(pagesIn(files));
    const site = textsIn(settings.outDir);
    expect(site['list.txt']).toBe(String(pages.length));
    expect(site['stamp.txt']).toBe(site['list.txt']);
    expect(site['about/index.html']?.match(/<!-- other -->/g)).toHaveLength(1);
    expect(Object.keys(site)).not.toContain('topics/bridges/index.html');
  });
}

test('after one more story the site is that of a cold build', async () => {
  write(settings.contentDir, {
    'stories/2024/12/fog/index.md':
      '---\nheadline: Fog\nstandfirst: It came.\nsection: harbour\npublishedAt: 2024-12-30T12:00:00Z\n---\n\nNobody saw it.\n',
  });
  const { pages } = await print(settings);
  expect(pages).toEqual(expect.arrayContaining(['2024/12/fog/', '2024/02/bridge-reopens/']));
  const work = newFolder();
  const cold = { ...settings, outDir: join(work, 'site'), cacheDir: join(work, 'cache') };
  await print(cold);
  expect(differences(settings.outDir, cold.outDir)).toEqual([]);
  rmSync(work, { recursive: true });
});

test('when the integration does nothing any more, its files are gone, and its changes undone', async () => {
  writeFileSync(join(project, 'off'), '');
  const { code, output } = await startBuild(settings, project).done;
  expect(code, output).toBe(0);
  const site = textsIn(settings.outDir);
  expect(Object.keys(site).filter((path) => ['list.txt', 'stamp.txt'].includes(path))).toEqual([]);
  expect(site['about/index.html']).not.toContain('<!-- other -->');
  expect(Object.keys(site)).toContain('topics/bridges/index.html');
});

test('an integration that comes before ours would see a part of the site, so the build is refused', async () => {
  changeSource(project, 'astro.config.mjs', '[broadsheet(), other]', '[other, broadsheet()]');
  const { code, output } = await startBuild(settings, project).done;
  expect(code, output).toBe(1);
  expect(output).toContain('other would see a part of the site only');
  expect(output).toContain('Put broadsheet() first');
  expect(output).not.toMatch(/^ +at /m);
});
