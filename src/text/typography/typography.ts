import { Quotes } from './quotes.ts';

/** A piece of a text that typography replaces; `from` and `to` are offsets in the text as it was written. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Units that stay with their figure: signs, which most languages share, and large numbers. */
const units =
  '(?:[kcm]?m[²³]?|kg|g|t|ha|km/h|°[CF]|%|€|[kMGT]Wh?|[ap]\\.m\\.|(?:[Mm]i|[Bb]i|[Tt]ri)ll?i(?:on|ard|ón|ão)\\p{L}*)';
const beforeUnit = new RegExp(`(?<=\\d) (?=${units}(?![\\p{L}\\d]))`, 'u');

/** What is replaced, and what decides how: addresses stay as they are, and curly marks open and close quotations too. */
const pieces = new RegExp(
  [
    /(?:https?:\/\/|www\.)[^\s"<>]*[^\s"<>.,;:!?)'’”»]|(?<!-)-{2,3}(?!-)|\.{3}|["'“”‘’„‚«»‹›「」『』]/u.source,
    beforeUnit.source,
  ].join('|'),
  'gu',
);

/**
 * Sets plain text as a compositor would: curly quotation marks in the style of the language, apostrophes, prime signs
 * after measures, dashes for two and three hyphens, an ellipsis for three full stops, and between a figure and its unit
 * a space at which no line breaks. Marks that the author has already set stay as they are, and so do web addresses. The
 * rules for quotes are those of `Quotes`.
 *
 * @param language a BCP 47 tag.
 */
export function setType(text: string, language: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { from, to, text: set } of replacementsIn(text, language)) {
    parts.push(text.slice(end, from), set);
    end = to;
  }
  return end === 0 ? text : parts.join('') + text.slice(end);
}

/** Finds what `setType` replaces, in reading order. A paragraph separator, U+2029, ends all quotations. */
export function replacementsIn(text: string, language: string): Replacement[] {
  if (!/["']|--|\.{3}/.test(text) && !beforeUnit.test(text)) return [];
  const quotes = new Quotes(text, language);
  return [...text.matchAll(pieces)].flatMap(({ 0: piece, index: from }): Replacement[] => {
    const set = replacementOf(piece, from, quotes);
    return set === undefined ? [] : [{ from, to: from + piece.length, text: set }];
  });
}

function replacementOf(piece: string, place: number, quotes: Quotes): string | undefined {
  switch (piece) {
    case '---':
      return '—';
    case '--':
      return '–';
    case '...':
      return '…';
    case ' ':
      return '\u00A0';
    default:
      return piece.length === 1 ? quotes.set(piece, place) : undefined;
  }
}
