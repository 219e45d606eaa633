import { genres } from '../../schema/story.ts';
import { contributorsOf } from '../story/byline.ts';
import { byName } from './contributor.ts';
import { licenseOf } from '../story/credit.ts';
import type { Edition, Run } from '../edition/edition.ts';
import { genreChoice } from '../story/genre.ts';
import { byMonth } from './months.ts';
import { memoizePerEdition } from '../edition/memo.ts';
import { searchContentsPath } from '../edition/permalink.ts';

/** What a search can be narrowed by; each is a parameter of the search page's address. */
export type SearchFilter = 'section' | 'contributor' | 'topic' | 'genre' | 'year';

/** A choice that narrows a search. */
export interface SearchField {
  readonly filter: SearchFilter;
  /** "Section" */
  readonly label: string;
  /** "All sections" */
  readonly all: string;
  /** Only what some story answers to. */
  readonly choices: readonly { readonly value: string; readonly name: string }[];
}

/** The search page. */
export interface SearchPage {
  readonly fields: readonly SearchField[];
  /** Path of the table of contents of the index, a `SearchContents` in JSON. */
  readonly contents: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** The table of contents of the index, which the press writes and the search page reads. */
export interface SearchContents {
  /** Folder of the search engine; absent while there is nothing to search. */
  readonly engine?: string;
  /** Newest first. */
  readonly parts: readonly SearchPart[];
}

/** A part of the index: the stories of a year, or of some months of a large one. */
export interface SearchPart {
  readonly year: string;
  /** Its folder, with a slash at the end. */
  readonly path: string;
  /** How many stories are in it. */
  readonly stories: number;
  /** Changes whenever the part does. */
  readonly tag: string;
}

/** The search page of an edition. */
export function toSearchPage(edition: Edition): SearchPage {
  const { outlet, sections, contributors, topics } = edition;
  const run = searchable(edition);
  const named = (entries: Edition['sections' | 'contributors' | 'topics'], slugs: readonly string[]) =>
    [...new Set(slugs)]
      .map((slug) => ({ value: slug, name: entries.get(slug)?.data.name ?? slug }))
      .sort(byName(edition));
  const seen = new Set(run.map(({ data }) => data.genre));
  const years = [...Map.groupBy(byMonth(run, outlet.timeZone), ([month]) => yearOf(month)).keys()];
  return {
    fields: [
      field(
        'section',
        'Section',
        'All sections',
        named(
          sections,
          run.flatMap(({ data }) => [data.section, ...data.alsoIn]),
        ),
      ),
      field('contributor', 'Byline', 'Anyone', named(contributors, run.flatMap(contributorsOf))),
      field(
        'topic',
        'Topic',
        'All topics',
        named(
          topics,
          run.flatMap(({ data }) => data.topics),
        ),
      ),
      field(
        'genre',
        'Kind',
        'All kinds',
        genres.filter((genre) => seen.has(genre)).map((value) => ({ value, name: genreChoice(value) })),
      ),
      field(
        'year',
        'Year',
        'All years',
        years.map((year) => ({ value: year, name: year })),
      ),
    ],
    contents: searchContentsPath,
    locale: outlet.locale,
    timeZone: outlet.timeZone,
  };
}

/** The stories that search may find, newest first: some agencies' copy it may not. */
export const searchable = memoizePerEdition(({ stories, agencies }: Edition): Run => {
  return stories.filter((story) => licenseOf(story, agencies).search);
});

/** Stories that are indexed together. */
export interface SearchRun {
  /** Of the part, unique: "2019", "2024-01-06" for half a year, "2025-12". */
  readonly name: string;
  readonly year: string;
  readonly run: Run;
}

/** How large the parts of the index may be, in stories. */
export interface PartSizes {
  /** A larger year is divided; to index 1,000 stories takes some 0.4 GB of memory. */
  readonly year: number;
  /** If the newest year is larger, its newest month stands apart; to index 1,000 stories takes some 4 s. */
  readonly newest: number;
}

export const partSizes: PartSizes = { year: 4000, newest: 300 };

/** Into how many runs of months a year can be divided. */
const divisions = [1, 2, 3, 4, 6, 12];

/**
 * A run divided into the parts of the search index, newest first. Each year is one part, unless it is so large that it
 * is divided; and where the newest year is large its newest month is another part, so that the story of today does not
 * have all stories of its year indexed anew.
 */
export function searchRuns(run: Run, timeZone: string, sizes = partSizes): SearchRun[] {
  const years = Map.groupBy(byMonth(run, timeZone), ([month]) => yearOf(month));
  return [...years].flatMap(([year, months], place) => {
    const count = months.reduce((sum, [, stories]) => sum + stories.length, 0);
    const division = divisions.find((parts) => count <= parts * sizes.year) ?? 12;
    const newest = place === 0 && count > sizes.newest ? months[0]?.[0] : undefined;
    const named = Map.groupBy(months, ([month]) =>
      month === newest ? month.replace('/', '-') : partName(year, Number(month.slice(-2)), 12 / division),
    );
    return [...named].map(([name, part]) => ({ name, year, run: part.flatMap(([, stories]) => stories) }));
  });
}

/** The year of a month: "2019" of "2019/05". */
const yearOf = (month: string): string => month.slice(0, month.indexOf('/'));

/** Names a part of a year by its first and last month, of so many: "2024-01-06"; a whole year by itself. */
function partName(year: string, month: number, length: number): string {
  if (length === 12) return year;
  const last = Math.ceil(month / length) * length;
  return [year, ...[last - length + 1, last].map((number) => String(number).padStart(2, '0'))].join('-');
}

function field(filter: SearchFilter, label: string, all: string, choices: SearchField['choices']): SearchField {
  return { filter, label, all, choices };
}
