/** The code stays as drawn: who may import whom, no circles, no barrels, small modules, small folders. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBehind, importBreaches, importCircles } from '../tools/import-rules.ts';
import { importsOf } from '../tools/imports.ts';
import { root } from '../tools/root.ts';

/** Reads the files that fit a pattern, with their imports. */
const filesIn = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .sort()
    .map((path) => {
      const source = readFileSync(join(root, path), 'utf8');
      return { path, lines: source.trimEnd().split('\n').length, imports: importsOf(path, source) };
    });

/** Maps each file to the files that it imports, types included. */
const graphOf = (all: ReturnType<typeof filesIn>) =>
  new Map(all.map(({ path, imports }) => [path, imports.flatMap((found) => found.path ?? [])]));

const files = filesIn('src/**/*.{ts,js,mjs,astro}');

test('every file imports only what the import table allows', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(({ path, imports }) => importBreaches(path, imports))).toEqual([]);
});

test('no file imports itself through others, not even a type', () => {
  expect(importCircles(graphOf(files))).toEqual([]);
});

test('there are no barrels', () => {
  expect(files.map(({ path }) => path).filter((path) => /^index\.[jt]s$/.test(basename(path)))).toEqual([]);
});

const mostLines = 200;

test(`no module is longer than ${mostLines} lines`, () => {
  const long = files.filter(({ lines }) => lines > mostLines).map(({ path, lines }) => `${path} has ${lines} lines`);
  expect(long).toEqual([]);
});

const mostFiles = 16;

test(`no folder has more than ${mostFiles} files side by side`, () => {
  const folders = Map.groupBy(globSync('src/**/*.*', { cwd: root }), (path) => dirname(path));
  const full = [...folders].filter(([, paths]) => paths.length > mostFiles);
  expect(full.map(([folder, paths]) => `${folder} has ${paths.length} files`)).toEqual([]);
});

describe('packages that take longer to load than a command for stories takes to run', () => {
  const ofHtml = 'sanitize-html|htmlparser2';
  const ofAll = `satteri|${ofHtml}|sharp|svgo|postcss|lightningcss|d3-.*|csv-parse.*|@clack/prompts`;
  const atStart = files.map(({ path, imports }) => {
    return { path, imports: imports.filter(({ typeOnly, onDemand }) => !typeOnly && !onDemand) };
  });
  const packagesOf = new Map(atStart.map(({ path, imports }) => [path, imports.map(({ specifier }) => specifier)]));
  const graph = new Map(atStart.map(({ path, imports }) => [path, imports.flatMap((found) => found.path ?? [])]));

  const commands = files.filter(({ path }) => dirname(path) === 'src/cli/story/commands');
  test.each<readonly [what: string, start: string, sign: string, packages: string]>([
    ...commands.map(
      ({ path }) => [`the command of ${basename(path)}`, path, 'src/checks/read-content.ts', ofAll] as const,
    ),
    ['the reading of a file without a body', 'src/reading/read-file.ts', 'src/reading/check-fields.ts', ofAll],
    ['the reading of a body without HTML', 'src/reading/read-body.ts', 'src/text/body/body-parts.ts', ofHtml],
  ])('are not loaded for %s', (_what, start, sign, packages) => {
    const slow = new RegExp(`^(?:${packages})$`);
    const loaded = [...filesBehind(start, graph)];
    expect(loaded).toContain(sign);
    const found = loaded.filter((path) => packagesOf.get(path)?.some((specifier) => slow.test(specifier)));
    expect(found).toEqual([]);
  });
});

test('a unit test uses no tool that starts a process or a browser', () => {
  const specs = filesIn('tests/unit/**/*.spec.ts');
  const tests = [...specs, ...filesIn('tests/tools/*.ts')];
  const graph = graphOf(tests);
  const isForbidden = (specifier: string) => /^(?:node:)?child_process$|^@playwright\/|^astro$/.test(specifier);
  const starters = new Set(
    tests
      .filter(({ imports }) => imports.some(({ specifier, typeOnly }) => !typeOnly && isForbidden(specifier)))
      .map(({ path }) => path),
  );
  expect(starters.size).toBeGreaterThan(2);
  const breaches = specs.flatMap(({ path }) =>
    [path, ...filesBehind(path, graph)].filter((file) => starters.has(file)).map((file) => `${path} uses ${file}`),
  );
  expect(breaches).toEqual([]);
});

describe('the rules themselves', () => {
  const breaches: readonly [file: string, source: string, message: RegExp][] = [
    [
      'src/text/words.ts',
      `import { x } from '../schema/words.ts';`,
      /src\/text\/words\.ts imports src\/schema\/words\.ts/,
    ],
    ['src/schema/story.ts', `import { z } from 'zod';`, /schema may import schema, text and packages/],
    ['src/newsroom/story/story.ts', `import { getCollection } from 'astro:content';`, /only newsroom\/collections\.ts/],
    ['src/newsroom/story/story.ts', `export { x } from '../../build/content-loader.ts';`, /newsroom may import/],
    ['src/components/story/share.ts', `import { toStory } from '../../newsroom/story.ts';`, /types of newsroom/],
    [
      'src/components/story/share.ts',
      `import { type Story, toStory } from '../../newsroom/story.ts';`,
      /types of newsroom/,
    ],
    ['src/syndication/feeds/rss.ts', `import { readFile } from 'node:fs/promises';`, /syndication may import/],
    [
      'src/build/rss.ts',
      `const { story } = await import('../newsroom/collections.ts');`,
      /build may not import the archive/,
    ],
    ['src/cli/new.ts', `import '../build/loader.ts';`, /cli may import/],
    [
      'src/components/Card.astro',
      `---\nimport { toTeaser } from '../newsroom/teaser.ts';\n---\n<p />`,
      /components may/,
    ],
    ['src/components/Card.astro', `<script>\nimport '../build/loader.ts';\n</script>`, /components may import/],
    ['src/layouts/Page.astro', `---\nimport Home from '../pages/index.astro';\n---\n`, /layouts may import/],
    ['src/layouts/Page.astro', `---\n---\n<script src="../build/x.ts"></script>`, /src\/build\/x\.ts/],
    ['src/utils/odd.ts', `import '../text/words.ts';`, /utils has no row/],
    ['src/build/build.ts', `import '../../tests/run.ts';`, /outside src/],
  ];
  for (const [file, source, message] of breaches) {
    test(`catch ${file}: ${source.replaceAll('\n', ' ')}`, () => {
      expect(importBreaches(file, importsOf(file, source)).join('\n')).toMatch(message);
    });
  }

  test('let types through where only types are allowed', () => {
    const source = `import type { Story } from '../newsroom/story.ts';\nimport { type Teaser } from '../newsroom/teaser.ts';`;
    const breaches = (file: string, code: string) => importBreaches(file, importsOf(file, code));
    expect(breaches('src/syndication/feeds/rss.ts', source)).toEqual([]);
    expect(breaches('src/newsroom/story/story.ts', `import type { Loader } from 'astro:content';`)).toEqual([]);
  });

  test('catch circles, each once, and tell them from files that only lead there', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', ['e']],
      ['f', ['a']],
    ]);
    expect(importCircles(graph)).toEqual([['a', 'b', 'c'], ['e']]);
  });
});
