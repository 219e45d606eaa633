import { genres } from '../schema/story.ts';
import { byName } from './contributor.ts';
import { licenceOf } from './credit.ts';
import { byMonth, type Edition, type Run } from './edition.ts';
import { searchYearsPath } from './permalink.ts';

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
  /** Path of the table of contents of the index, a `SearchYears` in JSON. */
  readonly years: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** The table of contents of the index, which the press writes and the search page reads. */
export interface SearchYears {
  /** Folder of the search engine; absent while there is nothing to search. */
  readonly engine?: string;
  /** Newest first. */
  readonly years: readonly SearchYear[];
}

/** One year's part of the index. */
export interface SearchYear {
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
      field(
        'contributor',
        'Byline',
        'Anyone',
        named(
          contributors,
          run.flatMap(({ data }) => data.byline),
        ),
      ),
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
    years: searchYearsPath,
    locale: outlet.locale,
    timeZone: outlet.timeZone,
  };
}

/** The stories that search may find, newest first: some agencies' copy it may not. */
export function searchable({ stories, agencies }: Edition): Run {
  return stories.filter((story) => licenceOf(story, agencies).search);
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
