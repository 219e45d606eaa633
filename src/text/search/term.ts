import fnv1a from '@sindresorhus/fnv1a';

/** Seven letters make eight billion codes. Among 100,000 terms, two share a code in about every second archive. */
const lettersOfCode = 7;
const alphabet = 26;
const firstLetter = 'a'.charCodeAt(0);

/**
 * Returns the word that stands for a term in the search index. All have the same number of letters, so that the engine,
 * which finds words by their beginnings, finds the term and no other; and Pagefind writes them in two thirds of the time
 * that it takes for text.
 */
export function toCode(term: string): string {
  let rest = Number(fnv1a(term, { size: 64 }) % BigInt(alphabet ** lettersOfCode));
  let code = '';
  while (code.length < lettersOfCode) {
    code += String.fromCharCode(firstLetter + (rest % alphabet));
    rest = Math.floor(rest / alphabet);
  }
  return code;
}

/** A word of the index that stands for no term: phrases do not go on beyond it. */
export const gap = '.';
