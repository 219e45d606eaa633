/** The house stays as drawn: who may import whom, one clock, no barrels, small modules. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { clocksAndDice, importBreaches } from './tools/house-rules.ts';
import { root } from './tools/root.ts';

const files = globSync('src/**/*.{ts,js,mjs,astro}', { cwd: root })
  .sort()
  .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }));

test('every file imports only what the import table allows', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(({ path, source }) => importBreaches(path, source))).toEqual([]);
});

/** Where a clock is read: that of the build, and that of the reader for what a page tells of the day it is read on. */
const clocks = ['src/newsroom/edition/environment.ts', 'src/components/story/notices/aging.ts'];

test('press time is the only clock of an edition, and nothing is left to chance', () => {
  const others = files.filter(({ path }) => !clocks.includes(path));
  expect(others.flatMap(({ path, source }) => clocksAndDice(path, source))).toEqual([]);
});

test('there are no barrels', () => {
  expect(files.map(({ path }) => path).filter((path) => /^index\.[jt]s$/.test(basename(path)))).toEqual([]);
});

test('no module is longer than 220 lines', () => {
  const long = files
    .map(({ path, source }) => ({ path, lines: source.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 220)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
  expect(long).toEqual([]);
});

test.describe('the rules themselves', () => {
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
      `const { getStory } = await import('../newsroom/collections.ts');`,
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
      expect(importBreaches(file, source).join('\n')).toMatch(message);
    });
  }

  test('let types through where only types are allowed', () => {
    const source = `import type { Story } from '../newsroom/story.ts';\nimport { type Teaser } from '../newsroom/teaser.ts';`;
    expect(importBreaches('src/syndication/feeds/rss.ts', source)).toEqual([]);
    expect(importBreaches('src/newsroom/story/story.ts', `import type { Loader } from 'astro:content';`)).toEqual([]);
  });

  test('catch clocks and dice, but not words in comments', () => {
    const source = `// Date.now()\nconst a = [new Date(), new Date, Date.now(), Math.random(), new Date(iso)];`;
    expect(clocksAndDice('src/text/x.ts', source)).toHaveLength(4);
  });
});
