/** What is left in a text that was pasted from a word processor, and what its author reads about it. */
import type { BodyCase } from './body-case.ts';

const long =
  'The bridge closes in January for works that will take six months, the mayor said at the council on Monday, and the ferry will be free until it opens again in June.';

const runTogether = (kind: string, body: string, line: number, start: string): BodyCase => ({
  kind: `a paragraph without an empty line above it: ${kind}`,
  body,
  line,
  message: new RegExp(
    `^"${RegExp.escape(start)}.*" begins no new paragraph, .* → put an empty line there, and above each`,
  ),
  severity: 'warning',
});

const list = (kind: string, items: string, fix: string): BodyCase => ({
  kind: `a list ${kind}`,
  body: `They have:\n\n${items}\n\nThat is all.`,
  line: 3,
  message: new RegExp(`is an item of a list.* printed as typed.* → .*${RegExp.escape(fix)}`),
});

const hyphen = 'begin it with a hyphen and a space';

const code = (kind: string, body: string, words: string): BodyCase => ({
  kind: `a paragraph that begins with ${kind}`,
  body: `One.\n\n${body}`,
  line: 3,
  message: new RegExp(`^"${words}.*" is indented and would be printed as code → begin the line at the margin`),
});

const figures = (body: string, written: string): BodyCase => ({
  kind: `stars between figures: ${body}`,
  body,
  message: new RegExp(`^"${RegExp.escape(written)}" has stars between figures, .* → write × or`),
  severity: 'warning',
});

export const mistakesOfPastedText: readonly BodyCase[] = [
  runTogether('four long ones', [long, `${long} Yes.`, 'It is short.', long].join('\n'), 2, 'The bridge closes'),
  runTogether(
    'short ones',
    'It closes.\n“Yes,” the mayor of the town said on Monday.\nIt opens in June.',
    2,
    '“Yes,” the mayor',
  ),
  runTogether(
    'of growing length',
    ['It closes.', 'The mayor said so on Monday.', 'The ferry is free until it opens in June.', 'It will.'].join('\n'),
    2,
    'The mayor said so',
  ),
  runTogether('behind a subhead', `## Works\n${long}\n\tThey begin in \`May\`.`, 3, 'They begin in `May`.'),
  runTogether('around a subhead', `One.\n\n${long}\nThe Works\nThey begin.`, 4, 'The Works'),
  runTogether(
    'in Japanese',
    `港は閉鎖された。\n市長は月曜日、議会で六か月の工事を発表し、渡し船は無料だと述べた。`,
    2,
    '市長は',
  ),
  list('with bullets', '•\tOne\n•\tTwo', hyphen),
  list('with bullets and no-break spaces', '·\u00A0\u00A0One\n·\u00A0\u00A0Two', hyphen),
  list('with squares', '§   One\n§   Two', hyphen),
  list('below a list', 'o\tOne', hyphen),
  list('with one space behind squares', '§ One\n§ Two', hyphen),
  list('with arrows', '→ One\n→ Two\n→ Three', hyphen),
  list('with check marks', '✔ One\n✔ Two', hyphen),
  list('with degrees', '1° One\n2° Two', 'begin it with a number'),
  list('with slashes', '1/ One\n2/ Two', 'begin it with a number'),
  list('with dashes behind numbers', '1 - One\n2 - Two', 'begin it with a number'),
  list('with Roman numbers', 'I. One\nII. Two', 'begin it with a number'),
  list('with en dashes', '– One\n– Two\n– Three', hyphen),
  list('with em dashes', '—One\n—Two', `${hyphen}, or put an empty line below it if somebody speaks`),
  list('with hyphens that nothing follows', '-One\n-Two', hyphen),
  list('with stars that nothing follows', '*One\n*Two', hyphen),
  list('with numbers that nothing follows', '1.One\n2.Two', 'put a space behind its number, as in "1. First"'),
  list('with letters', 'a) One\nb) Two', 'begin it with a number, a full stop and a space'),
  list('with numbers in brackets', '(1) One\n(2) Two', 'begin it with a number, a full stop and a space'),
  code('four spaces', '    The mayor said so.', 'The mayor said so'),
  code('a tab', '\tThe mayor said so.\n\tNobody else did.', 'The mayor said so'),
  ...['[[1]](#_ftn1)', '[1](#_ftnref1)', '[\\[1\\]](#_edn1)', '[1](#sdfootnote1sym)'].map((written) => ({
    kind: `the footnote ${written}`,
    body: `One.\n\nTwo${written} three.`,
    line: 3,
    message: /is a footnote of a word processor, whose link leads nowhere → write \[\^1\] where/,
  })),
  figures('It is 3*4*5 meters.', '3*4*5'),
  figures('It is 5*10 m and 3*4 m.', '5*10 m and 3*4'),
  figures('It is 2**x**3.', '2**x**3'),
];

/** Breaks a text into lines as an author does by hand. */
function broken(text: string, width: number): string {
  return text.replaceAll(new RegExp(`(?=.{${width}})(.{1,${width - 1}}) `, 'g'), '$1\n');
}

export const soundPastedText: readonly string[] = [
  '—No —said she.\n\n—Yes.\n\n– And then\n\n— one word',
  '“No,” she said –\n– and left.\n1.5 million\n2.5 million\n*One* word\n*Two* words\n§ 218 applies.\na. m.',
  '-\tOne\n-\tTwo\n\n1.\tOne\n2.\tTwo\n\n- One.\n  And more.\n\n> One.\n> Two.',
  'Shown: `3*4*5` and 3\\*4\\*5, 12*th*, 2 * 3 * 4.\n\n    \n\n[^1]: One.\n[^2]: Two.\n\nNotes.[^1] [^2]',
  ...[80, 100, 120].map((width) => broken(`${long} ${long} It is so. Nobody knows. ${long}`, width)),
  `A word\nhere. One.\nTwo are more than the one before them.`,
  'The fares are in a table.\nThey [stand there](https://example.org/a/very/long/address/of/a/page/that/nobody/can/break).',
  'One line ends with a backslash.\\\nAnother is much longer than the first line of this text.',
];
