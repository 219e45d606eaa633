/**
 * The words of a search index, in files of a few kilobytes: which words there are, how many stories have each, and in
 * which parts of the index. The build writes the files, and the search page reads those that a query needs.
 */

/** A word of the lexicon. */
export interface LexiconWord {
  /** Folded, as readers type it; see `fold`. */
  readonly word: string;
  /** As most authors write it. */
  readonly written: string;
  /** The number of stories that have it. */
  readonly stories: number;
  /** The terms by which the index finds it. */
  readonly terms: readonly string[];
}

/** Words of the lexicon, and the terms of which they are made. */
export interface LexiconWords {
  readonly words: readonly LexiconWord[];
  /** By term: the number of stories that have it in each part, by the index of the part. */
  readonly terms: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** Returns a file of the lexicon: a line for each term, an empty line, a line for each word. */
export function writeLexicon({ words, terms }: LexiconWords): string {
  const termLines = [...terms].map(([term, parts]) => {
    const counts = [...parts].map(([part, stories]) => `${part.toString(36)}:${stories.toString(36)}`);
    return [term, ...counts].join(' ');
  });
  const wordLines = words.map(({ word, written, stories, terms: own }) => {
    const isPlain = own.length === 1 && own[0] === word;
    const fields = [word, stories.toString(36), isPlain ? '' : own.join(','), written === word ? '' : written];
    return fields.join(' ').trimEnd();
  });
  return [...termLines, '', ...wordLines].join('\n');
}

/** Reads such a file. */
export function readLexicon(text: string): LexiconWords {
  const lines = text.split('\n');
  const end = lines.indexOf('');
  const terms = lines.slice(0, end).map((line) => {
    const [term = '', ...counts] = line.split(' ');
    const parts = counts.map((count) => {
      const [part = '', stories = ''] = count.split(':');
      return [parseInt(part, 36), parseInt(stories, 36)] as const;
    });
    return [term, new Map(parts)] as const;
  });
  const words = lines.slice(end + 1).flatMap((line) => {
    const [word = '', stories = '', own = '', written = ''] = line.split(' ');
    if (word === '') return [];
    const ownTerms = own === '' ? [word] : own.split(',');
    return { word, written: written || word, stories: parseInt(stories, 36), terms: ownTerms };
  });
  return { words, terms: new Map(terms) };
}
