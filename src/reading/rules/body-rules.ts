import type { Problem } from '../problem.ts';
import type { Reading } from '../reading.ts';

/** Checks what a kind of file asks of its text. */
export function checkBody({ kind, entry, file, body }: Reading): Problem[] {
  if (!body) return [];
  const problem = (line: number, message: string): Problem => ({
    severity: 'error',
    file,
    line,
    field: 'body',
    message,
  });
  const isDue = entry && !('killed' in entry.data) && !('draft' in entry.data && entry.data.draft);
  const isLive = entry && 'genre' in entry.data && entry.data.genre === 'live';
  const mayBeEmpty = kind === 'updates' || !isDue || isLive;
  const empty = 'has no text → write it below the front matter';
  const unwritten = 'says "Begin here.", as a new draft does → write the text, or set draft: true';
  return [
    ...(body.isEmpty && !mayBeEmpty ? [{ ...problem(1, empty), severity: 'warning' as const }] : []),
    ...(isDue ? body.placeholders : []).map((line) => problem(line, unwritten)),
  ];
}
