import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconFile } from '../../newsroom/lists/search-parts.ts';
import { writeLexicon, type InHeadlines, type LexiconWord, type LexiconWords } from '../../text/search/lexicon-file.ts';
import type { PartWords } from './part-words.ts';

/**
 * The sizes of a file of the lexicon, in characters. A reader loads one or two files for each word, so small ones are
 * better. Those of a large archive are larger, so that hosts which limit the number of files take it.
 */
const fileSizes = { smallest: 8_000, largest: 25_000 };

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
  const { words, terms, headlines } = merge(parts);
  mkdirSync(folder, { recursive: true });
  return divide({ words, terms, headlines }).map((ofFile) => {
    const own = new Set(ofFile.flatMap((word) => word.terms));
    const ownTerms = new Map([...own].sort().map((term) => [term, terms.get(term) ?? new Map<number, number>()]));
    const text = writeLexicon({ words: ofFile, terms: ownTerms, headlines });
    const name = `${hash('sha1', text, 'hex').slice(0, 10)}.txt`;
    writeFileSync(join(folder, name), text);
    return { from: ofFile[0]?.word ?? '', file: name };
  });
}

function merge(parts: ReadonlyMap<number, PartWords>): LexiconWords {
  const terms = new Map<string, Map<number, number>>();
  const headlines = new Map<string, Map<number, InHeadlines>>();
  const words = new Map<string, WordOfParts>();
  for (const [part, counted] of parts) {
    for (const [index, term] of counted.terms.entries()) {
      const stories = counted.storiesOfTerms[index] ?? 0;
      const known = terms.get(term);
      if (known) known.set(part, stories);
      else terms.set(term, new Map([[part, stories]]));
      const places = counted.headlines[index];
      if (!places) continue;
      const ofTerm = headlines.get(term) ?? new Map<number, InHeadlines>();
      headlines.set(term, ofTerm.set(part, places));
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
    words: sorted.map((known) => {
      const { word, stories, terms: own } = known;
      return { word, stories, terms: own.sort(), written: mostCommonForm(known) };
    }),
  };
}

function mostCommonForm({ word, stories, written = new Map<string, number>() }: WordOfParts): string {
  const others = [...written.values()].reduce((sum, count) => sum + count, 0);
  const forms = [[word, stories - others] as const, ...written];
  return forms.reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/** Divides words, in their order, into files of about one size. */
function divide({ words, terms, headlines }: LexiconWords): LexiconWord[][] {
  const costOf = (term: string) => term.length + 3 * (terms.get(term)?.size ?? 0) + 3 * placesOf(term, headlines);
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

const placesOf = (term: string, headlines: LexiconWords['headlines']): number =>
  [...(headlines.get(term)?.values() ?? [])].reduce((sum, { length }) => sum + length, 0);
