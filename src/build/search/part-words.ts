import type { Places } from '../../text/search/lexicon-file.ts';
import { gap } from '../../text/search/term.ts';
import { StoryCount } from './story-count.ts';
import type { StemmedWord, TextIndexer } from './text-indexer.ts';

/**
 * The words of one part of the search index, as JSON, in the order in which its stories have them. The lists are flat,
 * because a build reads those of many parts for one lexicon.
 */
export interface PartWords {
  /** The stems of words. */
  readonly terms: readonly string[];
  /** The number of stories that have each term. */
  readonly storiesOfTerms: readonly number[];
  /** The words of which terms are made. */
  readonly words: readonly string[];
  /** The number of stories that have each word. */
  readonly storiesOfWords: readonly number[];
  /** The term of each word, by its index; several for a word that has several stems, as "resume" and "résumé". */
  readonly termsOfWords: readonly (number | readonly number[])[];
  /** How a word is written, where that differs from the word. */
  readonly written: Readonly<Record<string, string>>;
  /** The stories whose headline has a term, by the index of the term; only of terms that stand in headlines. */
  readonly headlines: Readonly<Record<number, Places>>;
  /** Those whose standfirst has it. */
  readonly standfirsts: Readonly<Record<number, Places>>;
}

/** A term of more headlines, or standfirsts, is not listed: it says little, and its list would be long. */
const mostPlaces = 60;

/** Counts the words of the stories of a part. */
export class PartCounter {
  readonly #indexer: TextIndexer;
  readonly #stories = { stemmed: new StoryCount(), words: new StoryCount(), terms: new StoryCount() };
  /** In the order in which the part has them. */
  readonly #found: StemmedWord[] = [];
  /** The places of stories in the part, by the number of a term in their headline or standfirst. */
  readonly #places = { headlines: new Map<number, number[]>(), standfirsts: new Map<number, number[]>() };
  #story = 0;

  constructor(indexer: TextIndexer) {
    this.#indexer = indexer;
  }

  /**
   * Counts each word of a story once. Returns the words of the index for its texts, in their order, and behind them those
   * for other spellings, which are no part of phrases.
   */
  add(texts: readonly string[]): string[] {
    this.#story += 1;
    const codes: string[] = [];
    const spellings = new Set<string>();
    for (const text of texts) {
      const found = this.#indexer.wordsOf(text);
      for (const word of found.words) {
        codes.push(word.code);
        this.#count(word);
      }
      for (const word of found.spellings) {
        spellings.add(word.code);
        this.#count(word);
      }
      codes.push(gap);
    }
    return [...codes, ...spellings];
  }

  /** Notes the headline or the standfirst of the story that was added last, and returns its words of the index. */
  addTop(kind: 'headlines' | 'standfirsts', text: string): string[] {
    const place = this.#story - 1;
    const words = this.#wordsOf(text);
    const ofKind = this.#places[kind];
    for (const { termId } of words) {
      const places = ofKind.get(termId) ?? [];
      ofKind.set(termId, places);
      if (places.at(-1) !== place) places.push(place);
    }
    return words.map(({ code }) => code);
  }

  /** Returns the words of the index for a text that was counted as part of another. */
  codesOf(text: string): string[] {
    return this.#wordsOf(text).map(({ code }) => code);
  }

  /** Returns what was counted. */
  result(): PartWords {
    const terms = new Map<number, number>();
    const words = new Map<number, number[]>();
    const result = { terms: [] as string[], storiesOfTerms: [] as number[], words: [] as string[] };
    const storiesOfWords: number[] = [];
    const written: Record<string, string> = {};
    const headlines: Record<number, Places> = {};
    const standfirsts: Record<number, Places> = {};
    for (const found of this.#found) {
      const term = terms.get(found.termId) ?? terms.size;
      if (term === terms.size) {
        terms.set(found.termId, term);
        result.terms.push(found.term);
        result.storiesOfTerms.push(this.#stories.terms.of(found.termId));
        const inHeadlines = listed(this.#places.headlines.get(found.termId));
        if (inHeadlines) headlines[term] = inHeadlines;
        const inStandfirsts = listed(this.#places.standfirsts.get(found.termId));
        if (inStandfirsts) standfirsts[term] = inStandfirsts;
      }
      const known = words.get(found.wordId);
      if (known) {
        if (!known.includes(term)) known.push(term);
        continue;
      }
      words.set(found.wordId, [term]);
      result.words.push(found.word);
      storiesOfWords.push(this.#stories.words.of(found.wordId));
      if (found.written !== undefined) written[found.word] = found.written;
    }
    const termsOfWords = [...words.values()].map((own) => (own.length === 1 ? (own[0] ?? 0) : own));
    return { ...result, storiesOfWords, termsOfWords, written, headlines, standfirsts };
  }

  #wordsOf(text: string): StemmedWord[] {
    const { words, spellings } = this.#indexer.wordsOf(text);
    return [...words, ...spellings];
  }

  #count(word: StemmedWord): void {
    if (this.#stories.stemmed.add(word.id, this.#story)) this.#found.push(word);
    this.#stories.words.add(word.wordId, this.#story);
    this.#stories.terms.add(word.termId, this.#story);
  }
}

const listed = (places: number[] | undefined): Places | undefined =>
  places && places.length > mostPlaces ? 'many' : places;
