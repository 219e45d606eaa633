import { distance } from 'fastest-levenshtein';
import type { SearchLexicon } from '../../../newsroom/lists/search-parts.ts';
import { fold } from '../../../text/search/fold.ts';
import type { Stemmer } from '../../../text/search/stemmer.ts';
import { isCharacter } from '../../../text/search/analyze.ts';
import { readLexicon, type LexiconWord, type LexiconWords } from '../../../text/search/lexicon-file.ts';

/** Loads a file of the index as text. */
type LoadText = (path: string) => Promise<string>;

/** A word in all parts of the index. */
export interface KnownWord extends LexiconWord {
  /** By term: the number of stories that have it in each part. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** By term: the headlines that have it in each part. */
  readonly headlines: LexiconWords['headlines'];
  /** By term: the standfirsts that have it in each part. */
  readonly standfirsts: LexiconWords['standfirsts'];
}

/** Words of this length have two slips; shorter ones have one. */
const longWord = 8;

/** Shorter words are not corrected: too many others are near. */
const shortestCorrected = 4;

/** Files that are read for the words with a beginning; more words are more than anybody reads. */
const filesPerBeginning = 2;

/** Files that are read for a word that may be a slip. */
const filesPerSlip = 4;

/** The words of the index. Only the files that a query needs are loaded. */
export class Lexicon {
  readonly #lexicons: readonly SearchLexicon[];
  readonly #load: LoadText;
  readonly #stemmer: () => Promise<Stemmer>;
  readonly #files = new Map<string, Promise<LexiconWords>>();

  /** @param stemmer loads the stemmer of the language, which is needed for forms of words that no story has. */
  constructor(lexicons: readonly SearchLexicon[], load: LoadText, stemmer: () => Promise<Stemmer>) {
    this.#lexicons = lexicons;
    this.#load = load;
    this.#stemmer = stemmer;
  }

