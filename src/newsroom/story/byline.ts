import type { Entry } from '../../schema/content.ts';
import type { ContributorData } from '../../schema/contributor.ts';
import type { StoryData } from '../../schema/story.ts';
import type { Language } from '../../text/language/words.ts';
import { contributorPath } from '../edition/permalink.ts';

/** One name in a byline. */
export interface Author {
  readonly name: string;
  /** `text` is a byline in free text, which may or may not contain a name. */
  readonly kind: ContributorData['kind'] | 'text';
  /** Path of the contributor's page; absent for a guest and for a byline in free text. */
  readonly href?: string;
  /** Their part in this story: "Reporting from Lima". */
  readonly role?: string;
}

/** The authors of a story, in the order of the byline. Empty for an unsigned story. */
export type Byline = readonly Author[];

/** Returns the byline of a story. The checks guarantee that its contributors exist. */
export function toByline(
  story: Entry<'stories'>,
  contributors: ReadonlyMap<string, Entry<'contributors'>>,
  { words }: Language,
): Byline {
  const signed = namesOf(story.data.byline, contributors);
  // The page adds "By".
  const [by = ''] = words.story.by.split('{names}');
  const { bylineText } = story.data;
  const text = bylineText?.toLowerCase().startsWith(by.toLowerCase()) ? bylineText.slice(by.length) : bylineText;
  return text === undefined ? signed : mergedNames([...signed, { name: text, kind: 'text' }]);
}

/** Returns the authors of a byline, contributors and guests, each once. Unknown contributors are left out. */
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

/** Merges names of the same author into the first of them, with all roles. */
function mergedNames(names: readonly Author[]): Author[] {
  const merged: Author[] = [];
  for (const name of names) {
    const index = merged.findIndex((other) => isSameAuthor(other, name));
    const first = merged[index];
    if (!first) {
      merged.push(name);
      continue;
    }
    const roles = [...new Set([first.role, name.role].filter((role) => role !== undefined))].join(', ');
    merged[index] = { ...name, ...first, ...(roles && { role: roles }) };
  }
  return merged;
}

/**
 * Returns whether two names stand for one author. Two contributors of one name are two authors; a guest or a free text
 * with a contributor's name is that contributor.
 */
function isSameAuthor(one: Author, other: Author): boolean {
  if (one.href !== undefined && other.href !== undefined) return one.href === other.href;
  return one.name === other.name;
}

/** Returns the slugs of the contributors in a byline, in order. */
export function contributorsOf({ data }: Entry<'stories'>): string[] {
  return data.byline.flatMap((signature) => {
    if (typeof signature === 'string') return [signature];
    return 'contributor' in signature ? [signature.contributor] : [];
  });
}
