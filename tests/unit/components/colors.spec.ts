/** The colors of tokens.css have enough contrast wherever they are used together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/root.ts';

const css = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
const declared = new Map([...css.matchAll(/(--[a-z-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));

/** The color of a token in a scheme, as red, green and blue from 0 to 255. */
function colorOf(token: string, scheme: 'light' | 'dark'): number[] {
  const value = declared.get(token) ?? '';
  const other = /^var\((--[a-z-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colorOf(other, scheme);
  const [light = '', dark = light] = [...value.matchAll(/#([\da-f]{6}|[\da-f]{3})\b/g)].map(([, hex = '']) => hex);
  const hex = scheme === 'light' ? light : dark;
  const full = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
  if (full.length !== 6) throw new Error(`${token} has no color for ${scheme}: ${value}`);
  return [0, 2, 4].map((place) => Number.parseInt(full.slice(place, place + 2), 16));
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['--page-background', '--box-background', '--field-background'];
const pairs: [token: string, ground: string, least: number][] = [
  ...['--text-color', '--headline-color', '--quiet-color', '--kicker-color', '--link-color'].flatMap((token) =>
    grounds.map((ground): [string, string, number] => [token, ground, 7]),
  ),
  ['--text-color', '--held-background', 7],
  ['--headline-color', '--held-background', 7],
  ['--text-color', '--mark-background', 7],
  ['--headline-color', '--mark-background', 7],
  ['--button-color', '--button-background', 7],
  ['--urgent-color', '--urgent-background', 7],
  ...[...grounds, '--held-background'].map((ground): [string, string, number] => ['--focus-color', ground, 3]),
  ...grounds.map((ground): [string, string, number] => ['--field-border-color', ground, 3]),
];

for (const scheme of ['light', 'dark'] as const) {
  for (const [token, ground, least] of pairs) {
    test(`${token} on ${ground} has a contrast of ${least} in ${scheme} colors`, () => {
      expect(contrast(colorOf(token, scheme), colorOf(ground, scheme))).toBeGreaterThanOrEqual(least);
    });
  }
}

test('the contrast of the test is that of the standard', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});
