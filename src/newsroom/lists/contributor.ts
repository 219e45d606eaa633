import type { ContributorData } from '../../schema/contributor.ts';
import type { Entry } from '../../schema/content.ts';
import type { Edition } from '../edition/edition.ts';
import type { Link } from './link.ts';
import { contributorPath } from '../edition/permalink.ts';
import { toPicture, type Picture } from '../story/picture.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';
import { contributorTrail, type Trail } from './trail.ts';

/** The view model of a contributor's page. */
export interface Contributor extends Omit<ContributorData, 'portrait'> {
  readonly slug: string;
  readonly href: string;
  readonly trail: Trail;
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
  const { portrait: _data, ...fields } = data;
  const portrait = portraitOf(id, edition);
  return {
    slug: id,
    ...fields,
    ...(portrait && { portrait }),
    href: contributorPath(id),
    trail: contributorTrail,
    stories: stories.map((story) => toTeaser(story, edition)),
  };
}

/** Returns the portrait of a contributor, or `undefined` if there is none. */
export function portraitOf(slug: string, { contributors, pictures }: Edition): Picture | undefined {
  const portrait = contributors.get(slug)?.data.portrait;
  const file = portrait && pictures.get(portraitFile(portrait));
  return portrait && file && toPicture(portrait, file);
}

/** Returns the id of the picture file of a portrait. */
export const portraitFile = ({ file }: { readonly file: string }): string => `contributors/${file}`;

/** Returns all contributors, sorted by name. */
export function contributorList(edition: Edition): ListedName[] {
  return [...edition.contributors.values()]
    .map(({ id, data }) => ({
      name: data.name,
      href: contributorPath(id),
      note: data.jobTitle,
      count: edition.byContributor.get(id)?.length ?? 0,
    }))
    .sort(byName(edition));
}

/** Returns a comparison by name in the order of the outlet's language; numbers in names are ordered by value. */
export function byName({ outlet }: Edition) {
  const { compare } = new Intl.Collator(outlet.locale, { numeric: true });
  return (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
}
