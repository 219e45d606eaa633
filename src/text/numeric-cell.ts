/** The decimal mark of a language. */
export type DecimalMark = '.' | ',';

/** Signs of cells that have no value. */
const blank = /^(?:[-–—.…]+|n\/?a\.?)?$/i;

/** Returns whether a cell of a table has no value: it is empty, or has a dash or "n/a". */
export const isBlankCell = (cell: string): boolean => blank.test(cell);

/**
 * Returns the number in a cell of a table, such as `−1,250.5`, `$3.20` or `46 %`; `undefined` for all other cells.
 *
 * @param decimal the decimal mark; the other mark may divide thousands.
 */
export function numberInCell(cell: string, decimal: DecimalMark): number | undefined {
  const plain = cell
    .replace(/[\s\u061C\u200E\u200F]/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('٬', decimal === '.' ? ',' : '.')
    .replaceAll('٫', decimal)
    .replaceAll('٪', '%');
  const pattern = decimal === '.' ? withPoint : withComma;
  const { before = '', sign = '', digits = '' } = pattern.exec(plain)?.groups ?? {};
  if (digits === '') return undefined;
  const number = Number(
    digits
      .replaceAll(decimal === '.' ? ',' : '.', '')
      .replace(/['’]/g, '')
      .replace(decimal, '.'),
  );
  return /[-−]/.test(before + sign) ? -number : number;
}

const withPoint = patternOf(',', String.raw`\.`);
const withComma = patternOf(String.raw`\.`, ',');

function patternOf(group: string, decimal: string): RegExp {
  const whole = String.raw`\d{1,3}(?:[${group}'’]\d{3})+|\d+`;
  return new RegExp(
    String.raw`^(?<before>[-+−]?)\p{Sc}?(?<sign>[-+−]?)(?<digits>(?:${whole})(?:${decimal}\d+)?)(?:\p{Sc}|[%‰])?$`,
    'u',
  );
}
