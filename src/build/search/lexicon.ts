import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconFile } from '../../newsroom/lists/search-parts.ts';
import { writeLexicon, type LexiconWord, type LexiconWords, type Places } from '../../text/search/lexicon-file.ts';
import type { PartWords } from './part-words.ts';

/**
 * The sizes of a file of the lexicon, in characters. A reader loads one or two files for each word, so small ones are
 * better. Those of a large archive are larger, so that hosts which limit the number of files take it.
 */
const fileSizes = { smallest: 5_000, largest: 25_000 };

/** Larger files are written rather than more. */
const mostFiles = 800;

interface WordOfParts {
  readonly word: string;
  stories: number;
  readonly terms: string[];
  /** Other forms than the word itself, with the number of stories in the parts that write it so. */
  written?: Map<string, number>;
}

/**
 * Writes the lexicon of some parts of the search index. A file has the words between two words, in their order.
 *
 * @param parts the words of each part, by the index of the part.
 * @param folder a folder that does not exist yet.
 */
export function printLexicon(parts: ReadonlyMap<number, PartWords>, folder: string): LexiconFile[] {
  const { words, terms, ...places } = merge(parts);
  mkdirSync(folder, { recursive: true });
  return divide({ words, terms, ...places }).map((ofFile) => {
    const own = new Set(ofFile.flatMap((word) => word.terms));
    const ownTerms = new Map([...own].sort().map((term) => [term, terms.get(term) ?? new Map<number, number>()]));
    const text = writeLexicon({ words: ofFile, terms: ownTerms, ...places });
    const name = `${hash('sha1', text, 'hex').slice(0, 10)}.txt`;
    writeFileSync(join(folder, name), text);
    return { from: ofFile[0]?.word ?? '', file: name };
  });
}

function merge(parts: ReadonlyMap<number, PartWords>): LexiconWords {
  const terms = new Map<string, Map<number, number>>();
  const headlines = new Map<string, Map<number, Places>>();
  const standfirsts = new Map<string, Map<number, Places>>();
  const words = new Map<string, WordOfParts>();
  for (const [part, counted] of parts) {
    for (const [index, term] of counted.terms.entries()) {
      setOfPart(terms, term, part, counted.storiesOfTerms[index] ?? 0);
      setOfPart(headlines, term, part, counted.headlines[index]);
      setOfPart(standfirsts, term, part, counted.standfirsts[index]);
    }
    for (const [index, word] of counted.words.entries()) {
      const known: WordOfParts = words.get(word) ?? { word, stories: 0, terms: [] };
      words.set(word, known);
      const stories = counted.storiesOfWords[index] ?? 0;
      known.stories += stories;
      for (const number of [counted.termsOfWords[index] ?? []].flat()) {
        const term = counted.terms[number];
        if (term !== undefined && !known.terms.includes(term)) known.terms.push(term);
      }
      const written = Object.hasOwn(counted.written, word) ? counted.written[word] : undefined;
      if (written === undefined) continue;
      known.written ??= new Map();
      known.written.set(written, (known.written.get(written) ?? 0) + stories);
    }
  }
  const sorted = [...words.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  return {
    terms,
    headlines,
    standfirsts,
    words: sorted.map((known) => {
      const { word, stories, terms: own } = known;
      return { word, stories, terms: own.sort(), written: mostCommonForm(known) };
    }),
  };
}

function setOfPart<T>(terms: Map<string, Map<number, T>>, term: string, part: number, value: T | undefined): void {
  if (value === undefined) return;
  const known = terms.get(term);
  if (known) known.set(part, value);
  else terms.set(term, new Map([[part, value]]));
}

function mostCommonForm({ word, stories, written = new Map<string, number>() }: WordOfParts): string {
  const others = [...written.values()].reduce((sum, count) => sum + count, 0);
  const forms = [[word, stories - others] as const, ...written];
  return forms.reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/** Divides words, in their order, into files of about one size. */
function divide({ words, terms, headlines, standfirsts }: LexiconWords): LexiconWord[][] {
  const placesOf = (term: string) => countPlaces(headlines.get(term)) + countPlaces(standfirsts.get(term));
  const costOf = (term: string) => term.length + 3 * (terms.get(term)?.size ?? 0) + 3 * placesOf(term);
  const total = [...terms.keys()].reduce((sum, term) => sum + costOf(term), 0);
  const fileSize = Math.min(fileSizes.largest, Math.max(fileSizes.smallest, total / mostFiles));
  const files: LexiconWord[][] = [];
  let size = Infinity;
  const inFile = new Set<string>();
  for (const word of words) {
    const added = word.terms.filter((term) => !inFile.has(term));
    const cost = added.reduce((sum, term) => sum + costOf(term), word.word.length + 8);
    if (size + cost > fileSize) {
      files.push([]);
      size = 0;
      inFile.clear();
      for (const term of word.terms) inFile.add(term);
    }
    for (const term of added) inFile.add(term);
    files.at(-1)?.push(word);
    size += cost;
  }
  return files;
}

const countPlaces = (places: ReadonlyMap<number, Places> | undefined): number =>
  [...(places?.values() ?? [])].reduce((sum, { length }) => sum + length, 0);
