import anyAscii from 'any-ascii';

/** Symbols that stand for no letter, and what joins them. */
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3/gu;

/**
 * Makes a slug of a headline or a name: its words in Latin letters without accents, cut at a word. Chinese characters
 * are spelled as in Mandarin, one word each. The slug is empty if there are neither letters nor digits.
 *
 * @param longest characters of the slug at most.
 */
export function slugOf(name: string, longest = Infinity): string {
  const text = name
    .normalize('NFC')
    .replaceAll(emoji, ' ')
    .replaceAll(/\p{Script=Han}/gu, ' $& ');
  const words = anyAscii(text)
    .replaceAll(/['`]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
