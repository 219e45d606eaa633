import type { ContributorData } from '../schema/contributor.ts';
import type { Edition } from './edition.ts';
import { contributorPath } from './permalink.ts';
import { toTeaser, type Teaser } from './teaser.ts';

/** A contributor's page. */
export interface Contributor extends ContributorData {
  readonly slug: string;
  readonly href: string;
  /** Newest first. */
  readonly stories: readonly Teaser[];
}

/** All contributors, by name. */
export function contributors(edition: Edition): Contributor[] {
  return [...edition.contributors.values()]
    .map(({ id, data }) => ({
      slug: id,
      ...data,
      href: contributorPath(id),
      stories: (edition.byContributor.get(id) ?? []).map((story) => toTeaser(story, edition)),
    }))
    .sort(byName(edition));
}

/** Sorts by name, as the outlet's language does. */
export function byName({ outlet }: Edition) {
  const { compare } = new Intl.Collator(outlet.locale);
  return (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
}
