import type { Mistake } from './mistakes.ts';

/** An outlet.yaml with one word of the interface, and what its editor is to be told of it. */
function word(kind: string, name: string, text: string, message: RegExp): Mistake {
  const at = `  ${name}: ${text}`;
  const source = `name: The Harbour Gazette
tagline: News from both banks
url: https://gazette.example
locale: en-GB
timeZone: Europe/London
publisher:
  name: Gazette Publishing
logo: logo.svg
navigation: [harbour, council]
policies:
  about: about
words:
${at}
`;
  return { kind, file: 'outlet.yaml', source, at, field: `words.${name}`, message };
}

export const mistakesOfWords: readonly Mistake[] = [
  word('a word of another name', 'story.correction', 'Erratum', /is no word .* → did you mean "story\.corrections"\?/),
  word('a word of no name', 'newsdesk', 'Desk', /is no word .* → use a name of src\/text\/language\/en\.json/),
  word(
    'a word with a place of another name',
    'story.moreFrom',
    "'All of {sections}'",
    /has a place \{sections\} .* → write \{section\}/,
  ),
  word('a word without its place', 'story.moreFrom', 'More', /has no place \{section\} → write it/),
  word(
    'a word with a place that it has not',
    'site.saved',
    "'Kept {count}'",
    /has a place \{count\} .* → leave it out/,
  ),
  word(
    'one text where there are forms',
    'list.stories',
    "'{count} reports'",
    /has forms for numbers → write them below it/,
  ),
  word(
    'forms where there is one text',
    'site.saved',
    '{ one: Kept, other: Kept }',
    /has no forms for numbers → write one text/,
  ),
];
