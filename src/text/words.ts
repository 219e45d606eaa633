import { cached } from './cached.ts';

/**
 * Cuts plain text at a word, so that it has at most `limit` characters, the ellipsis included.
 * Text that fits is returned as it is.
 */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const space = head.search(/\s\S*$/);
  const whole = space > 0 ? head.slice(0, space) : text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.replace(/[\s.,;:–—-]+$/, '')}…`;
}

// Formats and segmenters are costly to make and cheap to use.
const listFormat = cached((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const segmenter = cached((locale: string) => new Intl.Segmenter(locale, { granularity: 'word' }));

/** "Ann", "Ann and Bob", "Ann, Bob, and Cid", by the rules of the language. */
export function list(names: readonly string[], locale: string): string {
  return listFormat(locale).format(names);
}

/** A list of names by the rules of the language, in pieces: the names in their order, and the words between them. */
export function listParts(
  names: readonly string[],
  locale: string,
): { readonly type: 'element' | 'literal'; readonly value: string }[] {
  return listFormat(locale).formatToParts(names);
}

/**
 * Counts the words of a plain text as the Unicode rules for word boundaries part them, those of Chinese, Japanese, Thai
 * and other languages without spaces included. "It’s", "3.5" and "U.S." are one word each, "well-known" is two.
 */
export function countWords(text: string, locale: string): number {
  if (isLatin.test(text)) return text.match(latinWord)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of segmenter(locale).segment(text)) if (isWordLike) count += 1;
  return count;
}

// The same rules for the characters of most European copy: `Intl.Segmenter` takes three times as long.
const isLatin = /^[\t\n\r -^`-~\u00A0-\u00AC\u00AE-\u00B7\u00B9-\u024F–—‘’‚“”„…•‹›′″€\u2009]*$/;
const latinWord =
  /[\dA-Za-zªµºÀ-ÖØ-öø-ɏ](?:[\dA-Za-zªµºÀ-ÖØ-öø-ɏ]|(?<=\D)[.:·'‘’](?=[A-Za-zªµºÀ-ÖØ-öø-ɏ])|(?<=\d)[.,;'‘’](?=\d))*/g;

/** Returns the letters and digits of a text in lower case, so that texts can be compared by their words alone. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
