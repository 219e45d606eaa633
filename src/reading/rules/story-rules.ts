import { fieldName } from '../yaml/explain.ts';
import type { Problem } from '../problem.ts';
import { lineInFile, type Reading } from '../read-file.ts';

/** Rules between the fields of one story, which no field can see for itself. */
export function checkStoryRules({ kind, entry, file }: Reading): Problem[] {
  if (kind !== 'stories' || !entry || !('genre' in entry.data)) return [];
  const { genre, sponsor } = entry.data;
  const error = (path: readonly PropertyKey[], message: string): Problem => ({
    severity: 'error',
    file,
    line: lineInFile(file, path),
    field: fieldName(path),
    message,
  });
  if (genre === 'sponsored' && sponsor === undefined) {
    return [error(['genre'], 'is sponsored, but nobody is named → add sponsor, so that readers know who paid')];
  }
  if (genre !== 'sponsored' && sponsor !== undefined) {
    return [error(['sponsor'], `is named, but the genre is ${genre} → write genre: sponsored, or take it out`)];
  }
  return [];
}
