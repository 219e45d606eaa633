/** The colors of tokens.css have enough contrast wherever they are used together. */
import { expect, test } from 'vitest';
import { colorPairs, contrast, contrastOf } from '../../../src/reading/theme/contrast.ts';
import { defaultTokens } from '../../../src/reading/theme/default-tokens.ts';

for (const scheme of ['light', 'dark'] as const) {
  for (const pair of colorPairs) {
    test(`${pair.token} on ${pair.ground} has a contrast of ${pair.least} in ${scheme} colors`, () => {
      expect(contrastOf(pair, defaultTokens(), scheme)).toBeGreaterThanOrEqual(pair.least);
    });
  }
}

test('the contrast of the test is that of the standard', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});
