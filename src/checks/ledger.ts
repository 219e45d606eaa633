import { join } from 'node:path';
import type { Edition } from '../newsroom/edition/edition.ts';
import { isReleased } from '../newsroom/edition/gate.ts';
import { publishedIds, idsMissingFromLedger } from '../newsroom/edition/published-ids.ts';
import { storyId } from '../schema/fields/slug.ts';
import { suggest } from '../text/suggest.ts';
import type { Problem } from '../reading/problem.ts';
import { bytesOf } from '../reading/overlay.ts';
import { isOf, type Reading } from '../reading/reading.ts';
import { textsAt } from './references/written-references.ts';

/**
 * The ledger of addresses: every address at which a story was ever published, one id per line, in one file per year,
 * `addresses/<yyyy>.txt`. Order does not matter, so git can merge two branches by keeping the lines of both.
 */
export interface Ledger {
  /** Absolute path of the newest file. */
  readonly file: string;
  readonly lines: readonly { readonly id: string; readonly file: string; readonly line: number }[];
}

/**
 * Reads the ledger of a content tree. Returns `undefined` if the tree has none.
 *
 * @param paths all files of the tree.
 */
export function readLedger(contentDir: string, paths: readonly string[]): Ledger | undefined {
  const files = paths.filter((path) => /^addresses\/[^/]+\.txt$/.test(path)).map((path) => join(contentDir, path));
  const newest = files.at(-1);
  if (newest === undefined) return undefined;
  const linesOf = (file: string) =>
    bytesOf(file)
      .toString()
      .split('\n')
      .map((text, index) => ({ id: text.trim(), file, line: index + 1 }))
      .filter(({ id }) => id !== '');
  return { file: newest, lines: files.flatMap(linesOf) };
}

/**
 * Checks that every address that was ever published still has a page: the story, a notice that it was withdrawn or its
 * license has ended, or a redirect to its current address.
 */
export function checkLedger(ledger: Ledger, readings: readonly Reading[], edition: Edition): Problem[] {
  const published = new Set(publishedIds(edition));
  const stories = new Map(readings.filter((reading) => isOf('stories', reading)).map((story) => [story.id, story]));
  const scheduled = scheduledTimes([...stories.values()], edition.pressTime);
  const faulty = [...stories.values()].filter(({ entry }) => !entry);
  const heldByFaulty = new Set(faulty.flatMap(({ data }) => textsAt(data, ['aliases', '*']).map(({ text }) => text)));
  const missing = ledger.lines.flatMap(({ id, file, line }): Problem[] => {
    const error = (message: string): Problem[] => [{ severity: 'error', file, line, field: 'address', message }];
    if (!storyId.safeParse(id).success) {
      return error(`"${id}" is not the id of a story → write <yyyy>/<mm>/<slug>, one to a line, or remove the line`);
    }
    const reading = stories.get(id);
    // Other checks have reported stories with mistakes.
    if (published.has(id) || scheduled.has(id) || heldByFaulty.has(id) || (reading && !reading.entry)) return [];
    if (reading) {
      return error(
        `/${id}/ was published, but the story is held back now → take its draft out, or withdraw it with "killed"`,
      );
    }
    return error(vanishedMessage(id, [...stories.keys()]));
  });
  return [...missing, ...scheduledInLedger(ledger, scheduled), ...missingFromLedger(ledger, edition)];
}

/** Returns the publication times of scheduled stories, by current and former id. */
function scheduledTimes(stories: readonly Reading<'stories'>[], pressTime: string): Map<string, string> {
  return new Map(
    stories.flatMap(({ entry }): [string, string][] => {
      if (!entry || entry.data.draft || isReleased(entry, pressTime)) return [];
      return [entry.id, ...entry.data.aliases].map((id) => [id, entry.data.publishedAt]);
    }),
  );
}

/**
 * Warns of addresses in the ledger whose stories are scheduled for later. That is not an error: with a press time in
 * the past, the edition is complete without them.
 */
function scheduledInLedger({ lines }: Ledger, scheduled: ReadonlyMap<string, string>): Problem[] {
  const found = lines.filter(({ id }) => scheduled.has(id));
  const [first] = found;
  if (!first) return [];
  const what = `/${first.id}/ was published, but its story runs at ${scheduled.get(first.id) ?? ''}, after this edition`;
  const others = found.length === 1 ? '' : ` (and ${found.length - 1} more)`;
  const message = `${what}${others} → if it has run, write the moment at which it ran into publishedAt`;
  return [{ severity: 'warning', file: first.file, line: first.line, field: 'address', message }];
}

function vanishedMessage(id: string, stories: readonly string[]): string {
  const successor = suggest(id, stories);
  const whose = successor === undefined ? 'the story that took its place' : `its successor, perhaps ${successor}`;
  return `/${id}/ was published and has vanished → add "${id}" to "aliases" of ${whose}, or restore stories/${id}/index.md with "killed"`;
}

/** Warns of published addresses that are missing from the ledger, since `checkLedger` cannot protect those. */
function missingFromLedger(ledger: Ledger, edition: Edition): Problem[] {
  const count = idsMissingFromLedger(edition, new Set(ledger.lines.map(({ id }) => id))).length;
  if (count === 0) return [];
  const what = count === 1 ? '1 published address is' : `${count} published addresses are`;
  const message = `${what} not in the ledger yet → run npm run ledger, and commit what it writes`;
  return [{ severity: 'warning', file: ledger.file, line: 1, field: 'file', message }];
}
