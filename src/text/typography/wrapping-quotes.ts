/** Typographic marks that open a quotation, with those that can close it. The apostrophe opens none: ’Tis. */
const closers = new Map([
  ['“', '”“'],
  ['”', '”'],
  ['„', '“”‟'],
  ['«', '»'],
  ['»', '«'],
  ['＂', '＂'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['‹', '›'],
  ['›', '‹'],
]);

/**
 * Returns the words of a text that stands as a whole in one pair of typographic quotation marks, without the pair;
 * `undefined` for other texts, such as “No” and “yes”.
 */
export function withoutWrappingQuotes(text: string): string | undefined {
  const closing = closers.get(text.charAt(0));
  if (text.length < 3 || closing?.includes(text.charAt(text.length - 1)) !== true) return undefined;
  const words = text.slice(1, -1);
  const isSingle = /[‘‚‹›]/.test(text.charAt(0));
  const others = isSingle ? words.replaceAll(/(?<=\p{L})’(?=\p{L})/gu, '').match(/[‘’‚‹›]/) : words.match(/[“”„‟«»＂]/);
  return others || words.trim() === '' ? undefined : words.trim();
}
