/** The guides show commands, links and examples that work. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { readContent } from '../../src/checks/read-content.ts';
import { storyCommands } from '../../src/cli/story/program.ts';
import { formatProblem } from '../../src/reading/problem.ts';
import { parseYaml } from '../../src/reading/yaml/yaml.ts';
import { storySchema } from '../../src/schema/story.ts';
import { splitFrontMatter } from '../../src/text/markdown/front-matter.ts';
import { ContentTree } from '../tools/content-tree.ts';
import { newFolder } from '../tools/files.ts';
import { demonstration } from '../tools/demonstration.ts';
import { root } from '../tools/root.ts';

const guides = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'content/README.md',
  'content/EDITORS.md',
  'src/README.md',
  'tests/README.md',
];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const commands = new Map((await storyCommands()).map((command) => [command.name(), command]));

/** Returns the indented block of a guide that begins with a line, without the indent. */
function example(guide: string, firstLine: string): string {
  const lines = read(guide).split('\n');
  const start = lines.indexOf(`    ${firstLine}`);
  const length = lines.slice(start).findIndex((line) => line !== '' && !line.startsWith('    '));
  return `${lines
    .slice(start, start + length)
    .map((line) => line.slice(4))
    .join('\n')
    .trim()}\n`;
}

for (const guide of guides) {
  test(`${guide} names scripts that package.json has`, () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commandsShown = read(guide).matchAll(/\bnpm (?:run (?:-s )?([a-z][\w:-]*)|(start|test)\b)/g);
    const names = [...commandsShown].map(([, script, lifecycle]) => script ?? lifecycle ?? '');
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });

  test(`${guide} names commands and flags that npm run story has`, () => {
    const shown = [...read(guide).matchAll(/npm run story -- ([a-z]+)([^`\n]*)/g)];
    for (const [line, name = '', rest = ''] of shown) {
      expect([...commands.keys()], line).toContain(name);
      const flags = [...rest.matchAll(/(?<= )--[a-z]+/g)].map(([flag]) => flag);
      const known = commands.get(name)?.options.map(({ long }) => long) ?? [];
      expect(
        flags.filter((flag) => !known.includes(flag)),
        line,
      ).toEqual([]);
    }
  });

  test(`${guide} links to files and headings that exist`, () => {
    const links = [...read(guide).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(([, link = '']) => link);
    const isInSite = (link: string) => link.startsWith('/');
    for (const link of links.filter((target) => !isInSite(target))) {
      const [path = '', heading] = link.split('#');
      const file = path === '' ? guide : join(dirname(guide), path);
      expect(existsSync(join(root, file)), link).toBe(true);
      if (heading !== undefined) expect(headings(file), link).toContain(heading);
    }
  });

  test(`${guide} has tables of at most six columns`, () => {
    const wide = read(guide)
      .split('\n')
      .filter((line) => /^\| :?-+/.test(line))
      .filter((line) => line.split('|').length - 2 > 6);
    expect(wide).toEqual([]);
  });
}

/** Returns the anchors that GitHub gives to the headings of a guide. */
function headings(guide: string): string[] {
  return [...read(guide).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}

test('the story that the handbook offers to copy is valid', () => {
  const { frontMatter = '', body } = splitFrontMatter(example('content/README.md', '---'));
  const parsed = parseYaml(frontMatter);
  expect(parsed.ok && storySchema.safeParse(parsed.data).success).toBe(true);
  expect(body.trim()).not.toBe('');
});

test('the map that the handbook offers to copy can be drawn', async () => {
  const folder = newFolder();
  const specification = join(folder, 'map.yaml');
  writeFileSync(specification, example('content/README.md', 'center: [-66.2, 6.2]'));
  execFileSync(join(root, 'node_modules/.bin/node'), [join(root, 'src/cli/map.ts'), specification], { cwd: root });
  expect(await sharp(join(folder, 'map.svg')).metadata()).toMatchObject({ format: 'svg', width: 1600, height: 1067 });
  rmSync(folder, { recursive: true });
});

test('a new outlet of the files that the README names has no problem', async () => {
  const tree = new ContentTree(newFolder());
  const shown = new ContentTree(demonstration);
  const { policies: _, footer: __, support: ___, ...settings } = shown.fields('outlet.yaml');
  tree.write('outlet.yaml', { ...settings, navigation: ['news'] });
  copyFileSync(join(shown.folder, 'logo.svg'), join(tree.folder, 'logo.svg'));
  tree.write('sections/news.yaml', { name: 'News', description: 'What happened.' });
  const { problems } = await readContent(tree.folder, { pressTime: '2026-01-01T00:00:00Z' });
  expect(problems.map(formatProblem)).toEqual([]);
  rmSync(tree.folder, { recursive: true });
});
