import { basename } from 'node:path';
import type { Problem } from '../reading/problem.ts';
import type { Reading } from '../reading/reading.ts';
import { lineInFile } from '../reading/source-parts.ts';
import type { Kind } from '../schema/content.ts';

/** Kinds whose entries readers know by their names. */
const named: readonly Kind[] = ['sections', 'topics', 'series', 'contributors', 'agencies'];

/** Warns of files with the name of another one of their kind, as of one that was copied and not edited. */
export function checkSameNames(readings: readonly Reading[]): Problem[] {
  const first = new Map<string, string>();
  return readings.flatMap(({ kind, file, entry }): Problem[] => {
    if (!named.includes(kind) || !entry || !('name' in entry.data)) return [];
    const key = `${kind} ${entry.data.name.toLowerCase()}`;
    const other = first.get(key);
    first.set(key, other ?? file);
    if (other === undefined) return [];
    const message = `is that of ${kind}/${basename(other)} too, and readers cannot tell the two apart → write another name, or delete one of the files`;
    return [{ severity: 'warning', file, line: lineInFile(file, ['name']), field: 'name', message }];
  });
}
