import { analyze } from '../../../text/search/analyze.ts';

/** A part of a query that a story must have. */
export interface Clause {
  /** As the reader typed it. */
  readonly text: string;
  /** Whether it stands in quotation marks. */
  readonly quoted: boolean;
  /** Ways to write it, each as words that follow each other: "time-lapse" is "time lapse" or "timelapse". */
  readonly variants: readonly (readonly string[])[];
}

/** The most clauses of a query that are searched. */
const mostClauses = 12;

/** Returns the clauses of a query. Signs without a letter or digit are none. */
export function clausesOf(words: string, locale: string): Clause[] {
  const pieces = words
    .normalize('NFC')
    .replace(/(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu, '״')
    .replace(/[“”„«»＂]/g, '"')
    .matchAll(/"([^"]*)"|([^\s"]+)/g);
  return [...pieces]
    .flatMap(([, quoted, plain = '']) =>
      quoted === undefined
        ? piecesOf(plain, locale).map((text) => clause(text, false, locale))
        : clause(quoted, true, locale),
    )
    .filter(({ variants }) => variants.length > 0)
    .slice(0, mostClauses);
}

function clause(text: string, quoted: boolean, locale: string): Clause {
  const { words, spellings } = analyze(text, locale);
  const phrase = words.map(({ word }) => word);
  const others = quoted ? [] : spellings.map(({ word }) => [word]);
  // "#MeToo" is "me too", and not one of both.
  const spelled = /^[#＃]/.test(text) && others.length > 0 ? [others.flat()] : others;
  const inTwoWords =
    locale.startsWith('en') && phrase.includes('percent')
      ? [phrase.flatMap((word) => (word === 'percent' ? ['per', 'cent'] : [word]))]
      : [];
  return { text, quoted, variants: [...(phrase.length > 0 ? [phrase] : []), ...inTwoWords, ...spelled] };
}

/** Divides what is written without spaces into words. */
function piecesOf(text: string, locale: string): string[] {
  if (!withoutSpaces.test(text)) return [text];
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment);
}

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
