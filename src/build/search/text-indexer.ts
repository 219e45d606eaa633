import { analyzeChunk, isCharacter, spellingsAcrossSpaces, type Token } from '../../text/search/analyze.ts';
import { conjunction } from '../../text/search/locale-words.ts';
import { fold } from '../../text/search/fold.ts';
import { toCode } from '../../text/search/term.ts';
import type { Stemmer } from '../../text/search/stemmer.ts';

/** A word with its term. Each exists once, and is known by numbers. */
export interface StemmedWord {
  readonly word: string;
  readonly term: string;
  /** The term as the index has it. */
  readonly code: string;
  /** As the author wrote it, if that differs. */
  readonly written?: string | undefined;
  /** The number of this word with this term and form. */
  readonly id: number;
  readonly wordId: number;
  readonly termId: number;
}

/** A text as words of the index. */
interface Chunk {
  readonly words: readonly StemmedWord[];
  readonly spellings: readonly StemmedWord[];
}

/** A newspaper repeats its words: more than nine in ten were seen before. */
const chunksToRemember = 200_000;

/** Turns texts into the words of the index. One is used for all stories of a build. */
export class TextIndexer {
  readonly #locale: string;
  readonly #stem: Stemmer;
  readonly #chunks = new Map<string, Chunk>();
  readonly #stemmedWords = new Map<string, StemmedWord>();
  readonly #wordIds = new Map<string, number>();
  readonly #termIds = new Map<string, number>();

  constructor(locale: string, stem: Stemmer) {
    this.#locale = locale;
    this.#stem = stem;
  }

  /** Returns the words of a text, in its order. */
  wordsOf(text: string): Chunk {
    const words: StemmedWord[] = [];
    const spellings: StemmedWord[] = [];
    for (const chunk of text.split(/[ \t\n\r]+/)) {
      if (chunk === '') continue;
      const found = this.#chunk(chunk);
      for (const word of found.words) words.push(word);
      for (const word of found.spellings) spellings.push(word);
    }
    spellings.push(...this.#stemmed(spellingsAcrossSpaces(text, this.#locale), text));
    return { words, spellings };
  }

  #chunk(text: string): Chunk {
    const known = this.#chunks.get(text);
    if (known) return known;
    const { words, spellings } = analyzeChunk(text, this.#locale);
    // "Q&A" is found as "Q and A".
    const inFull = /\w&\w/.test(text) ? conjunction(this.#locale).map((word) => this.#numbered(word, word)) : [];
    const chunk = { words: this.#stemmed(words, text), spellings: [...this.#stemmed(spellings, text), ...inFull] };
    if (this.#chunks.size >= chunksToRemember) this.#chunks.clear();
    this.#chunks.set(text, chunk);
    return chunk;
  }

  #stemmed(tokens: readonly Token[], text: string): StemmedWord[] {
    return tokens.map(({ word, start, end }) => {
      if (/\d/.test(word) || isCharacter(word)) return this.#numbered(word, word);
      const written = text.slice(start, end).toLowerCase();
      // Stemmers know accents. A word that stands for another spelling has none.
      const term = fold(this.#stem(fold(written) === word ? written : word)) || word;
      return this.#numbered(word, term, written !== word && fold(written) === word ? written : undefined);
    });
  }

  #numbered(word: string, term: string, written?: string): StemmedWord {
    const key = `${word} ${term} ${written ?? ''}`;
    const known = this.#stemmedWords.get(key);
    if (known) return known;
    const id = this.#stemmedWords.size;
    const stemmed = {
      word,
      term,
      code: toCode(term),
      written,
      id,
      wordId: idOf(word, this.#wordIds),
      termId: idOf(term, this.#termIds),
    };
    this.#stemmedWords.set(key, stemmed);
    return stemmed;
  }
}

function idOf(text: string, ids: Map<string, number>): number {
  const id = ids.get(text) ?? ids.size;
  ids.set(text, id);
  return id;
}
