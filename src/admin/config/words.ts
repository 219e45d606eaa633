import type { Example } from '../../schema/examples.ts';
import type { AnnotatedSchema } from './annotated-schema.ts';

/** Labels that do not follow from the name of the field. */
const labels: Readonly<Record<string, string>> = {
  alt: 'Description for readers who cannot see it',
  by: 'Who says it',
  pgp: 'OpenPGP fingerprint',
  url: 'Address on the web',
  killed: 'Withdrawal',
  alsoIn: 'Also in the sections',
  bylineText: 'Byline in words',
  aliases: 'Former addresses',
  key: 'Key moment',
  repeat: 'Repeat stories',
  at: 'Time',
  to: 'Path or address',
  from: 'Source',
  x: 'Column of names, dates or numbers',
  y: 'Columns of figures',
};

/** Returns the label of a field: "Published at" for `publishedAt`. */
export function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return labels[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Returns what an editor reads below a field: what it is, and an example of what can be typed.
 *
 * @param isTyped whether the value is typed, and not chosen.
 */
export function hintOf({ description = '' }: AnnotatedSchema, isTyped: boolean, example?: Example): string {
  const words = description
    // Editors see names, not files.
    .replace(/: (?:a file|its file|files) in \w+\/$/, '')
    .replace(/, as <yyyy>\/<mm>\/<slug>/, '')
    // Markdown for code is not shown as such here.
    .replace(/`([^`]+)`/g, '“$1”');
  const sentence = words === '' || /[.?!]$/.test(words) ? words : `${words}.`;
  const shown = shownExample(example);
  return isTyped && shown !== undefined ? `${sentence} Example: ${shown}`.trim() : sentence;
}

/** Returns an example as it is typed; `undefined` if it is not. */
export function shownExample(example?: Example): string | undefined {
  if (Array.isArray(example)) return example.join(', ');
  return example === undefined || typeof example === 'object' ? undefined : String(example);
}
