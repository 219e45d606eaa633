/** What an author is told: file, line, field, what is wrong and how to mend it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../../../src/reading/problem.ts';
import { mistakesOfFronts } from '../../tools/mistakes-of-fronts.ts';
import { mistakesOfOutlets } from '../../tools/mistakes-of-outlets.ts';
import { mistakesOfThemes } from '../../tools/mistakes-of-themes.ts';
import { ContentTree } from '../../tools/content-tree.ts';
import { mistakesOfWords } from '../../tools/mistakes-of-words.ts';
import { filesOf, lineOf, mistakes } from '../../tools/mistakes.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { problemLines, readTree } from '../../tools/problem-lines.ts';

let folder = '';

/** The lines that an author gets for the Harbour Gazette with some files added or overwritten. */
function told(files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  write(folder, files);
  return problemLines(folder);
}

beforeEach(async () => {
  folder = await freshGazette();
});

test('a tree without a mistake gives not one line', async () => {
  expect(await told({})).toEqual([]);
});

for (const mistake of [
  ...mistakes,
  ...mistakesOfFronts,
  ...mistakesOfOutlets,
  ...mistakesOfThemes,
  ...mistakesOfWords,
]) {
  test(`${mistake.kind} gives one line that says where, what and how to mend it`, async () => {
    const lines = await told(filesOf(mistake));
    expect(lines).toHaveLength(1);
    const start = `${mistake.file}:${lineOf(mistake)} ${mistake.field}: `;
    expect(lines[0]?.slice(0, start.length)).toBe(start);
    expect(lines[0]).toMatch(mistake.message);
    expect(lines[0]).toMatch(/^\S+:\d+ .+: .+ → .+$/);
  });
}

test('all mistakes of one file are told at once, from top to bottom', async () => {
  const file = 'stories/2024/03/many/index.md';
  const source = '---\nheadline: ""\nsection: harbour\npublishedAt: soon\nauthor: Ann\n---\n\n# Again\n\n![x](x.png)\n';
  const lines = await told({ [file]: source });
  const wanted = ['2 headline', '4 publishedAt', '5 author', '8 body', '10 body'];
  expect(
    lines.filter((line) => !line.includes(' standfirst: ')).map((line) => line.replace(`${file}:`, '').split(': ')[0]),
  ).toEqual(wanted);
  expect(lines.find((line) => line.includes(' standfirst: '))).toMatch(/is missing → add it/);
});

test('a mistyped field that had to be there is reported once', async () => {
  const source = '---\nheadine: A\nstandfirst: B\nsection: harbour\npublishedAt: 2024-03-10T12:00:00Z\n---\n';
  const lines = await told({ 'stories/2024/03/typo/index.md': source });
  expect(lines).toEqual(['stories/2024/03/typo/index.md:2 headine: unknown field → did you mean "headline"?']);
});

