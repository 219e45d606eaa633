/** Puts values into the interface words of a language. Scripts for the browser import this, but no list of words. */
import { cached } from '../cached.ts';

/** A text in the forms that a language has for numbers, by category of `Intl.PluralRules`. All have `other`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Values by the names of their places. */
export type Values = Readonly<Record<string, string | number>>;

const rules = cached((locale: string) => new Intl.PluralRules(locale));
const numbers = cached((locale: string) => new Intl.NumberFormat(locale));

/** Returns a number as the language writes it. */
export const numeral = (value: number, locale: string): string => numbers(locale).format(value);

/**
 * Returns a text with values in its places: `{date}` in "Updated {date}".
 *
 * @throws Error if a place has no value.
 */
export function fill(text: string, values: Values): string {
  return fillParts(text, values).join('');
}

/** Returns the pieces of such a text in their order, where values may be elements. */
export function fillParts<Value>(text: string, values: Readonly<Record<string, Value>>): (string | Value)[] {
  return piecesOf(text).map(({ place, words }) => {
    if (place === undefined) return words;
    const value = values[place];
    if (value === undefined) throw new Error(`"${text}" has no value for {${place}}.`);
    return value;
  });
}

/** A piece of a text: a place, or words between places. */
export interface Piece {
  readonly place?: string;
  readonly words: string;
}

/** Divides a text at its places. */
export function piecesOf(text: string): Piece[] {
  return text.split(/(\{\w+\})/).flatMap((words): Piece[] => {
    if (words === '') return [];
    return [words.startsWith('{') && words.endsWith('}') ? { place: words.slice(1, -1), words } : { words }];
  });
}

/** Returns the form of a text that fits a number. */
export const formFor = (forms: Forms, count: number, locale: string): string =>
  forms[rules(locale).select(count)] ?? forms.other;

/** Returns a text with a number in its place `{count}`, and further values: "1 story", "1,200 stories". */
export function counted(forms: Forms, count: number, locale: string, values: Values = {}): string {
  return fill(formFor(forms, count, locale), { ...values, count: numeral(count, locale) });
}
