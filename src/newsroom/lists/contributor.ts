import type { ContributorData } from '../../schema/contributor.ts';
import type { Entry } from '../../schema/content.ts';
import type { Edition } from '../edition/edition.ts';
import type { Link } from './link.ts';
import { contributorPath } from '../edition/permalink.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';

/** The view model of a contributor's page. */
export interface Contributor extends ContributorData {
  readonly slug: string;
  readonly href: string;
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
  return { slug: id, ...data, href: contributorPath(id), stories: stories.map((story) => toTeaser(story, edition)) };
}

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

/** Returns a comparison by name in the order of the outlet's language. */
export function byName({ outlet }: Edition) {
  const { compare } = new Intl.Collator(outlet.locale);
  return (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
}
