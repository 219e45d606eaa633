import { fieldName } from '../yaml/explain.ts';
import type { Problem } from '../problem.ts';
import { lineInFile } from '../source-parts.ts';
import { isOf, type Reading } from '../reading.ts';

/** Do the dates of a story's life follow one another? Only what has run can be updated, corrected and withdrawn. */
export function checkLife(reading: Reading): Problem[] {
  if (!isOf('stories', reading) || !reading.entry) return [];
  const { draft, publishedAt, embargoUntil, updatedAt, corrections, killed } = reading.entry.data;
  const error = (path: readonly PropertyKey[], message: string): Problem => ({
    severity: 'error',
    file: reading.file,
    line: lineInFile(reading.file, path),
    field: fieldName(path),
    message,
  });
  const isBefore = (moment: string | undefined, other: string | undefined) =>
    moment !== undefined && other !== undefined && Date.parse(moment) < Date.parse(other);
  const neverRan =
    'so the story never ran and needs no notice → correct it, or take "killed" out and write "draft: true"';
  const underEmbargo = `is after publishedAt, so the story would run under embargo → set publishedAt to ${embargoUntil ?? ''} or later`;
  return [
    ...(!draft && isBefore(publishedAt, embargoUntil) ? [error(['embargoUntil'], underEmbargo)] : []),
    ...(isBefore(updatedAt, publishedAt)
      ? [error(['updatedAt'], 'is before publishedAt → correct one of the two, or remove it until there is an update')]
      : []),
    ...corrections.flatMap(({ at }, place) =>
      isBefore(at, publishedAt)
        ? [error(['corrections', place, 'at'], 'is before publishedAt → say when the printed story was corrected')]
        : [],
    ),
    ...(isBefore(killed?.at, publishedAt) ? [error(['killed', 'at'], `is before publishedAt, ${neverRan}`)] : []),
  ];
}
