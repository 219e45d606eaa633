import { conjunction, numberMarks, percentWords, type NumberMarks } from './locale-words.ts';
import { fold } from './fold.ts';
import { joinNumbers } from './numbers.ts';

/** A word as the search index has it: folded, with the range of the text where it is written. */
export interface Token {
  /** Lower case, without accents: "electoin". See `fold`. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text. */
export interface Analysis {
  /** In the order of the text; a phrase is found by words that follow each other. */
  readonly words: readonly Token[];
  /** Other spellings under which words are found: "obrien" for the words "o" and "brien". */
  readonly spellings: readonly Token[];
}

/** Letters, marks and digits that belong together. */
interface Atom {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Apostrophes that Unicode counts among the letters divide words like others.
const atom = String.raw`(?![ʻʼ])[\p{L}\p{N}](?:(?:(?![ʻʼ])[\p{L}\p{M}\p{N}\u00AD\u200B-\u200F\u2060])*(?![ʻʼ])[\p{L}\p{M}\p{N}])?`;
const connector = String.raw`['’‘ʻʼ＇‛´׳״\-‐‑‒−.,·&@_:\/]|(?<=\p{N})[\u00A0\u2009\u202F](?=\p{N}{3}(?!\p{N}))`;

/** Matches atoms with single connectors between them ("O’Brien", "4,300", "U.S"), and signs that are read as words. */
const compounds = new RegExp(
  String.raw`(?<hashtag>[#＃])?(?<compound>${atom}(?:(?:${connector})${atom})*)(?<suffix>(?:\+{1,2}|[#♯])(?![\p{L}\p{N}+]))?|(?<percent>[%％٪])|(?<=\s|^)(?<and>[&＆])(?=\s|$)`,
  'gu',
);
const atoms = new RegExp(atom, 'gu');

/** Scripts whose words are not divided by spaces, or have particles attached. A word is found by a part of it. */
const undivided =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC\uFF70]/u;
const characters = new RegExp(
  String.raw`(?<letter>(?:${undivided.source})[\p{M}\uFF9E\uFF9F]*)|(?:(?!${undivided.source})[\p{L}\p{M}\p{N}])+`,
  'gu',
);

/**
 * Returns the words of a plain text as the search index has them. The browser divides queries by the same rules.
 *
 * @param locale the language of the outlet, as a BCP 47 tag.
 */
export function analyze(text: string, locale: string): Analysis {
  const words: Token[] = [];
  const spellings: Token[] = [];
  for (const { 0: chunk, index } of text.matchAll(/[^ \t\n\r]+/g)) {
    const found = analyzeChunk(chunk, locale);
    words.push(...found.words.map((token) => shifted(token, index)));
    spellings.push(...found.spellings.map((token) => shifted(token, index)));
  }
  return { words, spellings: [...spellings, ...spellingsAcrossSpaces(text, locale)] };
}

const shifted = ({ word, start, end }: Token, by: number): Token => ({ word, start: start + by, end: end + by });

/** Most of what is written: a word in plain letters, with the end of a clause behind it. The rules below leave it as it is. */
const plainWord = /^([A-Za-z]+)[.,;:!?]*$/;

/** Returns the words of a text without spaces. */
export function analyzeChunk(chunk: string, locale: string): Analysis {
  const plain = plainWord.exec(chunk)?.[1];
  if (plain !== undefined)
    return { words: [{ word: plain.toLowerCase(), start: 0, end: plain.length }], spellings: [] };
  const words: Token[] = [];
  const spellings: Token[] = [];
  const marks = numberMarks(locale);
  for (const { groups, index } of chunk.matchAll(compounds)) {
    const { compound, suffix, hashtag, percent, and } = groups ?? {};
    if (compound !== undefined) {
      const start = index + (hashtag?.length ?? 0);
      const found = wordsOfCompound(compound, start, suffix ?? '', marks);
      words.push(...found.words);
      spellings.push(...found.spellings, ...(hashtag === undefined ? [] : wordsOfHashtag(compound, start)));
    } else {
      const sign = percent ?? and ?? '';
      const spelled = percent === undefined ? conjunction(locale) : percentWords(locale);
      for (const word of spelled) words.push({ word, start: index, end: index + sign.length });
    }
  }
  return { words, spellings };
}

function wordsOfCompound(compound: string, offset: number, suffix: string, marks: NumberMarks): Analysis {
  const parts = joinNumbers(compound, atomsOf(compound, offset), marks);
  const last = parts.at(-1);
  const end = offset + compound.length;
  // "Congress’s" is found as "Congress".
  const isPossessive =
    parts.length > 1 && last !== undefined && /^s$/i.test(last.text) && /['’‘ʼ＇‛´].$/.test(compound);
  const named = isPossessive ? parts.slice(0, -1) : parts;
  const whole = fold(named.map(({ text }) => text).join(''));
  const [first] = named;
  // "U.S." and "A.I." are written "US" and "AI" too.
  const isAbbreviation = named.length > 1 && /^\p{L}(?:\.\p{L})+$/u.test(compound);
  if (first && isAbbreviation) return { words: [{ word: whole, start: first.start, end }], spellings: [] };
  const sign = suffix.startsWith('+') ? 'plus'.repeat(suffix.length) : suffix && 'sharp';
  // "C++", "C#", "A+".
  if (first && sign !== '' && whole.length === 1) {
    return { words: [{ word: whole + sign, start: first.start, end: end + suffix.length }], spellings: [] };
  }
  const words = named.flatMap(wordsOfAtom);
  const isJoined = named.length > 1 && named.length <= 4 && !/[@_:/,]/.test(compound) && /\p{L}/u.test(compound);
  const others = [
    isJoined ? whole : '',
    sign && whole + sign,
    ...decades(named),
    ...named.flatMap(({ text }) => withoutUmlauts(text) ?? []),
  ].filter(Boolean);
  return { words, spellings: others.map((word) => ({ word, start: offset, end })) };
}

function atomsOf(text: string, offset: number): Atom[] {
  return [...text.matchAll(atoms)].map(({ 0: found, index }) => {
    return { text: found, start: offset + index, end: offset + index + found.length };
  });
}

/** Returns an atom as a word; in scripts without spaces, each character as a word, by its code points. */
function wordsOfAtom({ text, start, end }: Atom): Token[] {
  if (!undivided.test(text)) return fold(text) === '' ? [] : [{ word: fold(text), start, end }];
  return [...text.matchAll(characters)].map(({ 0: piece, index, groups }) => {
    const word = groups?.['letter'] === undefined ? fold(piece) : characterWord(piece);
    return { word, start: start + index, end: start + index + piece.length };
  });
}

/** Returns a word of letters and digits for a character, since the search engine divides such scripts by itself. */
function characterWord(character: string): string {
  const codes = Array.from(character.normalize('NFKC'), (letter) => (letter.codePointAt(0) ?? 0).toString(16));
  return `u${codes.join('u')}`;
}

/** Returns whether a word stands for a character of a script without spaces. */
export function isCharacter(word: string): boolean {
  return /^u[\da-f]{3,5}(?:u[\da-f]{3,5})*$/.test(word);
}

/** "1990s" is found as "1990". */
const decades = (parts: readonly Atom[]): string[] =>
  parts.flatMap(({ text }) => /^(\d{2}|\d{4})s$/i.exec(text)?.[1] ?? []);

/** "Müller" is found as "Mueller". */
function withoutUmlauts(word: string): string | undefined {
  return /[äöüåø]/i.test(word)
    ? fold(word.replace(/[äöüåø]/gi, (letter) => umlauts[letter.toLowerCase()] ?? ''))
    : undefined;
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** "#BlackLivesMatter" is found by each of its words. */
function wordsOfHashtag(tag: string, start: number): Token[] {
  const words = tag.match(/\p{Lu}\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Ll}+|\p{N}+/gu) ?? [];
  return words.length < 2 ? [] : words.map((word) => ({ word: fold(word), start, end: start + tag.length }));
}

/** Returns spellings of words with spaces between them: "per cent" is "percent", "J. K." is "JK". */
export function spellingsAcrossSpaces(text: string, locale: string): Token[] {
  const initials = text.matchAll(/(?<![\p{L}\p{M}])\p{Lu}\.(?:\s\p{Lu}\.)+/gu);
  const percent = locale.startsWith('en') ? text.matchAll(/\bper cent\b/gi) : [];
  return [...initials, ...percent].map(({ 0: written, index }) => {
    return { word: fold(written.replace(/[.\s]/g, '')), start: index, end: index + written.length };
  });
}
