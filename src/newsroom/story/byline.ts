import type { Entry } from '../../schema/content.ts';
import type { StoryData } from '../../schema/story.ts';
import { contributorPath } from '../edition/permalink.ts';

/** One name in a byline. */
export interface Author {
  readonly name: string;
  /** `text` is a byline in free text, which may name anybody or nobody. */
  readonly kind: 'person' | 'organization' | 'text';
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
  // The page says "By" already.
  const text = story.data.bylineText?.replace(/^by\s+/i, '');
  return text === undefined ? signed : mergedNames([...signed, { name: text, kind: 'text' }]);
}

/** The names of those who sign: contributors, who must be known, and guests. Nobody is named twice. */
export function namesOf(
  signatures: StoryData['byline'],
  contributors: ReadonlyMap<string, Entry<'contributors'>>,
): Author[] {
  const names = signatures.flatMap((signature): Author[] => {
    const written = typeof signature === 'string' ? { contributor: signature } : signature;
    const role = 'role' in written && written.role !== undefined && { role: written.role };
    if ('guest' in written) return [{ name: written.guest, kind: written.kind, ...role }];
    const contributor = contributors.get(written.contributor);
    if (!contributor) return [];
    const { name, kind } = contributor.data;
    return [{ name, kind, href: contributorPath(written.contributor), ...role }];
  });
  return mergedNames(names);
}

/** Makes one name of those that stand for the same author, with all roles, in the place of the first. */
function mergedNames(names: readonly Author[]): Author[] {
  const merged: Author[] = [];
  for (const name of names) {
    const place = merged.findIndex((other) => isSame(other, name));
    const before = merged[place];
    if (!before) {
      merged.push(name);
      continue;
    }
    const roles = [...new Set([before.role, name.role].filter((role) => role !== undefined))].join(', ');
    merged[place] = { ...name, ...before, ...(roles && { role: roles }) };
  }
  return merged;
}

/** Two contributors of the same name are two people; a guest or a free text of a contributor's name is not another. */
function isSame(one: Author, other: Author): boolean {
  if (one.href !== undefined && other.href !== undefined) return one.href === other.href;
  return one.name === other.name;
}

/** The contributors who sign a story, in their order; guests have no file. */
export function contributorsOf({ data }: Entry<'stories'>): string[] {
  return data.byline.flatMap((signature) => {
    if (typeof signature === 'string') return [signature];
    return 'contributor' in signature ? [signature.contributor] : [];
  });
}
