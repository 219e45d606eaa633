import { genres } from '../../schema/story.ts';
import { yearName } from '../../text/time/dates.ts';
import { memoizePerEdition } from '../edition/memoize.ts';
import type { Edition, StoryList } from '../edition/edition.ts';
import { contributorPath, searchManifestPath, searchNewestPath, sectionPath, topicPath } from '../edition/permalink.ts';
import { contributorsOf } from '../story/byline.ts';
import { licenseOf } from '../story/credit.ts';
import { genreFilterName } from '../story/genre.ts';
import { byName } from '../contributors/contributor.ts';
import { byMonth } from './months.ts';

/** A filter of the search; each is a parameter of the search page's address. */
export type SearchFilter = 'section' | 'contributor' | 'topic' | 'genre' | 'year' | 'from' | 'to';

/** A value of a filter. */
export interface SearchChoice {
  readonly value: string;
  readonly name: string;
  /** Path of its page, if it has one. */
  readonly href?: string;
}

/** The form field of a filter. */
export interface SearchField {
  readonly filter: SearchFilter;
  /** "Section" */
  readonly label: string;
  /** "All sections" */
  readonly all: string;
  /** Only values that some story has. */
  readonly choices: readonly SearchChoice[];
}

/** The view model of the search page. */
export interface SearchPage {
  readonly fields: readonly SearchField[];
  /** Path of the index manifest, a `SearchManifest` in JSON. */
  readonly manifest: string;
  /** Path of the cards of the newest stories, an array of `SearchCard` in JSON. */
  readonly newest: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** Returns the view model of the search page. */
export function toSearchPage(edition: Edition): SearchPage {
  const { locale, timeZone } = edition.outlet;
  return { fields: searchFields(edition), manifest: searchManifestPath, newest: searchNewestPath, locale, timeZone };
}

/** Returns the stories that search may find, newest first. The license of an agency may exclude its copy. */
export const searchableStories = memoizePerEdition(({ stories, agencies }: Edition): StoryList => {
  return stories.filter((story) => licenseOf(story, agencies).search);
});

function searchFields(edition: Edition): SearchField[] {
  const { outlet, sections, contributors, topics } = edition;
  const { search } = outlet.words;
  const stories = searchableStories(edition);
  const named = (
    entries: Edition['sections' | 'contributors' | 'topics'],
    pathOf: (slug: string) => string,
    slugs: readonly string[],
  ) =>
    [...new Set(slugs)]
      .map((slug) => ({ value: slug, name: entries.get(slug)?.data.name ?? slug, href: pathOf(slug) }))
      .sort(byName(edition));
  const sectionSlugs = stories.flatMap(({ data }) => [data.section, ...data.alsoIn]);
  const topicSlugs = stories.flatMap(({ data }) => data.topics);
  const usedGenres = new Set(stories.map(({ data }) => data.genre));
  const genreChoices = genres
    .filter((genre) => usedGenres.has(genre))
    .map((value) => ({ value, name: genreFilterName(value, outlet) }));
  const years = new Set(
    [...byMonth(stories, outlet.timeZone).keys()].map((month) => month.slice(0, month.indexOf('/'))),
  );
  const yearChoices = [...years].map((year) => ({ value: year, name: yearName(year, outlet.locale) }));
  return [
    {
      filter: 'section',
      label: search.section,
      all: search.allSections,
      choices: named(sections, sectionPath, sectionSlugs),
    },
    {
      filter: 'contributor',
      label: search.byline,
      all: search.anyone,
      choices: named(contributors, contributorPath, stories.flatMap(contributorsOf)),
    },
    { filter: 'topic', label: search.topic, all: search.allTopics, choices: named(topics, topicPath, topicSlugs) },
    { filter: 'genre', label: search.kind, all: search.allKinds, choices: genreChoices },
    { filter: 'year', label: search.year, all: search.allYears, choices: yearChoices },
  ];
}
