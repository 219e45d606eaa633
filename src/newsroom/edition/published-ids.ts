import type { Edition } from './edition.ts';

/**
 * Returns all ids under which stories have been published by press time, sorted: those of public stories, of withdrawn
 * stories, of stories whose license has expired, and former ids. Each of these addresses has a page.
 */
export function publishedIds({ stories, notices }: Edition): string[] {
  return [...stories.map(({ id }) => id), ...notices.keys()].sort();
}

/** Returns the published ids that the ledger of addresses does not have yet. */
export function idsMissingFromLedger(edition: Edition, ledger: ReadonlySet<string>): string[] {
  return publishedIds(edition).filter((id) => !ledger.has(id));
}