const links: readonly [name: string, link: string, message: RegExp][] = [
  ['without its last slash', '/about', /lacks its last slash → write \/about\//],
  ['that is relative', '../ferry-fares-rise/', /is relative → write it from the root/],
  ['to another host without a scheme', '//evil.example/', /without saying how → write https:\/\/evil\.example\/$/],
  ['with a scheme that runs code', 'javascript:alert(1)', /has the scheme "javascript" → use http, https/],
  ['to a story under embargo', '/2031/01/storm-warning/', /not public yet → remove it/],
];
for (const [name, link, message] of links) {
  test(`a link ${name} is told`, async () => {
    const lines = await told({
      'pages/help.md': `---\nheadline: Help\nstandfirst: Help.\n---\n\nSee [this](${link}).\n`,
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^pages\/help\.md:6 body: /);
    expect(lines[0]).toMatch(message);
  });
}

test('a link to a page that is a draft is told, unless it stands in a draft', async () => {
  const linking = '---\nheadline: A\nstandfirst: B.\n---\n\n[c](/rules/)\n';
  const draft = linking.replace('B.', 'B.\ndraft: true');
  expect(await told({ 'pages/rules.md': draft.replace('(/rules/)', '(/plans/)'), 'pages/plans.md': draft })).toEqual(
    [],
  );
  const lines = await told({ 'pages/rules.md': draft.replace('(/rules/)', '(/about/)'), 'pages/help.md': linking });
  expect(lines).toEqual([
    'pages/help.md:6 body: the link /rules/ leads to a page that is a draft → remove it, or take "draft" out of that page',
  ]);
});

test('links to every kind of page, to feeds, to other sites and within the page are all right', async () => {
  const targets = [
    '/',
    '/harbour/',
    '/harbour/feed.xml',
    '/feed.xml',
    '/2024/02/bridge-reopens/#top',
    '/search/?q=ferry',
  ];
  const more = ['/archive/2024/02/', '/council/2024/03/', '/contributors/ines-okafor/', '/topics/bridges/', '#here'];
  const away = ['https://example.org/a?b=c#d', 'mailto:desk@gazette.example', 'tel:+15550100'];
  const body = [...targets, ...more, ...away].map((target) => `- [x](${target})`).join('\n');
  expect(await told({ 'pages/help.md': `---\nheadline: Help\nstandfirst: Help.\n---\n\n${body}\n` })).toEqual([]);
});

test('a file that lies where nothing is read is told, not passed over', async () => {
  const lines = await told({
    'stories/2024/03/Bad_Name/index.md': '---\n---\n',
    'section/sport.yaml': 'name: Sport\n',
  });
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/is not read under this name → rename it to /);
});

test('a picture in the body is held to the rules of the lead picture', async () => {
  const figure = (attributes: string) =>
    `---\nheadline: A\nstandfirst: B\nsection: harbour\npublishedAt: 2024-03-10T12:00:00Z\n---\n\n::figure{${attributes}}\n`;
  const lines = await told({
    'stories/2024/03/a/index.md': figure('file="gone.png" alt="a" credit="c"'),
    'stories/2024/03/b/index.md': figure('file="gone.png" alt="" credit="c"'),
    'stories/2024/03/c/index.md': figure('file="gone.png" alt="a"'),
  });
  expect(lines.map((line) => line.replace(/:.*? body /, ' ').replace(/: .*/, ''))).toEqual([
    'stories/2024/03/a/index.md figure.file',
    'stories/2024/03/b/index.md figure.alt',
    'stories/2024/03/c/index.md figure.credit',
  ]);
});

test('a file that is no picture, though it is called one, is told', async () => {
  const [line] = await told({ 'stories/2024/02/bridge-reopens/bridge.png': 'no picture' });
  expect(line).toMatch(/bridge\.png:1 .*→/);
});

test('a section with stories to which nothing leads is told', async () => {
  const outlet = new ContentTree(folder);
  outlet.set('outlet.yaml', { navigation: ['harbour', { page: 'about' }] });
  const told =
    'sections/council.yaml:1 file: warning: neither the navigation nor the footer leads to the section → add council to navigation in outlet.yaml';
  expect(await problemLines(folder)).toEqual([told]);
  outlet.set('outlet.yaml', { footer: { columns: [{ title: 'Sections', links: ['council'] }] } });
  expect(await problemLines(folder)).toEqual([]);
});

test('an outlet without outlet.yaml is told what to write', async () => {
  rmSync(join(folder, 'outlet.yaml'));
  const { problems } = await readTree(folder);
  expect(problems.map(formatProblem).join('\n')).toMatch(
    /outlet\.yaml:1 file: is missing → write it with at least name/,
  );
});

test('a content folder that does not exist is told', async () => {
  const { problems } = await readTree(join(folder, 'nowhere'));
  expect(problems.map(formatProblem).join('\n')).toMatch(/nowhere:1 .*→ set CONTENT_DIR/);
});

test('a content folder that is a file is told', async () => {
  const { problems } = await readTree(join(folder, 'outlet.yaml'));
  expect(problems.map(formatProblem).join('\n')).toMatch(/outlet\.yaml:1 .*→ set CONTENT_DIR/);
});

test('a control character in the name of a file is shown, and does nothing to a terminal', async () => {
  const lines = await told({ 'sections/a\u001B[31m\nb.txt': 'x', 'stories/2024/05/c\u001B/index.md': 'x' });
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/^\P{Cc}+$/u);
  expect(lines.join('\n')).toContain('c\\u001b/index.md:1');
});

test('two hundred mistakes are all told, each with its own file, line and hint', async () => {
  const number = (index: number) => String(index).padStart(3, '0');
  const story = (index: number, link: string) =>
    `---\nheadline: A\nstandfirst: B\nsection: harbour\npublishedAt: 2024-04-10T12:00:00Z\n---\n\n[${number(index)}](${link})\n`;
  const files = Array.from({ length: 300 }, (_, index) => {
    const link = index < 200 ? `/2024/04/tael-${number(index)}/` : '/about/';
    return [`stories/2024/04/tale-${number(index)}/index.md`, story(index, link)] as const;
  });
  const lines = await told(Object.fromEntries(files));
  expect(lines).toEqual(
    Array.from({ length: 200 }, (_, index) => {
      const name = number(index);
      const wrong = `the link /2024/04/tael-${name}/ leads nowhere → did you mean /2024/04/tale-${name}/?`;
      return `stories/2024/04/tale-${name}/index.md:8 body: ${wrong}`;
    }),
  );
});

test('two hundred mistakes in one file are all told, each with its own line', async () => {
  const fields = Array.from({ length: 200 }, (_, index) => `unknown${index}: x`);
  const source = `headline: A\nstandfirst: B\n${fields.join('\n')}\n`;
  const lines = await told({ 'pages/help.md': `---\n${source}---\n` });
  expect(lines.map((line) => line.split(': ')[0])).toEqual(
    fields.map((_, index) => `pages/help.md:${index + 4} unknown${index}`),
  );
});
