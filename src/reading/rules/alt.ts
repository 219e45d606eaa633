import type { Problem } from '../problem.ts';
import { lineInFile, type Reading } from '../read-file.ts';

const opening = /^(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|pic)\s+(?:of|showing)\b/i;

/** Checks that descriptions of pictures say what the pictures show, and nothing that readers hear anyway. */
export function checkAlt({ kind, entry, file, body }: Reading): Problem[] {
  const warnings = (line: number, field: string, alt = '', caption?: string): Problem[] => {
    const message = altMistake(alt, caption);
    return message === undefined ? [] : [{ severity: 'warning', file, line, field, message }];
  };
  const lead = kind === 'stories' && entry && 'image' in entry.data ? entry.data.image : undefined;
  return [
    ...(lead && altMistake(lead.alt, lead.caption) !== undefined
      ? warnings(lineInFile(file, ['image', 'alt']), 'image.alt', lead.alt, lead.caption)
      : []),
    ...(body?.figures ?? []).flatMap(({ attributes, line }) =>
      warnings(line, 'body figure.alt', attributes['alt'], attributes['caption']),
    ),
  ];
}

function altMistake(alt: string, caption = ''): string | undefined {
  if (opening.test(alt.trim())) return 'begins as no description should → say at once what the picture shows';
  if (lettersOf(alt) !== '' && lettersOf(alt) === lettersOf(caption)) {
    return 'repeats the caption → say what the picture shows, for readers who cannot see it';
  }
  return undefined;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
