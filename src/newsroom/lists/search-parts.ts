import type { FileKind } from '../../text/search/engine-file.ts';
import type { StoryList } from '../edition/edition.ts';
import { byMonth } from './months.ts';

/** The manifest of the search index, which the build writes and the search page reads. */
export interface SearchManifest {
  /** Folder of the search engine; absent if there is nothing to search. */
  readonly engine?: string;
  /** Newest first. */
  readonly parts: readonly SearchPart[];
  /** One for the newest year and one for all others, so that news leaves the larger one as it is. */
  readonly lexicons: readonly SearchLexicon[];
}

/** A part of the search index: the stories of a year, or of some months of a large year. */
export interface SearchPart {
  readonly year: string;
  /** Its folder, with a slash at the end. */
  readonly path: string;
  /** The number of its stories. */
  readonly stories: number;
  /** The months of its newest and its oldest story: "2020-05". */
  readonly newest: string;
  readonly oldest: string;
  /** Changes whenever the part does. */
  readonly tag: string;
  /**
   * The size in bytes of each file of cards in the pack `cards-<tag>.pack`. A card is found by its place in the part; see
   * `cardsPerFile`.
   */
  readonly slot: number;
}

/** The words of some parts of the search index. */
export interface SearchLexicon {
  /** Folder of its files, with a slash at the end. */
  readonly path: string;
  /** In the order of the words. */
  readonly files: readonly LexiconFile[];
}

/** A file of a lexicon; see `text/search/lexicon-file.ts`. Its parts are numbered from the oldest on, which is 0. */
export interface LexiconFile {
  /** Its first word; its last one is before that of the next file. */
  readonly from: string;
  readonly file: string;
}

/** Tells where the files of a part of the search index are: the build packs them into a few larger ones. */
export interface PackTable {
  /** The content of `pagefind-entry.json`, which the engine reads first. */
  readonly entry: unknown;
  /** The lengths of the files of each kind in bytes, in the order of their numbers. */
  readonly lengths: Readonly<Record<FileKind, readonly number[]>>;
  /** The packs, and the number of files in each. */
  readonly packs: readonly (readonly [name: string, files: number])[];
}

/** The stories of one part of the search index. */
export interface SearchPartStories {
  /** Unique name of the part: "2019", "2024-01-06" for half a year, "2025-12". */
  readonly name: string;
  readonly year: string;
  /** The months of its newest and its oldest story: "2020-05". */
  readonly newest: string;
  readonly oldest: string;
  readonly stories: StoryList;
}

/** The maximum sizes of the parts of the search index, in stories. */
export interface PartSizes {
  /**
   * A larger year is divided. A reader who opens a part of 1,000 stories loads some 11 kB to begin with, and Pagefind
   * takes some 0.3 GB to index it.
   */
  readonly year: number;
  /** In a larger newest year, the newest month is a part of its own. Indexing 1,000 stories takes some 4 s. */
  readonly newest: number;
}

export const partSizes: PartSizes = { year: 1000, newest: 300 };

/** The numbers of equal parts into which a year can be divided. */
const divisions = [1, 2, 3, 4, 6, 12];

/**
 * Divides stories into the parts of the search index, newest first. Each year is one part, or several if it is large.
 * In a large newest year, the newest month is a part of its own, so that a new story does not index its whole year
 * again.
 */
export function searchParts(stories: StoryList, timeZone: string, sizes = partSizes): SearchPartStories[] {
  const years = Map.groupBy(byMonth(stories, timeZone), ([month]) => month.slice(0, month.indexOf('/')));
  return [...years].flatMap(([year, months], index) => {
    const count = months.reduce((sum, [, ofMonth]) => sum + ofMonth.length, 0);
    const division = divisions.find((parts) => count <= parts * sizes.year) ?? 12;
    const newest = index === 0 && count > sizes.newest ? months[0]?.[0] : undefined;
    const parts = Map.groupBy(months, ([month]) =>
      month === newest ? month.replace('/', '-') : partName(year, Number(month.slice(-2)), 12 / division),
    );
    return [...parts].map(([name, part]) => {
      const [newestMonth = '', oldestMonth = newestMonth] = [part[0], part.at(-1)].map((of) =>
        of?.[0].replace('/', '-'),
      );
      return { name, year, newest: newestMonth, oldest: oldestMonth, stories: part.flatMap(([, ofMonth]) => ofMonth) };
    });
  });
}

/**
 * Returns the name of the part of a year that holds a month: "2024-01-06" if parts have six months, "2024" if twelve.
 */
function partName(year: string, month: number, length: number): string {
  if (length === 12) return year;
  const last = Math.ceil(month / length) * length;
  return [year, ...[last - length + 1, last].map((number) => String(number).padStart(2, '0'))].join('-');
}
