import { cached } from '../cached.ts';
import { fold } from './fold.ts';

/** The signs in numbers: "," and "." in English. */
export interface NumberMarks {
  readonly group: string;
  readonly decimal: string;
}

/** Returns the signs that a language writes in numbers. */
export const numberMarks = cached((locale: string): NumberMarks => {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: sign('group'), decimal: sign('decimal') };
});

/** Returns the words for "%", folded: "percent", "pour" and "cent". */
export const percentWords = cached((locale: string): readonly string[] => {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', unitDisplay: 'long' });
  return wordsIn(
    format
      .formatToParts(1)
      .filter(({ type }) => type === 'unit' || type === 'literal')
      .map(({ value }) => value)
      .join(' '),
  );
});

/** Returns the words for "&", folded: "and". */
export const conjunction = cached((locale: string): readonly string[] => {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return wordsIn(
    format
      .formatToParts(['A', 'B'])
      .filter(({ type }) => type === 'literal')
      .map(({ value }) => value)
      .join(' '),
  );
});

const wordsIn = (text: string): string[] => text.split(/[^\p{L}\p{M}]+/u).flatMap((word) => fold(word) || []);
