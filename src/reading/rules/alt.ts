import { lettersOf } from '../../text/words.ts';
import type { Problem } from '../problem.ts';
import { lineInFile } from '../source-parts.ts';
import { isOf, type Reading } from '../reading.ts';

const opening = /^(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|pic)\s+(?:of|showing)\b/i;

/** Checks that descriptions of pictures say what the pictures show, and nothing that readers hear anyway. */
export function checkAlt(reading: Reading): Problem[] {
  const { file, body } = reading;
  const warnings = (line: number, field: string, alt = '', caption?: string): Problem[] => {
    const message = altMistake(alt, caption);
    return message === undefined ? [] : [{ severity: 'warning', file, line, field, message }];
  };
  const lead = isOf('stories', reading) ? reading.entry?.data.image : undefined;
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
