import { genres } from '../schema/story.ts';
import { contributorsOf } from './byline.ts';
import { byName } from './contributor.ts';
import { licenceOf } from './credit.ts';
import { byMonth, type Edition, type Run } from './edition.ts';
import { searchContentsPath } from './permalink.ts';

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

/** A part of the index: the stories of a year, or of one end of the newest year. */
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
  return {
    fields: [
      field(
        'section',
        'Section',
        'All sections',
        named(
          sections,
          run.map(({ data }) => data.section),
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
        genres.filter((genre) => seen.has(genre)).map((value) => ({ value, name: capital(value) })),
      ),
      field(
        'year',
        'Year',
        'All years',
        [...byYear(run, outlet.timeZone).keys()].map((year) => ({ value: year, name: year })),
      ),
    ],
    contents: searchContentsPath,
    locale: outlet.locale,
    timeZone: outlet.timeZone,
  };
}

/** The stories that search may find, newest first: some agencies' copy it may not. */
export function searchable({ stories, agencies }: Edition): Run {
  return stories.filter((story) => licenceOf(story, agencies).search);
}

/** Stories that are indexed together. */
export interface SearchRun {
  /** Of the part, unique: "2019", "2025-12". */
  readonly name: string;
  readonly year: string;
  readonly run: Run;
}

/** What takes a few seconds to index. */
const splitAbove = 1000;

/**
 * A run divided into the parts of the search index, newest first. Each year is one part, but where the newest year is
 * large its newest month is another, so that the story of today does not have all stories of its year indexed anew.
 */
export function searchRuns(run: Run, timeZone: string, largest = splitAbove): SearchRun[] {
  const [newestMonth = '', ofMonth = []] = [...byMonth(run, timeZone)][0] ?? [];
  return [...byYear(run, timeZone)].flatMap(([year, ofYear], place) => {
    const isSplit = place === 0 && ofYear.length > largest && ofYear.length > ofMonth.length;
    if (!isSplit) return [{ name: year, year, run: ofYear }];
    return [
      { name: newestMonth.replace('/', '-'), year, run: ofMonth },
      { name: year, year, run: ofYear.slice(ofMonth.length) },
    ];
  });
}

/** The stories of a run by year of the outlet's calendar, newest year first: key `2019`. */
export function byYear(run: Run, timeZone: string): Map<string, Run> {
  const years = new Map<string, Run>();
  for (const [month, stories] of byMonth(run, timeZone)) {
    const year = month.slice(0, month.indexOf('/'));
    years.set(year, [...(years.get(year) ?? []), ...stories]);
  }
  return years;
}

function field(filter: SearchFilter, label: string, all: string, choices: SearchField['choices']): SearchField {
  return { filter, label, all, choices };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
