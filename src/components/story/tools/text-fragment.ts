/** How many words at the beginning and at the end of a paragraph name it. */
const wordCount = 5;

/**
 * Returns the fragment of an address that leads to a paragraph by its words, `#:~:text=first%20words,last%20words`.
 * Browsers go to the first passage that fits, so the first words are as many as tell it from earlier paragraphs.
 *
 * @param texts the texts of all paragraphs in their order, without line breaks.
 * @param language a BCP 47 tag, which says where words end in texts without spaces.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(index: number, texts: readonly string[], language: string): string {
  const text = texts[index] ?? '';
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index: start, segment }) => ({ start, end: start + segment.length }));
  const firstWords = (count: number) => text.slice(words[0]?.start, words[count - 1]?.end);
  const isAmbiguous = (count: number) => texts.slice(0, index).some((other) => other.includes(firstWords(count)));
  let count = wordCount;
  while (count < words.length && isAmbiguous(count)) count += 1;
  if (count + wordCount >= words.length) return `#:~:text=${encode(firstWords(words.length))}`;
  return `#:~:text=${encode(firstWords(count))},${encode(text.slice(words.at(-wordCount)?.start, words.at(-1)?.end))}`;
}

/** Encodes words. In a text fragment, a hyphen is part of the syntax. */
const encode = (words: string): string => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
