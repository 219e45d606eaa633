import { countWords } from './words.ts';

/** Words per minute of languages in which the usual rate does not hold. Estimates. */
const wordRates: Readonly<Record<string, number>> = { ar: 140, de: 180, en: 230, es: 220, fi: 160, fr: 195, tr: 165 };
const usualWordRate = 190;

/** Characters per minute of languages that are counted in characters. Estimates. */
const characterRates: Readonly<Record<string, number>> = { ja: 400, ko: 400, zh: 300 };

/** Below this many minutes, a reading time tells readers nothing. */
const leastMinutes = 3;

/**
 * Returns the minutes that a text takes to read, or `undefined` for a short text.
 *
 * @param locale a BCP 47 tag.
 */
export function readingMinutes(text: string, locale: string): number | undefined {
  const [language = ''] = locale.split('-');
  const characterRate = characterRates[language];
  const minutes =
    characterRate === undefined
      ? countWords(text, locale) / (wordRates[language] ?? usualWordRate)
      : (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / characterRate;
  const rounded = Math.round(minutes);
  return rounded < leastMinutes ? undefined : rounded;
}