  /** Returns a word, or `undefined` if no story has it. */
  async find(word: string): Promise<KnownWord | undefined> {
    return merged(await this.#filesWith(word)).get(word);
  }

  /** Returns another form of a word, the most frequent one: "companies" for "company". */
  async inflected(word: string): Promise<KnownWord | undefined> {
    if (/\d/.test(word)) return undefined;
    const stem = await this.#stemmer();
    const term = fold(stem(word)) || word;
    const files = await Promise.all([this.#filesWith(word), this.#filesWith(term)]);
    const forms = [...merged(files.flat()).values()].filter(({ terms }) => terms.includes(term));
    const [form] = forms.sort((a, b) => b.stories - a.stories);
    return form && { ...form, terms: [term] };
  }

  /** Returns all words that have a term, as far as they stand near a word; they are marked where it is found. */
  async wordsWith(terms: ReadonlySet<string>, near: string): Promise<string[]> {
    const words = merged(await this.#filesWith(near)).values();
    return [...words].filter((known) => known.terms.some((term) => terms.has(term))).map(({ word }) => word);
  }

  /** Returns the words that begin with some letters, the most frequent first. */
  async beginningWith(letters: string, count: number): Promise<KnownWord[]> {
    const files = this.#lexicons.flatMap((lexicon) => {
      const first = indexOf(lexicon, letters);
      const last = indexOf(lexicon, `${letters}\uFFFF`);
      const indexes = Array.from(
        { length: Math.min(last - first + 1, filesPerBeginning) },
        (_, index) => first + index,
      );
      return indexes.map((index) => this.#file(lexicon, index));
    });
    return [...merged(await Promise.all(files)).values()]
      .filter(({ word }) => word.startsWith(letters) && !isCharacter(word))
      .sort((a, b) => b.stories - a.stories)
      .slice(0, count);
  }

  /** Returns the word that was probably meant: the nearest one, and of equally near ones the most frequent. */
  async nearest(word: string): Promise<KnownWord | undefined> {
    if (word.length < shortestCorrected || /\d/.test(word)) return undefined;
    const limit = word.length < longWord ? 1 : 2;
    const files = await Promise.all(this.#lexicons.map((lexicon) => this.#filesNear(word, lexicon)));
    const exchanges = new Set(Array.from({ length: word.length - 1 }, (_, index) => exchanged(word, index)));
    let best: { readonly known: KnownWord; readonly slips: number } | undefined;
    for (const known of merged(files.flat()).values()) {
      if (Math.abs(known.word.length - word.length) > limit || /\d/.test(known.word)) continue;
      const slips = exchanges.has(known.word) ? 1 : distance(known.word, word);
      if (slips === 0 || slips > limit) continue;
      if (!best || slips < best.slips || (slips === best.slips && known.stories > best.known.stories)) {
        best = { known, slips };
      }
    }
    return best?.known;
  }

  async #filesWith(word: string): Promise<LexiconWords[]> {
    return Promise.all(this.#lexicons.map((lexicon) => this.#file(lexicon, indexOf(lexicon, word))));
  }

  /** Returns the files that may have a word which differs from another one by a slip. */
  async #filesNear(word: string, lexicon: SearchLexicon): Promise<LexiconWords[]> {
    const indexes = [word, ...otherBeginnings(word)].map((other) => indexOf(lexicon, other));
    const files = [...new Set(indexes)].slice(0, filesPerSlip);
    return Promise.all(files.map((index) => this.#file(lexicon, index)));
  }

  #file({ path, files }: SearchLexicon, index: number): Promise<LexiconWords> {
    const address = `${path}${files[index]?.file ?? ''}`;
    let file = this.#files.get(address);
    if (!file) {
      file = this.#load(address).then(readLexicon);
      file.catch(() => this.#files.delete(address));
      this.#files.set(address, file);
    }
    return file;
  }
}

/** Returns the index of the file that has a word, if any has it. */
function indexOf({ files }: SearchLexicon, word: string): number {
  const after = files.findIndex(({ from }) => from > word);
  return Math.max(0, (after === -1 ? files.length : after) - 1);
}

/** Returns a word with a slip in its first letters undone, since such a slip leads to another file. */
const otherBeginnings = (word: string): string[] =>
  [0, 1, 2, 3].flatMap((index) => {
    const [before, after] = [word.slice(0, index), word.slice(index + 1)];
    const letter = word[index] ?? '';
    return [exchanged(word, index), before + after, before + letter + letter + after, `${before}${letter}h${after}`];
  });

/** Returns a word with two neighboring letters exchanged. */
const exchanged = (word: string, index: number): string =>
  word.slice(0, index) + (word[index + 1] ?? '') + (word[index] ?? '') + word.slice(index + 2);

/** Merges the words of several files: each lexicon has the stories of other parts. */
function merged(files: readonly LexiconWords[]): Map<string, KnownWord> {
  const known = new Map<string, KnownWord>();
  for (const { words, terms, headlines, standfirsts } of new Set(files)) {
    for (const word of words) {
      const other = known.get(word.word);
      known.set(word.word, {
        ...word,
        written: other && other.stories > word.stories ? other.written : word.written,
        stories: word.stories + (other?.stories ?? 0),
        terms: [...new Set([...(other?.terms ?? []), ...word.terms])],
        parts: mergedByTerm(other?.parts, terms, word.terms),
        headlines: mergedByTerm(other?.headlines, headlines, word.terms),
        standfirsts: mergedByTerm(other?.standfirsts, standfirsts, word.terms),
      });
    }
  }
  return known;
}

type ByTerm<T> = ReadonlyMap<string, ReadonlyMap<number, T>>;

/** Adds what another lexicon has of some terms: it is of other parts. */
function mergedByTerm<T>(known: ByTerm<T> | undefined, other: ByTerm<T>, terms: readonly string[]): ByTerm<T> {
  const all = new Map(known);
  for (const term of terms) all.set(term, new Map([...(all.get(term) ?? []), ...(other.get(term) ?? [])]));
  return all;
}
