import type { NumberMarks } from './locale-words.ts';

/** A piece of a compound: letters or digits, and where they are written. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Joins the digits of numbers: "4,300" is 4300, and "4.3" one word, not 4 and 3. Dates, times and scores stay apart:
 * "9/11", "10:30", "12.5.2020".
 *
 * @param compound the text of the pieces with the signs between them.
 */
export function joinNumbers(compound: string, pieces: readonly Piece[], marks: NumberMarks): Piece[] {
  const joined: Piece[] = [];
  const [first] = pieces;
  if (!first) return [];
  const signAfter = (index: number): string => {
    const next = pieces[index + 1];
    const piece = pieces[index];
    return piece && next ? compound.slice(piece.end - first.start, next.start - first.start) : '';
  };
  for (let index = 0; index < pieces.length;) {
    const count = piecesOfNumber(pieces, index, signAfter, marks);
    const ofNumber = pieces.slice(index, index + count);
    const [start] = ofNumber;
    const end = ofNumber.at(-1);
    if (start && end) {
      // The decimal sign is a letter in the index, which has nothing but letters and digits.
      const isDecimal = count > 1 && isDecimalSign(ofNumber, signAfter(index + count - 2), marks);
      const digits = ofNumber.map(({ text }) => text);
      const text = isDecimal ? `${digits.slice(0, -1).join('')}p${digits.at(-1) ?? ''}` : digits.join('');
      joined.push({ text, start: start.start, end: end.end });
    }
    index += Math.max(1, count);
  }
  return joined;
}

/** Returns how many pieces, from one on, are one number. */
function piecesOfNumber(
  pieces: readonly Piece[],
  from: number,
  signAfter: (index: number) => string,
  marks: NumberMarks,
): number {
  const digitsAt = (index: number) => /^\p{N}+$/u.test(pieces[index]?.text ?? '');
  // Digits that go on after a sign, in what is no number: "12.5.2020".
  const goesOn = from > 0 && digitsAt(from - 1) && isNumberSign(signAfter(from - 1));
  if (!digitsAt(from) || goesOn) return 1;
  let last = from;
  while (digitsAt(last + 1) && isNumberSign(signAfter(last))) last += 1;
  const signs = Array.from({ length: last - from }, (_, index) => signAfter(from + index));
  const run = pieces.slice(from, last + 1).map(({ text }) => text);
  if (signs.length === 0) return 1;
  const groups = signs.every((sign) => isGroupSign(sign, marks)) ? run : run.slice(0, -1);
  const isGrouped = groups.length < 2 || (/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every(isGroup));
  const ofGroups = signs.slice(0, groups.length - 1);
  const lastSign = signs.at(-1) ?? '';
  const fits = ofGroups.every((sign) => isGroupSign(sign, marks)) && isGrouped;
  if (groups.length === run.length) return fits ? run.length : 1;
  return fits && (lastSign === '.' || lastSign === marks.decimal) ? run.length : 1;
}

/** Three digits; in India, two in the middle. */
const isGroup = (digits: string, index: number, all: readonly string[]): boolean =>
  digits.length === 3 || (digits.length === 2 && index < all.length - 1);

const isNumberSign = (sign: string): boolean => /^[.,’'\u00A0\u2009\u202F]$/.test(sign);

function isGroupSign(sign: string, { group, decimal }: NumberMarks): boolean {
  if (sign === decimal) return false;
  return sign === group || /^[’'\u00A0\u2009\u202F]$/.test(sign);
}

function isDecimalSign(pieces: readonly Piece[], sign: string, marks: NumberMarks): boolean {
  return pieces.length > 1 && !isGroupSign(sign, marks);
}
