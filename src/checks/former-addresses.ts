import { fieldName } from '../reading/yaml/explain.ts';
import { shownPath, type Problem } from '../reading/problem.ts';
import { lineInFile } from '../reading/source-parts.ts';
import type { Reading } from '../reading/reading.ts';

/**
 * Checks that every former address belongs to one story and that no other story is published there. A story that moved
 * twice lists both former addresses, so that each leads to it in one step and there can be no loop.
 */
export function checkFormerAddresses(readings: readonly Reading[]): Problem[] {
  const stories = readings.filter(({ kind }) => kind === 'stories');
  const byId = new Map(stories.map((reading) => [reading.id, reading]));
  const claims = new Map<string, Reading>();
  return stories.flatMap((reading) =>
    aliasesOf(reading).flatMap((alias, place): Problem[] => {
      const message = mistakeOf(alias, reading, byId.get(alias), claims.get(alias));
      claims.set(alias, claims.get(alias) ?? reading);
      if (message === undefined) return [];
      const path = ['aliases', place];
      return [
        {
          severity: 'error',
          file: reading.file,
          line: lineInFile(reading.file, path),
          field: fieldName(path),
          message,
        },
      ];
    }),
  );
}

function mistakeOf(
  alias: string,
  reading: Reading,
  current: Reading | undefined,
  otherClaimant: Reading | undefined,
): string | undefined {
  if (alias === reading.id) {
    // A story that went back to its first address keeps that address first in the list: it is the story's id in feeds.
    const [first, ...later] = aliasesOf(reading);
    const isReturn = first === alias && later.length > 0 && !later.includes(alias);
    return isReturn ? undefined : `"${alias}" is the address of this story itself → remove it`;
  }
  if (current && aliasesOf(current).includes(reading.id)) {
    return `"${alias}" leads here, and this address leads there: a loop → remove one of the two`;
  }
  if (current)
    return `"${alias}" is the address of another story, ${shownPath(current.file)} → remove it, or move that story`;
  if (otherClaimant === reading) return `"${alias}" is listed twice → keep it once`;
  return (
    otherClaimant &&
    `"${alias}" is a former address of ${shownPath(otherClaimant.file)} too → keep it with one of the two`
  );
}

function aliasesOf({ data }: Reading): string[] {
  const aliases: unknown = (data as { aliases?: unknown } | undefined)?.aliases;
  return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
}
