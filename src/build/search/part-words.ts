import { analyzeChunk, isCharacter, spellingsAcrossSpaces, type Token } from '../../text/search/analyze.ts';
import { conjunction } from '../../text/search/locale-words.ts';
import { fold } from '../../text/search/fold.ts';
import { gap } from '../../text/search/term.ts';
import type { Stemmer } from '../../text/search/stemmer.ts';

/** The words of one part of the search index, as JSON; sorted by word. */
export interface PartWords {
  /** The number of stories that have a term, by term. A term is the stem of words. */
  readonly terms: readonly (readonly [term: string, stories: number])[];
  /** The words of which terms are made, with the number of stories that have each, and how most are written. */
  readonly words: readonly (readonly [word: string, stories: number, terms: readonly string[], written?: string])[];
}

/** A word with its term. */
interface StemmedWord {
  readonly word: string;
  readonly term: string;
  /** As the author wrote it, if that differs. */
  readonly written?: string;
}

/** A piece of text without spaces, as words of the index. */
interface Chunk {
  readonly words: readonly StemmedWord[];
  readonly spellings: readonly StemmedWord[];
}

/** The words of a text as the index has them. */
export interface IndexedText {
  readonly terms: readonly string[];
  /** Other spellings of them, which are no part of phrases. */
  readonly spellings: readonly string[];
}

interface WordCount {
  count: number;
  readonly terms: Set<string>;
  written?: string | undefined;
}

/** A newspaper repeats its words: more than nine in ten were seen before. */
const chunksToRemember = 200_000;

/** Turns texts into the words of the index. One is used for all stories of a build. */
export class TextIndexer {
  readonly #locale: string;
  readonly #stem: Stemmer;
  readonly #chunks = new Map<string, Chunk>();

  constructor(locale: string, stem: Stemmer) {
    this.#locale = locale;
    this.#stem = stem;
  }

  /** Starts to count the words of a part. */
  startPart(): PartCounter {
    return new PartCounter((text) => this.#wordsOf(text));
  }

  #wordsOf(text: string): Chunk {
    const words: StemmedWord[] = [];
    const spellings: StemmedWord[] = [];
    for (const chunk of text.split(/[ \t\n\r]+/)) {
      if (chunk === '') continue;
      const found = this.#chunk(chunk);
      words.push(...found.words);
      spellings.push(...found.spellings);
    }
    spellings.push(...this.#stemmed(spellingsAcrossSpaces(text, this.#locale), text));
    return { words, spellings };
  }

  #chunk(text: string): Chunk {
    const known = this.#chunks.get(text);
    if (known) return known;
    const { words, spellings } = analyzeChunk(text, this.#locale);
    // "Q&A" is found as "Q and A".
    const inFull = /\w&\w/.test(text) ? conjunction(this.#locale).map((word) => ({ word, term: word })) : [];
    const chunk = { words: this.#stemmed(words, text), spellings: [...this.#stemmed(spellings, text), ...inFull] };
    if (this.#chunks.size >= chunksToRemember) this.#chunks.clear();
    this.#chunks.set(text, chunk);
    return chunk;
  }

  #stemmed(tokens: readonly Token[], text: string): StemmedWord[] {
    return tokens.map(({ word, start, end }) => {
      if (/\d/.test(word) || isCharacter(word)) return { word, term: word };
      const written = text.slice(start, end).toLowerCase();
      // Stemmers know accents. A word that stands for another spelling has none.
      const term = fold(this.#stem(fold(written) === word ? written : word)) || word;
      return { word, term, ...(written !== word && fold(written) === word && { written }) };
    });
  }
}

/** Counts the words of the stories of a part. */
export class PartCounter {
  readonly #wordsOf: (text: string) => Chunk;
  readonly #terms = new Map<string, number>();
  readonly #words = new Map<string, WordCount>();

  constructor(wordsOf: (text: string) => Chunk) {
    this.#wordsOf = wordsOf;
  }

  /** Returns the words of the texts of a story, and counts each word once. */
  add(texts: readonly string[]): IndexedText {
    const terms: string[] = [];
    const spellings = new Set<string>();
    const seen = new Map<string, StemmedWord>();
    for (const text of texts) {
      const found = this.#wordsOf(text);
      for (const word of found.words) {
        terms.push(word.term);
        seen.set(`${word.word} ${word.term}`, word);
      }
      for (const word of found.spellings) {
        spellings.add(word.term);
        seen.set(`${word.word} ${word.term}`, word);
      }
      terms.push(gap);
    }
    this.#count(seen);
    return { terms, spellings: [...spellings] };
  }

  /** Returns the words of a text that was counted as part of another. */
  termsOf(text: string): string[] {
    const { words, spellings } = this.#wordsOf(text);
    return [...words, ...spellings].map(({ term }) => term);
  }

  /** Returns what was counted. */
  result(): PartWords {
    const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
    return {
      terms: [...this.#terms].sort(byName),
      words: [...this.#words]
        .sort(byName)
        .map(([word, { count, terms, written }]) =>
          written === undefined ? [word, count, [...terms].sort()] : [word, count, [...terms].sort(), written],
        ),
    };
  }

  #count(stemmed: ReadonlyMap<string, StemmedWord>): void {
    const words = new Set<string>();
    const terms = new Set<string>();
    for (const { word, term, written } of stemmed.values()) {
      const known = this.#words.get(word) ?? {
        count: 0,
        terms: new Set<string>(),
        ...(!isCharacter(word) && { written }),
      };
      this.#words.set(word, known);
      known.terms.add(term);
      // A word may have two stems, as "resume" and "résumé".
      if (!words.has(word)) known.count += 1;
      words.add(word);
      terms.add(term);
    }
    for (const term of terms) this.#terms.set(term, (this.#terms.get(term) ?? 0) + 1);
  }
}
