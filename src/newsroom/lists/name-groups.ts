import type { Edition } from '../edition/edition.ts';
import type { ListedName } from '../contributors/contributor.ts';

/** The names of a list that begin with one letter; without a letter, all names. */
export interface NameGroup {
  /** "A"; "#" for digits and signs. */
  readonly letter?: string;
  readonly names: readonly ListedName[];
}

/** The number of names above which a list is divided. */
const longList = 40;

/**
 * Divides a long list of sorted names by their first letters, as the outlet's language counts letters: Å is an A in
 * English and a letter of its own in Swedish. A list whose names hardly share letters, as in Chinese, stays as it is.
 */
export function groupNames(names: readonly ListedName[], { outlet }: Edition): NameGroup[] {
  const letters = Map.groupBy(names, ({ name }) => letterOf(name, outlet.locale));
  if (names.length <= longList || letters.size * 2 > names.length) return [{ names }];
  return [...letters].map(([letter, group]) => ({ letter, names: group }));
}

function letterOf(name: string, locale: string): string {
  const letter = /[\p{L}\p{N}]\p{M}*/u.exec(name)?.[0].toLocaleUpperCase(locale) ?? '';
  if (!/^\p{L}/u.test(letter)) return '#';
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return new Intl.Collator(locale, { sensitivity: 'base' }).compare(plain, letter) === 0 ? plain : letter;
}
