import type { ContributorData } from '../../schema/contributor.ts';
import type { Entry } from '../../schema/content.ts';
import type { Edition } from '../edition/edition.ts';
import type { Link } from '../lists/link.ts';
import { fill } from '../../text/language/fill.ts';
import { list } from '../../text/words.ts';
import { contributorPath, feedPath } from '../edition/permalink.ts';
import { toPicture, type Picture } from '../story/picture.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';
import { contributorsOf } from '../story/byline.ts';
import { contactsOf, type Contact } from './contacts.ts';
import { trailBelowList, type Trail } from '../lists/trail.ts';

/** The view model of a contributor's page. */
export interface Contributor extends Pick<ContributorData, 'name' | 'kind' | 'jobTitle' | 'beat' | 'bio'> {
  readonly slug: string;
  readonly href: string;
  readonly trail: Trail;
  /** Path of the feed of their stories. */
  readonly feed: string;
  /** The names of languages in which readers can write to them: "English and Spanish". */
  readonly languages?: string;
  readonly contacts: readonly Contact[];
  readonly portrait?: Picture;
  /** Newest first. */
  readonly stories: readonly Teaser[];
}

/** A name in a list of contributors or topics. */
export interface ListedName extends Link {
  readonly note?: string | undefined;
  /** The number of stories. */
  readonly count: number;
}

/** Returns the view model of a contributor's page. */
export function toContributor({ id, data }: Entry<'contributors'>, edition: Edition): Contributor {
  const stories = edition.byContributor.get(id) ?? [];
  const { name, kind, jobTitle, beat, bio } = data;
  const portrait = portraitOf(id, edition);
  return {
    slug: id,
    name,
    kind,
    jobTitle,
    beat,
    bio,
    ...(data.languages.length > 0 && { languages: languageNames(data.languages, edition.outlet.locale) }),
    contacts: contactsOf(data, edition.outlet),
    ...(portrait && { portrait }),
    href: contributorPath(id),
    feed: feedPath(contributorPath(id)),
    trail: trailBelowList('contributors', edition),
    stories: stories.map((story) => toTeaser(story, edition)),
  };
}

/** Returns the names of languages in another one: "English and Spanish". */
function languageNames(tags: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return list(
    tags.map((tag) => names.of(tag) ?? tag),
    locale,
  );
}

/** Returns the portrait of a contributor, or `undefined` if there is none. */
export function portraitOf(slug: string, { contributors, pictures }: Edition): Picture | undefined {
  const portrait = contributors.get(slug)?.data.portrait;
  const file = portrait && pictures.get(portraitFile(portrait));
  return portrait && file && toPicture(portrait, file);
}

/** Returns the portrait of the first author of a story who has one. */
export const portraitOfAuthor = (story: Entry<'stories'>, edition: Edition): Picture | undefined =>
  contributorsOf(story).flatMap((slug) => portraitOf(slug, edition) ?? [])[0];

/** Returns the id of the picture file of a portrait. */
export const portraitFile = ({ file }: { readonly file: string }): string => `contributors/${file}`;

/** Returns all contributors, sorted by name. */
export function contributorList(edition: Edition): ListedName[] {
  return [...edition.contributors.values()]
    .map(({ id, data }) => ({
      name: data.name,
      href: contributorPath(id),
      note: noteOn(data, edition),
      count: edition.byContributor.get(id)?.length ?? 0,
    }))
    .sort(byName(edition));
}

/** Returns what a contributor does, in a line: "Correspondent: Latin America". */
function noteOn({ jobTitle, beat }: ContributorData, { outlet }: Edition): string | undefined {
  if (jobTitle === undefined || beat === undefined) return jobTitle ?? beat;
  return fill(outlet.words.text.labeled, { label: jobTitle, text: beat });
}

/** Returns a comparison by name in the order of the outlet's language; numbers in names are ordered by value. */
export function byName({ outlet }: Edition) {
  const { compare } = new Intl.Collator(outlet.locale, { numeric: true });
  return (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
}
