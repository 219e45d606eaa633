import type { Entry } from '../schema/content.ts';
import type { StoryData } from '../schema/story.ts';
import { contributorPath } from './permalink.ts';

/** One name in a byline. */
export interface Author {
  readonly name: string;
  /** `text` is a byline in free text, which may name anybody or nobody. */
  readonly kind: 'person' | 'organisation' | 'text';
  /** The contributor's page; absent for a guest, and for a byline in free text. */
  readonly href?: string;
  /** What they did for this story: "Reporting from Lima". */
  readonly role?: string;
}

/** Who wrote a story, in the order in which they sign. Empty for unsigned copy. */
export type Byline = readonly Author[];

/** The byline of a story. Contributors must be known: the checks have seen to that. */
export function toByline(story: Entry<'stories'>, contributors: ReadonlyMap<string, Entry<'contributors'>>): Byline {
  const signed = namesOf(story.data.byline, contributors);
  const { bylineText } = story.data;
  return bylineText === undefined ? signed : [...signed, { name: bylineText, kind: 'text' }];
}

/** The names of those who sign: contributors, who must be known, and guests. */
export function namesOf(
  signatures: StoryData['byline'],
  contributors: ReadonlyMap<string, Entry<'contributors'>>,
): Author[] {
  return signatures.flatMap((signature): Author[] => {
    const written = typeof signature === 'string' ? { contributor: signature } : signature;
    const role = 'role' in written && written.role !== undefined && { role: written.role };
    if ('guest' in written) return [{ name: written.guest, kind: written.kind, ...role }];
    const contributor = contributors.get(written.contributor);
    if (!contributor) return [];
    const { name, kind } = contributor.data;
    return [{ name, kind, href: contributorPath(written.contributor), ...role }];
  });
}

/** The contributors who sign a story, in their order; guests have no file. */
export function contributorsOf({ data }: Entry<'stories'>): string[] {
  return data.byline.flatMap((signature) => {
    if (typeof signature === 'string') return [signature];
    return 'contributor' in signature ? [signature.contributor] : [];
  });
}
