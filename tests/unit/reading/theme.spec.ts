/** The look of an outlet's own: which tokens there are, and what is printed of a theme. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/checks/read-content.ts';
import { handbookPath } from '../../../src/cli/handbook/generated-files.ts';
import { defaultTokens } from '../../../src/reading/theme/default-tokens.ts';
import { colorOf } from '../../../src/reading/theme/values.ts';
import { themeTokens } from '../../../src/schema/theme/tokens.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { root } from '../../tools/root.ts';

/** Tokens of tokens.css that are not for outlets: steps of size and space, and what the reader has chosen. */
const internal = /^--(?:size-|space-|page-margin|gutter|label-column|picture-filter|film-filter)/;

describe('the tokens', () => {
  test('of outlets are those of tokens.css', () => {
    const ours = [...defaultTokens().keys()].filter((name) => !internal.test(name));
    expect(ours.sort()).toEqual(Object.keys(themeTokens).sort());
  });

  test('of outlets are all used, by a style or by another token', () => {
    const styles = globSync('src/**/*.{css,astro}', { cwd: root }).map((path) =>
      readFileSync(join(root, path), 'utf8'),
    );
    for (const name of Object.keys(themeTokens)) expect(styles.join(''), name).toContain(`var(${name})`);
  });

  test('that styles use are declared', () => {
    const paths = globSync('src/**/*.{css,astro}', { cwd: root });
    const sources = paths.map((path) => readFileSync(join(root, path), 'utf8')).join('');
    const declared = new Set([...sources.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = new Set([...sources.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !declared.has(name))).toEqual([]);
  });
});

describe('colors', () => {
  const color = (value: string, scheme: 'light' | 'dark') =>
    colorOf('--x', new Map([...defaultTokens(), ['--x', { value, line: 1 }]]), scheme);

  const rows: readonly [value: string, light: string, dark: string][] = [
    ['#123', '17,34,51', '17,34,51'],
    ['light-dark(white, hsl(210deg 50% 40%))', '255,255,255', '51,102,153'],
    ['light-dark(color-mix(in srgb, red, blue), rgb(1 2 3))', '128,0,128', '1,2,3'],
    ['oklch(40% 0.1 250)', '18,74,123', '18,74,123'],
    ['color-mix(in srgb, light-dark(#000, #fff) 50%, light-dark(#fff, #fff))', '128,128,128', '255,255,255'],
    ['var(--paper)', '253,252,249', '21,20,18'],
  ];
  for (const [value, light, dark] of rows) {
    test(`are known as browsers show them: ${value}`, () => {
      expect([String(color(value, 'light')), String(color(value, 'dark'))]).toEqual([light, dark]);
    });
  }

  test('are unknown if others are seen through them, or if they lead back to themselves', () => {
    for (const value of ['rgb(0 0 0 / 50%)', 'currentcolor', 'CanvasText', 'var(--x)', 'var(--none)', 'bright']) {
      expect(color(value, 'light'), value).toBeUndefined();
    }
  });
});

describe('a theme', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await freshGazette();
  });

  const font = readFileSync(join(root, 'src/styles/fonts/source-sans-labels.woff2'));

  async function printed(css: string, fonts: readonly string[] = []) {
    write(folder, { 'theme.css': css, ...Object.fromEntries(fonts.map((path) => [path, font])) });
    const { content, problems } = await readContent(folder, { pressTime: '2025-01-01T00:00:00Z' });
    expect(problems).toEqual([]);
    return content?.theme[0]?.data;
  }

  test('stands in its layer, and may have tokens of its own', async () => {
    const data = await printed(':root { --brand: #12356b; --accent: light-dark(var(--brand), #a9c4f2); }');
    expect(data?.css).toBe('@layer theme{:root{--brand:#12356b;--accent:light-dark(var(--brand),#a9c4f2)}}');
    expect(data).toMatchObject({
      fonts: [],
      preload: [],
      usual: ['serif', 'sans'],
      hasSections: false,
      paper: '#fdfcf9',
    });
  });

  test('sets for a section all that follows from its accent, and for other sections what they have elsewhere', async () => {
    const data = await printed(
      ":root { --link-color: #000; --box-background: #fff; --page-background: #fff; --field-background: #fff; --ink: #000; --ink-quiet: #000; --field-border-color: #000; --focus-color: #00f; --held-background: #ff0; --mark-background: #ff0; --button-color: #fff; --accent: #12356b; }\n[data-section='council'] { --accent: #0c4f33; }",
    );
    expect(data?.css).toContain(
      '[data-section]{--accent:#12356b;--kicker-color:var(--accent);--button-background:var(--accent)}[data-section=council]{--accent:#0c4f33;--kicker-color:var(--accent);--button-background:var(--accent)}',
    );
  });

  test('has its fonts under names that change with them, and the browser does not move text for them', async () => {
    const data = await printed(
      "@font-face { font-family: 'Quay'; src: url('./fonts/quay sans.woff2') format('woff2'); }\n:root { --serif: 'Quay', serif; }",
      ['fonts/quay sans.woff2'],
    );
    expect(data?.fonts).toEqual([{ path: 'fonts/quay sans.woff2', name: 'quay-sans.1d52246f.woff2' }]);
    expect(data?.css).toContain('src:url(quay-sans.1d52246f.woff2)format("woff2");font-display:optional');
  });

  test('has pages load the upright fonts of its faces ahead, each in the weight that is used most', async () => {
    const face = (family: string, file: string, more: string) =>
      `@font-face { font-family: ${family}; src: url(fonts/${file}.woff2); font-display: swap; ${more} }`;
    const data = await printed(
      [
        face('Quay', 'italic', 'font-style: italic'),
        face('Quay', 'cyrillic', 'unicode-range: U+0400-04FF'),
        face('Quay', 'bold', 'font-weight: bold'),
        face('Quay', 'text', 'unicode-range: U+00??'),
        face('Mole', 'light', 'font-weight: 300'),
        face('Mole', 'heavy', 'font-weight: 600 900'),
        ':root { --serif: Quay, serif; --display: Mole, serif; --sans: system-ui; }',
      ].join('\n'),
      ['italic', 'cyrillic', 'bold', 'text', 'light', 'heavy'].map((name) => `fonts/${name}.woff2`),
    );
    expect(data?.preload).toEqual(['text.1d52246f.woff2', 'heavy.1d52246f.woff2']);
    expect(data?.usual).toEqual([]);
  });

  test('of the handbook is a theme', async () => {
    const handbook = readFileSync(join(root, handbookPath), 'utf8');
    const [, example = ''] = /## Your own look\n[^]*?\n\n((?: {4}.*\n|\n)+)/.exec(handbook) ?? [];
    const css = example.replaceAll('\n    ', '\n').replace("'eastmere'", "'harbour'");
    const data = await printed(css, ['fonts/quay-text.woff2']);
    expect(data).toMatchObject({ preload: ['quay-text.1d52246f.woff2'], usual: ['sans'] });
  });

  test('keeps our face for text if only the headlines have another', async () => {
    const data = await printed(':root { --display: Georgia, serif; }');
    expect(data).toMatchObject({ preload: [], usual: ['serif', 'sans'] });
  });
});
