import type { Entry } from '../schema/content.ts';
import { contributorPath } from './permalink.ts';

/** One name in a byline. */
export interface Author {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  /** The contributor's page; absent for a byline in free text. */
  readonly href?: string;
  /** What they did for this story: "Reporting from Lima". */
  readonly role?: string;
}

/** A contributor, by slug, with what they did. */
interface Signature {
  readonly slug: string;
  readonly role?: string;
}

/** Who wrote a story, in the order in which they sign. Empty for unsigned copy. */
export type Byline = readonly Author[];

/** The byline of a story. Contributors must be known: the checks have seen to that. */
export function toByline(story: Entry<'stories'>, contributors: ReadonlyMap<string, Entry<'contributors'>>): Byline {
  const signed = namesOf(signaturesOf(story), contributors);
  const { bylineText } = story.data;
  return bylineText === undefined ? signed : [...signed, { name: bylineText, kind: 'person' }];
}

/** The names of those who sign, who must be known. */
export function namesOf(
  signatures: readonly Signature[],
  contributors: ReadonlyMap<string, Entry<'contributors'>>,
): Author[] {
  return signatures.flatMap(({ slug, role }): Author[] => {
    const contributor = contributors.get(slug);
    if (!contributor) return [];
    const { name, kind } = contributor.data;
    return [{ name, kind, href: contributorPath(slug), ...(role !== undefined && { role }) }];
  });
}

/** The contributors who sign a story, in their order. */
export function contributorsOf(story: Entry<'stories'>): string[] {
  return signaturesOf(story).map(({ slug }) => slug);
}

function signaturesOf({ data }: Entry<'stories'>): Signature[] {
  return data.byline.map((signature) =>
    typeof signature === 'string' ? { slug: signature } : { slug: signature.contributor, role: signature.role },
  );
}
