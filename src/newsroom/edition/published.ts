import type { Edition } from './edition.ts';

/**
 * The ids under which stories have been published by press time: those that run, those that were withdrawn since or
 * whose license has ended, and those that they had at former addresses. Something stands at each of these addresses.
 */
export function publishedIds({ stories, notices }: Edition): string[] {
  return [...stories.map(({ id }) => id), ...notices.keys()].sort();
}

/** Those of them that the ledger of addresses does not have yet. */
export function unledgered(edition: Edition, ledger: ReadonlySet<string>): string[] {
  return publishedIds(edition).filter((id) => !ledger.has(id));
}
