import { fieldName } from '../reading/yaml/explain.ts';
import type { Problem } from '../reading/problem.ts';
import { lineInFile, type Reading } from '../reading/read-file.ts';

/**
 * Does every former address belong to one story, and to no story that stands there? A chain of moves is written as a
 * list at its last story, so that each former address leads to a story in one step and no loop can be.
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
  standing: Reading | undefined,
  claimant: Reading | undefined,
): string | undefined {
  if (alias === reading.id) {
    // A story that went back to its first address keeps it at the head of the list, since feeds know the story by it.
    const [first, ...later] = aliasesOf(reading);
    const isReturn = first === alias && later.length > 0 && !later.includes(alias);
    return isReturn ? undefined : `"${alias}" is the address of this story itself → remove it`;
  }
  if (standing && aliasesOf(standing).includes(reading.id)) {
    return `"${alias}" leads here, and this address leads there: a loop → remove one of the two`;
  }
  if (standing) return `"${alias}" is the address of another story, ${standing.file} → remove it, or move that story`;
  if (claimant === reading) return `"${alias}" is listed twice → keep it once`;
  return claimant && `"${alias}" is a former address of ${claimant.file} too → keep it with one of the two`;
}

function aliasesOf({ data }: Reading): string[] {
  const aliases: unknown = (data as { aliases?: unknown } | undefined)?.aliases;
  return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
}
