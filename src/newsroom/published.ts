import type { Edition } from './edition.ts';

/**
 * The ids under which stories have been published by press time: those that run, those that were withdrawn since, and
 * those that they had at former addresses.
 */
function publishedIds({ stories, withdrawals, redirects }: Edition): string[] {
  return [...stories.map(({ id }) => id), ...withdrawals.keys(), ...redirects.map(({ id }) => id)].sort();
}

/** Those of them that the ledger of addresses does not have yet. */
export function unledgered(edition: Edition, ledger: ReadonlySet<string>): string[] {
  return publishedIds(edition).filter((id) => !ledger.has(id));
}
