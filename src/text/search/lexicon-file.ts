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

/** Stories of a part, by their place in it, ascending: 0 is the newest. "many" if they are too many to list. */
export type Places = readonly number[] | 'many';

/** Words of the lexicon, and the terms of which they are made. */
export interface LexiconWords {
  readonly words: readonly LexiconWord[];
  /** By term: the number of stories that have it in each part, by the index of the part. */
  readonly terms: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** By term: the stories whose headline has it in each part, by the index of the part. Only of parts that have such. */
  readonly headlines: ReadonlyMap<string, ReadonlyMap<number, Places>>;
  /** Those whose standfirst has it. */
  readonly standfirsts: ReadonlyMap<string, ReadonlyMap<number, Places>>;
}

/**
 * Returns a file of the lexicon: a line for each term, an empty line, a line for each word. Behind a term stand the parts
 * that have it, from the highest number down: `4:7*0.c+3` is part 4 with 7 stories, of which those in places 0 and 12 have
 * the term in their headline, and that in place 3 has it in its standfirst. The number of a part is left out where it is that
 * of the part before less one, since a common word is in all parts.
 */
export function writeLexicon({ words, terms, headlines, standfirsts }: LexiconWords): string {
  const termLines = [...terms].map(([term, parts]) => {
    const [inHeadlines, inStandfirsts] = [headlines.get(term), standfirsts.get(term)];
    const sorted = [...parts].sort(([a], [b]) => b - a);
    const counts = sorted.map(([part, stories], index) => {
      const number = sorted[index - 1]?.[0] === part + 1 ? '' : `${part.toString(36)}:`;
      const places = writePlaces('*', inHeadlines?.get(part)) + writePlaces('+', inStandfirsts?.get(part));
      return `${number}${stories.toString(36)}${places}`;
    });
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
  const terms = new Map<string, Map<number, number>>();
  const headlines = new Map<string, Map<number, Places>>();
  const standfirsts = new Map<string, Map<number, Places>>();
  for (const line of lines.slice(0, end)) {
    const [term = '', ...counts] = line.split(' ');
    const stories = new Map<number, number>();
    const inHeadlines = new Map<number, Places>();
    const inStandfirsts = new Map<number, Places>();
    let part = 0;
    for (const count of counts) {
      const [, number, ofPart = '', headline, standfirst] =
        /^(?:(.*):)?([^*+]*)(?:\*([^+]*))?(?:\+(.*))?$/.exec(count) ?? [];
      part = number === undefined ? part - 1 : parseInt(number, 36);
      stories.set(part, parseInt(ofPart, 36));
      if (headline !== undefined) inHeadlines.set(part, readPlaces(headline));
      if (standfirst !== undefined) inStandfirsts.set(part, readPlaces(standfirst));
    }
    terms.set(term, stories);
    if (inHeadlines.size > 0) headlines.set(term, inHeadlines);
    if (inStandfirsts.size > 0) standfirsts.set(term, inStandfirsts);
  }
  const words = lines.slice(end + 1).flatMap((line) => {
    const [word = '', stories = '', own = '', written = ''] = line.split(' ');
    if (word === '') return [];
    const ownTerms = own === '' ? [word] : own.split(',');
    return { word, written: written || word, stories: parseInt(stories, 36), terms: ownTerms };
  });
  return { words, terms, headlines, standfirsts };
}

/** Returns `*0.c` for the places 0 and 12 behind a sign, and the sign alone for too many to list. */
function writePlaces(sign: string, places: Places | undefined): string {
  if (places === undefined) return '';
  return places === 'many' ? sign : `${sign}${places.map((place) => place.toString(36)).join('.')}`;
}

function readPlaces(places: string): Places {
  return places === '' ? 'many' : places.split('.').map((place) => parseInt(place, 36));
}
