/** The words of the interface, by language. What authors write is not among them. */
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import he from './he.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };
import { piecesOf, type Forms } from './fill.ts';

/** A text, or a text in the forms for numbers. */
type Word<Written> = Written extends string ? string : Forms;

/** All words of a language, by subject. */
export type Words = {
  readonly [Subject in keyof typeof en]: {
    readonly [Name in keyof (typeof en)[Subject]]: Word<(typeof en)[Subject][Name]>;
  };
};

/** A language with its words: an outlet is one. */
export interface Language {
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly words: Words;
}

/** Words that replace others, by subject and name: `story.corrections`. */
export type OwnWords = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const languages: Readonly<Record<string, Words>> = { ar, de, en, es, fr, he, it, ja, nl, pl, pt, uk, zh };

/** The languages that have words of their own. All others have those of English. */
export const languageNames: readonly string[] = Object.keys(languages);

/** Returns a language with its words, some of which an outlet may replace. */
export function languageOf(locale: string, own: OwnWords = {}): Language {
  const words = wordsOf(locale);
  const changed = Object.entries<Texts>(words).map(([subject, texts]) => {
    const ofSubject = Object.entries(texts).map(
      ([name, word]) => [name, replaced(word, own[`${subject}.${name}`])] as const,
    );
    return [subject, Object.fromEntries(ofSubject)] as const;
  });
  // The same subjects and names as before.
  return { locale, words: Object.fromEntries(changed) as Words };
}

/** Returns the words of a language, or those of English. They are in the usual script of a language, and in no other. */
function wordsOf(locale: string): Words {
  const { language, script } = new Intl.Locale(locale).maximize();
  return (script === new Intl.Locale(language).maximize().script && languages[language]) || en;
}

/** The words of a subject, by name. */
type Texts = Readonly<Record<string, string | Forms>>;

function replaced(word: string | Forms, own: OwnWords[string] | undefined): OwnWords[string] {
  if (own === undefined) return word;
  return typeof own === 'object' && typeof word === 'object' ? { ...word, ...own } : own;
}

/** The English words by subject and name: `story.corrections`. */
const english: ReadonlyMap<string, string | Forms> = new Map(
  Object.entries<Texts>(en).flatMap(([subject, texts]) =>
    Object.entries(texts).map(([name, word]) => [`${subject}.${name}`, word] as const),
  ),
);

/** The names of all words, with their subjects. */
export const wordNames: readonly string[] = [...english.keys()];

/** Returns the English text of a word; `undefined` if there is no such word. */
export const englishWord = (name: string): string | Forms | undefined => english.get(name);

/** Returns the places of a text, such as `date` in "Updated {date}", each once, in the order of the alphabet. */
export const placesOf = (text: string): string[] =>
  [...new Set(piecesOf(text).flatMap(({ place }) => place ?? []))].sort();
