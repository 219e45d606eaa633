import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../newsroom/edition.ts';
import { publishedIds, unledgered } from '../newsroom/published.ts';
import { storyId } from '../schema/slug.ts';
import { suggest } from '../text/suggest.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './read.ts';

/**
 * The ledger of addresses: every address at which a story was ever published, one id to a line, in a file for each
 * year, `addresses/<yyyy>.txt`. Order does not matter, so that git can merge two branches by taking the lines of both.
 */
export interface Ledger {
  /** The newest of its files, absolute. */
  readonly file: string;
  readonly lines: readonly { readonly id: string; readonly file: string; readonly line: number }[];
}

/** Reads the ledger of a content tree; `undefined` if it keeps none. `paths` are all of its files. */
export function readLedger(contentDir: string, paths: readonly string[]): Ledger | undefined {
  const files = paths.filter((path) => /^addresses\/[^/]+\.txt$/.test(path)).map((path) => join(contentDir, path));
  const newest = files.at(-1);
  if (newest === undefined) return undefined;
  const linesOf = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((text, index) => ({ id: text.trim(), file, line: index + 1 }))
      .filter(({ id }) => id !== '');
  return { file: newest, lines: files.flatMap(linesOf) };
}

/**
 * Does something still stand at every address that was ever published: the story, the notice that it was withdrawn or
 * may be shown no longer, or the way to where it stands now?
 */
export function checkLedger(ledger: Ledger, readings: readonly Reading[], edition: Edition): Problem[] {
  const published = new Set(publishedIds(edition));
  const stories = new Map(readings.filter(({ kind }) => kind === 'stories').map((reading) => [reading.id, reading]));
  const missing = ledger.lines.flatMap(({ id, file, line }): Problem[] => {
    const error = (message: string): Problem[] => [{ severity: 'error', file, line, field: 'address', message }];
    if (!storyId.safeParse(id).success) {
      return error(`"${id}" is not the id of a story → write <yyyy>/<mm>/<slug>, one to a line, or remove the line`);
    }
    const reading = stories.get(id);
    // A story with mistakes has been reported.
    if (published.has(id) || (reading && !reading.entry)) return [];
    if (reading) {
      return error(
        `/${id}/ was published, but the story is held back now → take its draft, embargo or later date out, or withdraw it with "killed"`,
      );
    }
    return error(vanished(id, [...stories.keys()]));
  });
  return [...missing, ...late(ledger, edition)];
}

function vanished(id: string, stories: readonly string[]): string {
  const successor = suggest(id, stories);
  const whose = successor === undefined ? 'the story that took its place' : `its successor, perhaps ${successor}`;
  return `/${id}/ was published and has vanished → add "${id}" to "aliases" of ${whose}, or restore stories/${id}/index.md with "killed"`;
}

/** What has been published since the ledger was last brought up to date; no mistake, but what is not in it is not guarded. */
function late(ledger: Ledger, edition: Edition): Problem[] {
  const count = unledgered(edition, new Set(ledger.lines.map(({ id }) => id))).length;
  if (count === 0) return [];
  const what = count === 1 ? '1 published address is' : `${count} published addresses are`;
  const message = `${what} not in the ledger yet → run npm run ledger, and commit what it writes`;
  return [{ severity: 'warning', file: ledger.file, line: 1, field: 'file', message }];
}
