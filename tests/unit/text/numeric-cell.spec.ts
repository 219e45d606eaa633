import { expect, test } from 'vitest';
import { numberInCell } from '../../../src/text/numeric-cell.ts';

test('figures in Arabic and Persian digits are numbers', () => {
  expect(numberInCell('١٨', '.')).toBe(18);
  expect(numberInCell('١٬٢٥٠٫٥', '.')).toBe(1250.5);
  expect(numberInCell('۴۶٪', '.')).toBe(46);
  expect(numberInCell('\u061C-٣', '.')).toBe(-3);
  expect(numberInCell('١٨ سفينة', '.')).toBeUndefined();
});
