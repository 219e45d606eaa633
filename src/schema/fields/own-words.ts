import { z } from 'astro/zod';
import type { Forms } from '../../text/language/fill.ts';
import { englishWord, placesOf, wordNames } from '../../text/language/words.ts';
import { suggest } from '../../text/suggest.ts';
import { line } from './words.ts';

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Words of the interface that an outlet replaces, by their names in `src/text/language/en.json`. */
export const ownWords = z
  .record(z.string(), z.union([line, z.partialRecord(z.enum(categories), line)]))
  .superRefine((words, context) => {
    for (const [name, word] of Object.entries(words)) {
      const message = mistakeIn(name, word);
      if (message !== undefined) context.addIssue({ code: 'custom', path: [name], message });
    }
  });

/** Returns what is wrong with a word, and how to mend it; `undefined` if nothing is. */
function mistakeIn(name: string, word: string | Partial<Record<string, string>>): string | undefined {
  const english = englishWord(name);
  if (english === undefined) {
    const meant = suggest(name, wordNames);
    const advice = meant === undefined ? 'use a name of src/text/language/en.json' : `did you mean "${meant}"?`;
    return `is no word of the interface → ${advice}`;
  }
  if (typeof english === 'string') {
    return typeof word === 'string' ? placeMistake(word, english) : 'has no forms for numbers → write one text';
  }
  if (typeof word === 'string') return 'has forms for numbers → write them below it, as in "one:" and "other:"';
  const mistakes = Object.values(word).map((text = '') => placeMistake(text, english));
  return mistakes.find((mistake) => mistake !== undefined);
}

/** Returns what is wrong with the places of a text. A form such as "one" need not show the number. */
function placeMistake(text: string, english: string | Forms): string | undefined {
  const known = placesOf(typeof english === 'string' ? english : english.other);
  const used = placesOf(text);
  const unknown = used.find((place) => !known.includes(place));
  if (unknown !== undefined) {
    const meant = known.length > 0 ? `write ${known.map((place) => `{${place}}`).join(', ')}` : 'leave it out';
    return `has a place {${unknown}} that is not filled → ${meant}`;
  }
  const missing = known.find((place) => !used.includes(place) && (typeof english === 'string' || place !== 'count'));
  return missing === undefined ? undefined : `has no place {${missing}} → write it where its value is to stand`;
}
