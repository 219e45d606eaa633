import { placeholderStandfirst } from '../../text/body/placeholder-text.ts';
import type { Problem } from '../problem.ts';
import type { Reading } from '../reading.ts';
import { lineInFile } from '../source-parts.ts';

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
  const unchanged = 'is that of a new outlet → write one or two sentences, or set draft: true';
  const unwritten = 'says "Begin here.", as a new draft does → write the text, or set draft: true';
  return [
    ...(body.isEmpty && !mayBeEmpty ? [{ ...problem(1, empty), severity: 'warning' as const }] : []),
    ...(isDue && 'standfirst' in entry.data && entry.data.standfirst === placeholderStandfirst
      ? [{ ...problem(lineInFile(file, ['standfirst']), unchanged), field: 'standfirst' }]
      : []),
    ...(isDue ? body.placeholders : []).map((line) => problem(line, unwritten)),
  ];
}
