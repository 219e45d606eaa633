/** Letters that are no accented form of another, by what readers type for them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
  ς: 'σ',
  '⁄': 's',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

const notAccented = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Accents of Latin, Greek and Cyrillic letters, points of Hebrew, vowel signs and the tatweel of Arabic. */
const marks = /\u0640|[\u0300-\u036F]|[\u0591-\u05C7]|[\u0610-\u061A\u064B-\u065F\u0670]/g;

/** Characters inside a word that nobody sees or types: soft hyphens, joiners, invisible spaces. */
const invisible = /\u00AD|\u061C|[\u200B\u200C]|[\u200D-\u200F]|\u2060|\uFEFF|[\uFE00-\uFE0F]/g;

/**
 * Returns a word as readers may type it: "Łódź" → "lodz", "Straße" → "strasse", "ＡＢＣ" → "abc". Ignores case, width,
 * accents and invisible characters.
 */
export function fold(word: string): string {
  if (isPlain.test(word)) return word.toLowerCase();
  return word
    .replace(invisible, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(notAccented, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

const isPlain = /^[\dA-Za-z]*$/;
