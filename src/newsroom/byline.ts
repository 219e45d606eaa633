import type { Entry } from '../schema/content.ts';
import { contributorPath } from './permalink.ts';

/** One name in a byline. */
export interface Author {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  /** The contributor's page; absent for a byline in free text. */
  readonly href?: string;
}

/** Who wrote a story, in the order in which they sign. Empty for unsigned copy. */
export type Byline = readonly Author[];

/** The byline of a story. Contributors must be known: the checks have seen to that. */
export function toByline(story: Entry<'stories'>, contributors: ReadonlyMap<string, Entry<'contributors'>>): Byline {
  const signed = namesOf(story.data.byline, contributors);
  const { bylineText } = story.data;
  return bylineText === undefined ? signed : [...signed, { name: bylineText, kind: 'person' }];
}

/** The names of contributors, who must be known. */
export function namesOf(slugs: readonly string[], contributors: ReadonlyMap<string, Entry<'contributors'>>): Author[] {
  return slugs.flatMap((slug): Author[] => {
    const contributor = contributors.get(slug);
    return contributor
      ? [{ name: contributor.data.name, kind: contributor.data.kind, href: contributorPath(slug) }]
      : [];
  });
}
