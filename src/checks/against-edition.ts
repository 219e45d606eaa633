import { allPaths } from '../newsroom/edition/all-paths.ts';
import type { Content } from '../newsroom/edition/content.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import { feedPath } from '../newsroom/edition/permalink.ts';
import type { Problem } from '../reading/problem.ts';
import type { Reading } from '../reading/reading.ts';
import { checkLedger, type Ledger } from './ledger.ts';
import { addressOf, checkLinks } from './links.ts';
import { checkDraftPages } from './outlet/draft-pages.ts';
import { checkNewsletters } from './outlet/newsletters.ts';
import { checkUnlinkedSections } from './outlet/unlinked-sections.ts';
import { checkRelated } from './related.ts';
import { checkRunningOrder } from './running-order.ts';
import { temporaryAddresses } from './temporary-addresses.ts';

/**
 * Checks links, cards of related stories, running orders and the ledger, which depend on what is public at press time.
 *
 * @param preview returns the edition with everything that is not public yet. Called only if a link needs it.
 */
export function checkAgainstEdition(
  readings: readonly Reading[],
  content: Content,
  edition: Edition,
  preview: () => Edition,
  ledger?: Ledger,
): Problem[] {
  const stories = new Map(content.stories.map((entry) => [entry.id, entry]));
  // A file with mistakes is in no edition, but links to it are not wrong.
  const faultyAddresses = readings.filter(({ entry }) => !entry).map(addressOf);
  const publicAddresses = new Set([...allPaths(edition), ...faultyAddresses]);
  let all: Set<string> | undefined;
  const allAddresses = () => (all ??= new Set([...allPaths(preview()), ...endedFeeds(preview()), ...faultyAddresses]));
  const temporary = temporaryAddresses(content, edition);
  const targets = { publicAddresses, allAddresses, temporary, siteUrl: content.outlet.data.url };
  // If the outlet has mistakes, nobody knows its navigation and newsletters.
  const hasOutlet = readings.some(({ kind, entry }) => kind === 'outlet' && entry);
  const storyIds = new Set(readings.filter(({ kind }) => kind === 'stories').map(({ id }) => id));
  return [
    ...readings.flatMap((reading) => [
      ...checkLinks(reading, targets),
      ...checkRelated(reading, edition, temporary, storyIds),
      ...checkRunningOrder(reading, edition, stories, hasOutlet),
      ...(hasOutlet ? checkNewsletters(reading, content.outlet) : []),
      ...checkDraftPages(reading, content),
    ]),
    ...(hasOutlet ? checkUnlinkedSections(readings, edition) : []),
    ...(ledger ? checkLedger(ledger, readings, edition) : []),
  ];
}

/** Returns the feeds of stories whose license has ended; that of a held story may end before it ever began. */
function endedFeeds({ notices }: Edition): string[] {
  return [...notices.values()].flatMap(({ kind, href }) => (kind === 'expired' ? [feedPath(href)] : []));
}
