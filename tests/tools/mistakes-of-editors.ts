/**
 * What editors do wrong, as they were seen to do it, and what they are told: one table, from the headline with a colon to
 * the file that an old program saved. The tests mend each mistake as its message says, and nothing may be left.
 */
import sharp from 'sharp';
import { flat } from './pictures.ts';
import { storyText as story } from './story-text.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

/** A mistake, and what its editor is told. */
export interface EditorMistake {
  readonly kind: string;
  readonly files: Files;
  /** The lines of the check, without the path of the story: `2 headline: what is wrong → how to mend it`. */
  readonly told: readonly (string | RegExp)[];
  /** The files that the editor changes, `null` for one that goes; left out if the messages say it to the letter. */
  readonly mended?: Readonly<Record<string, string | Buffer | null>>;
}

/** The story in which most mistakes are made. */
export const storyFile = 'stories/2024/03/a/index.md';
const beside = (name: string) => `stories/2024/03/a/${name}`;
const map = await flat({ width: 1200, height: 800 });
const withMap = { [beside('map.png')]: map };
const figure = '::figure{file="map.png" alt="A map of the quay" credit="Gazette"}';

type Told = EditorMistake['told'];

/** A mistake in the text of the story, and the text as it should be unless the messages say that. */
function inStory(kind: string, source: string | Buffer, told: Told, right?: string, others: Files = {}): EditorMistake {
  const mended = right === undefined ? {} : { mended: { [storyFile]: right } };
  return { kind, files: { ...others, [storyFile]: source }, told, ...mended };
}

/** A mistake in a field of the story. */
const inField = (name: string, value: string, told: string, right?: string, others?: Files): EditorMistake =>
  inStory(
    `${name}: ${value}`,
    story({ [name]: value }),
    [told],
    right === undefined ? right : story({ [name]: right }),
    others,
  );

/** A mistake in the body of the story. */
const inBody = (kind: string, body: string, told: string | RegExp, right?: string, others?: Files): EditorMistake =>
  inStory(kind, story({}, body), [told], right === undefined ? right : story({}, right), others);

const image = (fields: Readonly<Record<string, string>>) =>
  Object.entries({ file: 'map.png', alt: 'A map of the quay', credit: 'Gazette', ...fields })
    .map(([name, value]) => `\n  ${name}: ${value}`)
    .join('');

const noSpace = (line: number, field: string, right: string) =>
  `${line} ${field}: no space stands after the colon → write ${field}: ${right}`;
const oddSpace = 'a no-break space, which looks like a space, stands';
const conflict = '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main';

/** Rows 1 to 8 and 20: what YAML cannot read. */
const ofYaml: readonly EditorMistake[] = [
  inField(
    'headline',
    'Breaking: Council Votes',
    '2 headline: the text has a colon with a space after it → write headline: "Breaking: Council Votes"',
  ),
  ...(['“Bridge: Open”', '„Bridge: Open“', '«Bridge: Open»', '‘Bridge: Open’'] as const).map((text) =>
    inField(
      'headline',
      text,
      '2 headline: the text has a colon with a space after it, and stands in curly quotation marks, where YAML knows straight ones → write headline: "Bridge: Open"',
    ),
  ),
  ...(['“Bridge Opens”', '”Bridge Opens”', '« Bridge Opens »', '‘Bridge Opens’'] as const).map((text) =>
    inField(
      'headline',
      text,
      `2 headline: warning: stands in curly quotation marks, which readers see → write headline: "Bridge Opens", or headline: "${text}" if it is a quotation`,
      '"Bridge Opens"',
    ),
  ),
  ...(
    [
      ['The <em>bridge</em> **is** closed &amp; done', '"The bridge is closed & done"'],
      ['"*Hamlet*: a review"', '"Hamlet: a review"'],
      ['See [the vote](/2024/03/a/)<br/>of `May`', '"See the vote of May"'],
      [`'"Yes"&nbsp;and&#32;<b class="x">no</b>'`, `'"Yes"\u00A0and no'`],
      ['"__All__ <strong>**and**</strong> _more_ ~~or~~ less"', '"All and more or less"'],
    ] as const
  ).map(([value, right]) =>
    inField(
      'headline',
      value,
      `2 headline: warning: has marks of HTML or Markdown, which readers see as typed → write headline: ${right.replace('\u00A0', ' ')}`,
      right,
    ),
  ),
  inStory(
    'marks in a correction and a caption',
    story({ image: image({ caption: 'The *quay*' }), corrections: '[{ at: 2024-03-11T12:00:00Z, text: <b>Two</b> }]' }),
    [
      '10 image.caption: warning: has marks of HTML or Markdown, which readers see as typed → write caption: "The quay"',
      '11 corrections[0].text: warning: has marks of HTML or Markdown, which readers see as typed → write text: "Two"',
    ],
    story({ image: image({ caption: 'The quay' }), corrections: '[{ at: 2024-03-11T12:00:00Z, text: Two }]' }),
    withMap,
  ),
  inStory(
    'a description in curly quotation marks, beside a wrong name',
    story({ section: 'harbor', image: image({ alt: '“The quay”' }) }),
    [
      /^4 section: the section "harbor" does not exist → did you mean "harbour"\?/,
      '8 image.alt: warning: stands in curly quotation marks, which readers see → write alt: "The quay", or alt: "“The quay”" if it is a quotation',
    ],
    story({ image: image({ alt: '"The quay"' }) }),
    withMap,
  ),
  inField(
    'headline',
    '“We Are #1”',
    '2 headline: "#1”" is lost, since a space and # begin a comment → put all of it in quotation marks: headline: "We Are #1"',
  ),
  inField(
    'headline',
    "'Mayor's Plan'",
    `2 headline: an apostrophe ends the text before its last quotation mark → write headline: "Mayor's Plan"`,
  ),
  inField(
    'headline',
    '"No" Vote Wins',
    `2 headline: words stand after the closing quotation mark → write headline: '"No" Vote Wins'`,
  ),
  inField(
    'standfirst',
    `The plan: ${'a long and winding sentence, '.repeat(9)}and its end.`,
    `3 standfirst: the text has a colon with a space after it → write standfirst: "The plan: ${'a long and winding sentence, '.repeat(9)}and its end."`,
  ),
  inStory('a colon in two fields', story({ headline: 'Now: A', standfirst: 'Then: B' }), [
    '2 headline: the text has a colon with a space after it → write headline: "Now: A"',
    '3 standfirst: the text has a colon with a space after it → write standfirst: "Then: B"',
  ]),
  inStory('a colon in one field and a wrong name in another', story({ headline: 'Now: A', section: 'harbor' }), [
    '2 headline: the text has a colon with a space after it → write headline: "Now: A"',
    /^4 section: the section "harbor" does not exist → did you mean "harbour"\?/,
  ]),
  inStory('no space after one colon', story().replace('headline: ', 'headline:'), [noSpace(2, 'headline', 'A Story')]),
  inStory('no space after any colon', story().replaceAll(/^(\w+): /gm, '$1:'), [
    noSpace(2, 'headline', 'A Story'),
    noSpace(3, 'standfirst', 'With words.'),
    noSpace(4, 'section', 'harbour'),
    noSpace(5, 'publishedAt', '2024-03-10T12:00:00Z'),
  ]),
  inStory('no space after a colon, and another colon', story().replace('headline: A', 'headline:Now: A'), [
    '2 headline:Now: no space stands after the colon → write headline: "Now: A Story"',
  ]),
  // One mistake hides no other, though it does not say to the letter how to mend it.
  ...(
    [
      [
        'a text in braces',
        '{ file: map.png, alt: The quay: at night, credit: A }',
        '6 image: a text within the brackets has a colon → put that text in quotation marks',
      ],
      [
        'an open brace',
        '{ file: map.png, alt: The quay, credit: A',
        '6 image: a bracket "{" is never closed → add "}"',
      ],
      [
        'a group with a crooked indent',
        '\n  file: map.png\n   alt: The quay\n  credit: A',
        /^8 front matter: is indented more than the line above, /,
      ],
      [
        'a backslash',
        '{ file: map.png, alt: "The \\q", credit: A }',
        /^6 image: a backslash stands within double quotation marks → /,
      ],
      ['a sign of YAML', '&a', /^6 image: "&a" stands for a value elsewhere, /],
    ] as const
  ).map(([kind, written, told]) =>
    inStory(
      `${kind} above and below other mistakes`,
      story({ image: written, genre: 'novel' })
        .replace('headline:', 'title:')
        .replace('section: harbour', 'section: harbor'),
      [
        /^2 title: unknown field → did you mean "headline"\?$/,
        /^4 section: the section "harbor" does not exist → did you mean "harbour"\?/,
        told,
        /^\d+ genre: "novel" .* → /,
      ],
      story({ image: image({}) }),
      withMap,
    ),
  ),
  inStory(
    'a control character above other mistakes',
    story({ headline: 'A\u0007 Story', section: 'harbor' }, 'A **bold ** word.'),
    [
      '2 headline: has a control character, U+0007 → delete it, or type the words again',
      /^4 section: the section "harbor" does not exist → did you mean "harbour"\?/,
      /^8 body: warning: .* → write \*\*bold\*\*$/,
    ],
    story({}, 'A **bold** word.'),
  ),
  inStory(
    'a line that is no field above another mistake',
    story({ standfirst: '>\nWith words.', section: 'harbor' }),
    [
      /^4 front matter: "With words\." is no field → /,
      /^5 section: the section "harbor" does not exist → did you mean "harbour"\?/,
    ],
    story(),
  ),
  inStory(
    'a field that stands twice',
    story({ section: 'harbour\nsection: council' }),
    ['5 section: "section" stands twice → keep one of the two, and delete the other'],
    story(),
  ),
  inStory(
    'tabs at the start of lines',
    story({ image: image({}).replaceAll('  ', '\t') }),
    [7, 8, 9].map(
      (line) => `${line} front matter: a tab stands at the start of the line → delete it, and indent with spaces`,
    ),
    story({ image: image({}) }),
    withMap,
  ),
  inStory(
    'no-break spaces at the start of lines',
    story({ image: image({}).replaceAll('  ', '\u00A0 ') }),
    [7, 8, 9].map(
      (line) => `${line} front matter: ${oddSpace} at the start of the line → delete it, and indent with spaces`,
    ),
    story({ image: image({}) }),
    withMap,
  ),
  inStory(
    'a no-break space before a field',
    story({ genre: 'news\n\u00A0draft: false' }),
    [`7 front matter: ${oddSpace} at the start of the line → delete it`],
    story({ genre: 'news\ndraft: false' }),
  ),
  inStory(
    'a no-break space after a colon',
    story().replace('section: ', 'section:\u00A0'),
    [`4 section: ${oddSpace} after the colon → delete it, and type a space`],
    story(),
  ),
  inStory(
    'three spaces in place of two',
    story({ image: image({}).replace('  alt', '   alt') }),
    [
      /^8 front matter: is indented more than the line above, .* → give the fields of one group the same number of spaces/,
    ],
    story({ image: image({}) }),
    withMap,
  ),
  inStory(
    'no closing dashes',
    story().replace('---\n\nW', '\nW'),
    ['5 front matter: is never closed → add a line of three dashes below the last field'],
    story(),
  ),
  ...(['Words.', 'Words.\n\n---\n\nMore words.', '\nWords.\n\n---\n\nMore: words.'] as const).map((text) =>
    inStory(
      `no closing dashes above ${JSON.stringify(text)}`,
      story({}, text).replace('---\n\n', ''),
      ['5 front matter: is never closed → add a line of three dashes below the last field'],
      story({}, text),
    ),
  ),
  ...['----', '--', '—', '–––', '- - -', '```', '+++', ' ---'].flatMap((dashes) =>
    ['Words.', 'Words.\n\n---\n\nMore words.'].map((text) =>
      inStory(
        `closing dashes written as "${dashes}" above ${JSON.stringify(text)}`,
        story({}, text).replace('---\n\n', `${dashes}\n\n`),
        [`6 front matter: is not closed by "${dashes}" → write exactly three dashes, ---, at the start of the line`],
        story({}, text),
      ),
    ),
  ),
  inStory(
    'a text that goes on without an indent in the last field',
    story({ kicker: 'Some\nwords' }),
    [/^7 front matter: "words" is no field → .* or indent the line to continue the one above$/],
    story({ kicker: 'Some words' }),
  ),
  inStory(
    'dashes that a word processor has set',
    story().replaceAll('---', '—'),
    [
      '1 front matter: begins with "—" → write exactly three dashes, ---, on a line of their own; and so for line 6, which should end it',
    ],
    story(),
  ),
  ...(
    [
      ['an empty line', '\n', 'an empty line stands', ''],
      ['a title', 'My story\n', '"My story" stands', ''],
      ['a comment', '<!-- draft -->\n', '"<!-- draft -->" stands', ''],
      ['a fence', '```yaml\n', '"```yaml" stands', ', and the line that closes it below the front matter'],
    ] as const
  ).map(([kind, above, stands, also]) =>
    inStory(
      `${kind} before the opening dashes`,
      above + story({}, kind === 'a fence' ? '```\n\nWords.' : 'Words.'),
      [`1 front matter: is not found, as ${stands} before the first three dashes → delete it${also}`],
      story(),
    ),
  ),
  ...[story({}, conflict), story({ headline: `A\n${conflict}` })].map((source, place) =>
    inStory(
      `conflict marks of git, ${place + 1}`,
      source,
      [/^\d file: git has marked two versions .* → keep the right version/],
      story(),
    ),
  ),
];

const otherNames: readonly (readonly [name: string, field: string, value: string])[] = [
  ['title', 'headline', 'A Story'],
  ['Headline', 'headline', 'A Story'],
  ['headine', 'headline', 'A Story'],
  ['description', 'standfirst', 'With words.'],
  ['category', 'section', 'harbour'],
  ['date', 'publishedAt', '2024-03-10T12:00:00Z'],
];

/** The file of the topic that messages ask for. */
const tolls = { 'topics/tolls.yaml': 'name: Tolls\n' };
const withTolls = 'unknown field → write topics: [bridges, tolls], and write topics/tolls.yaml';
const withoutSection = story().replace('section: harbour\n', '');

/** References under the names and in the forms of other systems: one message says the whole field. */
const ofOtherSystems: readonly EditorMistake[] = [
  ...(
    [
      ['author', 'Mona Tahawi', 'byline: [mona-tahawi]'],
      ['author', 'Mona Tahawi and Inés Okafor', 'byline: [mona-tahawi, ines-okafor]'],
      ['authors', '[Mona Tahawi, Inés Okafor]', 'byline: [mona-tahawi, ines-okafor]'],
      ['authors', 'mona-tahawi', 'byline: [mona-tahawi]'],
      ['contributors', '[{ name: Mona Tahawi }]', 'byline: [mona-tahawi]'],
      ['tags', 'bridges', 'topics: [bridges]'],
      ['tags', '[Bridges]', 'topics: [bridges]'],
      ['Topics', 'Bridges', 'topics: [bridges]'],
      ['keywords', 'bridges; Bridges', 'topics: [bridges]'],
      ['AlsoIn', 'Council', 'alsoIn: [council]'],
    ] as const
  ).map(([name, value, right]) =>
    inStory(`${name}: ${value}`, story({ [name]: value }), [`6 ${name}: unknown field → write ${right}`]),
  ),
  ...(['bridges, tolls', '[bridges, tolls]', '[Bridges, Tolls]', '\n  - Bridges\n  - Tolls'] as const).map((tags) => ({
    kind: `tags: ${tags}`,
    files: { [storyFile]: story({ tags }) },
    told: [`6 tags: ${withTolls}`],
    mended: { ...tolls, [storyFile]: story({ topics: '[bridges, tolls]' }) },
  })),
  {
    kind: 'tags beside topics',
    files: { ...tolls, [storyFile]: story({ topics: '[bridges]', tags: 'Tolls, Bridges' }) },
    told: ['7 tags: unknown field → write topics: [bridges, tolls], and delete this one'],
    mended: { [storyFile]: story({ topics: '[bridges, tolls]' }) },
  },
  inStory(
    'a tag that is nearly a topic',
    story({ tags: '[bridge]' }),
    ['6 tags: unknown field → write topics: [bridges], if "bridge" means "bridges"'],
    story({ topics: '[bridges]' }),
  ),
  {
    kind: 'a topic whose name is two words for two topics',
    files: { 'topics/locks.yaml': 'name: Locks and Bridges\n', [storyFile]: story({ tags: 'Locks and Bridges' }) },
    told: ['6 tags: unknown field → write topics: [locks]'],
  },
  inStory(
    'categories beside the section',
    story({ categories: 'harbour, council' }),
    ['6 categories: unknown field → write alsoIn: [council], and delete this one'],
    story({ alsoIn: '[council]' }),
  ),
  inStory(
    'the section as a category beside it',
    story({ category: 'Harbour' }),
    ['6 category: unknown field → delete it'],
    story(),
  ),
  inStory(
    'a category beside the section that is none of them',
    story({ categories: 'Breaking' }),
    ['6 categories: unknown field → bring what it says into "section", and delete it here'],
    story(),
  ),
  inStory(
    'categories in place of the section',
    withoutSection.replace('publishedAt', 'categories: [Harbour, Council]\npublishedAt'),
    ['4 categories: unknown field → write section: harbour and alsoIn: [council]'],
    story({ alsoIn: '[council]' }),
  ),
  inStory(
    'a category that is no section',
    withoutSection.replace('publishedAt', 'category: Sports\npublishedAt'),
    [
      '4 category: unknown field → write section with one of council, harbour; otherwise write section: sports, and write sections/sports.yaml',
    ],
    story(),
  ),
  ...(
    [
      ['harbour, council', '"harbour, council" is not a slug'],
      ['[harbour, council]', 'is a list, but must be text'],
    ] as const
  ).map(([section, what]) =>
    inStory(
      `section: ${section}`,
      story({ section }),
      [`4 section: ${what} → write section: harbour and alsoIn: [council]`],
      story({ alsoIn: '[council]' }),
    ),
  ),
  inField(
    'aliases',
    'https://gazette.example/2023/05/locks/',
    '6 aliases: is text, but must be a list → write it as a list: [2023/05/locks] (Former addresses, as <yyyy>/<mm>/<slug>, which redirect to the story)',
    '[2023/05/locks]',
  ),
];

/** Rows 9 to 11: names where slugs are wanted, and the words of other systems. */
const ofNames: readonly EditorMistake[] = [
  inField('byline', 'Mona Tahawi', '6 byline: is text, but must be a list → write it as a list: [mona-tahawi]'),
  inField(
    'byline',
    'Mona Tahawi and Inés Okafor',
    '6 byline: is text, but must be a list → write it as a list: [mona-tahawi, ines-okafor]',
  ),
  ...['Por Mona Tahawi y Inés Okafor', 'Par Mona Tahawi et Inés Okafor', 'Mona Tahawi und Inés Okafor'].map((names) =>
    inField('byline', names, '6 byline: is text, but must be a list → write it as a list: [mona-tahawi, ines-okafor]'),
  ),
  inField(
    'byline',
    'José Ortega y Gasset',
    '6 byline: is text, but must be a list → write it as a list: [jose-ortega-y-gasset], and write contributors/jose-ortega-y-gasset.yaml; for an author without a file write byline: [{ guest: Full Name }]',
    '[{ guest: José Ortega y Gasset }]',
  ),
  inField('byline', '[Mona Tahawi]', '6 byline[0]: "Mona Tahawi" is not a slug → did you mean "mona-tahawi"?'),
  ...(
    [
      [
        'Ada Lindqvist',
        '6 byline: is text, but must be a list → write it as a list: [ada-lindqvist], and write contributors/ada-lindqvist.yaml; for an author without a file write byline: [{ guest: Full Name }]',
      ],
      [
        '[Ada Lindqvist]',
        '6 byline[0]: "Ada Lindqvist" is not a slug → write contributors/ada-lindqvist.yaml, and "ada-lindqvist" here; for an author without a file write byline: [{ guest: Full Name }]',
      ],
      [
        '[ada-lindqvist]',
        '6 byline[0]: the contributor "ada-lindqvist" does not exist → write contributors/ada-lindqvist.yaml; for an author without a file write byline: [{ guest: Full Name }]',
      ],
    ] as const
  ).map(([byline, told]) => ({
    kind: `byline: ${byline}, who has no file`,
    files: { [storyFile]: story({ byline }) },
    told: [told],
    mended: {
      [storyFile]: story({ byline: '[ada-lindqvist]' }),
      'contributors/ada-lindqvist.yaml': 'name: Ada Lindqvist\n',
    },
  })),
  inField('section', 'Harbour', '4 section: "Harbour" is not a slug → did you mean "harbour"?'),
  inField(
    'section',
    'Harbor',
    '4 section: "Harbor" is not a slug → did you mean "harbour"? Otherwise write sections/harbor.yaml, and "harbor" here',
  ),
  inField(
    'section',
    'sports',
    '4 section: the section "sports" does not exist → use one of council, harbour, or write sections/sports.yaml',
    'harbour',
  ),
  inField(
    'image',
    'IMG_1234.JPG',
    '6 image: is text, but must be a group of fields → write it as { file: …, alt: …, credit: … } (The lead picture)',
    '{ file: map.png, alt: A map of the quay, credit: Gazette }',
    withMap,
  ),
  {
    kind: 'a person in a file that was copied from that of an organization',
    files: { 'contributors/jane-doe.yaml': 'name: Jane Doe\nkind: organization\njobTitle: Reporter\n' },
    told: [
      'contributors/jane-doe.yaml:2 kind: warning: says that an organization signs, which has no jobTitle → delete this line if it is a person',
    ],
    mended: { 'contributors/jane-doe.yaml': 'name: Jane Doe\njobTitle: Reporter\n' },
  },
  inStory(
    'a correction that says so',
    story({ corrections: '[{ at: 2024-03-11T12:00:00Z, text: "Correction: It was three." }]' }),
    [
      '6 corrections[0].text: warning: begins by saying that it is a correction, as the page does above it → take that out',
    ],
    story({ corrections: '[{ at: 2024-03-11T12:00:00Z, text: It was three. }]' }),
  ),
  inField(
    'corrections',
    'It was three.',
    '6 corrections: is text, but must be a list → write it as [{ at: …, text: … }] (Corrections since the story ran)',
    '[{ at: 2024-03-11T12:00:00Z, text: It was three. }]',
  ),
  inField(
    'byline',
    '{ guest: Marta Ruiz }',
    '6 byline: is a group of fields, but must be a list → write it as [{ guest: Marta Ruiz }] (Authors in order: files in contributors/)',
    '[{ guest: Marta Ruiz }]',
  ),
  inField(
    'byline',
    'guest: Marta Ruiz',
    '6 byline: a guest stands in no list → write byline: [{ guest: Marta Ruiz }]',
    '[{ guest: Marta Ruiz }]',
  ),
  inField(
    'corrections',
    '{ at: 2024-03-11T12:00:00Z, text: "It was three, not two." }',
    '6 corrections: is a group of fields, but must be a list → write it as [{ at: "2024-03-11T12:00:00Z", text: "It was three, not two." }] (Corrections since the story ran)',
    '[{ at: "2024-03-11T12:00:00Z", text: "It was three, not two." }]',
  ),
  inStory(
    'the fields of the picture at the margin',
    story({ image: image({}).replaceAll('  ', '') }),
    [
      '6 image: is empty, since file, alt, and credit stand at the margin → begin the lines of file, alt, and credit with two spaces',
    ],
    story({ image: image({}) }),
    withMap,
  ),
  {
    kind: 'the former name of a story on a front',
    files: {
      'stories/2024/03/b/index.md': story({ aliases: '[2024/03/z]' }),
      'fronts/home.yaml': 'stories:\n  - 2024/03/z\n',
    },
    told: ['fronts/home.yaml:2 stories[0]: "2024/03/z" is a former address of a story → write "2024/03/b"'],
  },
  inStory(
    'a colon in the name of the outlet, beside figures of its language and a newsletter',
    story({}, '::chart{file="costs.csv" type="bar" x="Year" y="Euro" title="Costs"}'),
    ['outlet.yaml:1 name: the text has a colon with a space after it → write name: "The Gazette: News"'],
    undefined,
    {
      [beside('costs.csv')]: 'Year,Euro\n2023,"1.250,5"\n2024,"1.300,5"\n',
      'outlet.yaml':
        'name: The Gazette: News\ntagline: News\nurl: https://gazette.example\nlocale: es\ntimeZone: Europe/London\npublisher:\n  name: Gazette\nlogo: logo.svg\nnewsletters:\n  - id: morning\n    name: Morning\n    pitch: News.\n    action: https://newsletter.example/subscribe\n    field: email\n    privacy: None.\n',
      'fronts/council.yaml': 'containers:\n  - kind: newsletter\n',
    },
  ),
  {
    kind: 'a topic that was copied and kept its name',
    files: { 'topics/fares.yaml': 'name: Tolls\ndescription: Prices.\n', 'topics/tolls.yaml': 'name: Tolls\n' },
    told: [
      'topics/tolls.yaml:1 name: warning: is that of topics/fares.yaml too, and readers cannot tell the two apart → write another name, or delete one of the files',
    ],
    mended: { 'topics/fares.yaml': 'name: Fares\ndescription: Prices.\n' },
  },
  ...otherNames.map(([name, field, value]) =>
    inStory(`${name}, which is called ${field}`, story().replace(`${field}: ${value}`, `${name}: ${value}`), [
      new RegExp(`^\\d ${name}: unknown field → did you mean "${field}"\\?$`),
    ]),
  ),
  ...ofOtherSystems,
  ...(
    [
      ['status', 'draft'],
      ['status', 'pending'],
      ['post_status', 'private'],
      ['published', 'false'],
      ['publish', 'no'],
      ['visibility', 'private'],
      ['isDraft', 'true'],
      ['hidden', '"yes"'],
      ['public', '0'],
    ] as const
  ).map(([name, value]) =>
    inStory(
      `${name}: ${value}, which holds a story back`,
      story({ [name]: value }),
      [`6 ${name}: unknown field → write draft: true`],
      story({ draft: 'true' }),
    ),
  ),
  ...(['status: publish', 'published: true', 'visibility: public', 'private: false'] as const).map((line) =>
    inStory(
      `${line}, which holds nothing back`,
      story().replace('---\n\n', `${line}\n---\n\n`),
      [`6 ${line.split(':')[0] ?? ''}: unknown field → remove it: a text runs unless it says draft: true`],
      story(),
    ),
  ),
  inStory(
    'status: draft beside draft: true',
    story({ draft: 'true', status: 'draft' }),
    ['7 status: unknown field → delete it'],
    story({ draft: 'true' }),
  ),
  inStory(
    'status: draft beside draft: false',
    story({ draft: 'false', status: 'draft' }),
    ['7 status: unknown field → write draft: true where draft stands, and delete this one'],
    story({ draft: 'true' }),
  ),
  inStory(
    'a date of another system under its name',
    story().replace('publishedAt: 2024-03-10T12:00:00Z', 'date: 2024-03-10 12:00'),
    [
      '5 date: unknown field → did you mean "publishedAt"?',
      /^5 date: "2024-03-10 12:00" has no offset from UTC.* → write 2024-03-10T12:00:00\+00:00$/,
    ],
  ),
  inStory(
    'a field beside the one that it means',
    story({ title: 'A Story' }),
    ['6 title: unknown field → bring what it says into "headline", and delete it here'],
    story(),
  ),
];

const when = (value: string, right: string, what = 'is not a date and time as it must be written') =>
  inField('publishedAt', value, `5 publishedAt: "${value}" ${what} → write ${right}`);

/** Rows 12, 13 and 17: dates. */
const ofDates: readonly EditorMistake[] = [
  ...(
    [
      ['2024-03-10 12:00', '2024-03-10T12:00:00+00:00'],
      ['2024-03-31T12:00:00', '2024-03-31T12:00:00+01:00'],
      ['2024-03-10', '2024-03-10T00:00:00+00:00'],
    ] as const
  ).map(([value, right]) =>
    when(value, right, 'has no offset from UTC, so its day would differ from reader to reader'),
  ),
  when('Mar 20, 2024 9am', '2024-03-20T09:00:00+00:00'),
  when('20 March 2024', '2024-03-20T00:00:00+00:00'),
  when('Sunday 31 March 2024 at 9.30 p.m.', '2024-03-31T21:30:00+01:00'),
  when('20/03/2024 09:00', '2024-03-20T09:00:00+00:00'),
  when('2024/03/20', '2024-03-20T00:00:00+00:00'),
  when('Wed, 20 Mar 2024 09:00:00 GMT', '2024-03-20T09:00:00Z'),
  when('2024-03-20T09:00:00+0000', '2024-03-20T09:00:00+00:00'),
  when('20240320', '2024-03-20T00:00:00+00:00'),
  inField(
    'publishedAt',
    '2024-02-30T09:00:00Z',
    '5 publishedAt: "2024-02-30T09:00:00Z" names a day or an hour that does not exist → correct it',
    '2024-03-01T09:00:00Z',
  ),
  inField(
    'publishedAt',
    'tomorrow',
    '5 publishedAt: "tomorrow" is not a date and time as it must be written → write it as in 2026-01-31T09:00:00+00:00',
    '2024-03-10T12:00:00Z',
  ),
  {
    kind: 'a month that is not that of the folder',
    files: { [storyFile]: story({ publishedAt: '2024-04-10T12:00:00Z' }) },
    told: [
      "5 publishedAt: warning: falls into 2024/04 in the outlet's time zone, but the story lies in 2024/03 → run npm run story -- rename 2024/03/a 2024/04/a if the story has not run yet",
    ],
    mended: { [storyFile]: null, 'stories/2024/04/a/index.md': story({ publishedAt: '2024-04-10T12:00:00Z' }) },
  },
];

const gif = await sharp(map).gif().toBuffer();
const moving = await sharp(Buffer.concat([Buffer.alloc(4800, 9), Buffer.alloc(4800, 200)]), {
  raw: { width: 40, height: 80, channels: 3, pageHeight: 40 },
})
  .gif({ delay: [90, 90] })
  .toBuffer();
const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0');
const named = (name: string, others: Files, told: string, right = 'map.png'): EditorMistake =>
  inStory(
    `a picture called ${name}`,
    story({ image: image({ file: name }) }),
    [told],
    right === '' ? undefined : story({ image: image({ file: right }) }),
    others,
  );

/** Rows 14 to 16: pictures that are named or saved in another way. */
const ofPictures: readonly EditorMistake[] = [
  named(
    'my map.png',
    withMap,
    '7 image.file: there is no file "my map.png" beside this one → did you mean "map.png", which is there? Otherwise put it into stories/2024/03/a/, or correct the name',
    '',
  ),
  named(
    './map.png',
    withMap,
    '7 image.file: "./map.png" names a folder → put the picture beside this file, and write only "map.png"',
  ),
  named(
    'https://example.org/map.png',
    withMap,
    '7 image.file: "https://example.org/map.png" is an address on the web → save the picture beside this file, and write only "map.png"',
  ),
  named(
    'Map.png',
    withMap,
    '7 image.file: there is no file "Map.png" beside this one → did you mean "map.png", which is there? Otherwise put it into stories/2024/03/a/, or correct the name',
    '',
  ),
  named(
    'map.jpg',
    withMap,
    '7 image.file: there is no file "map.jpg" beside this one → did you mean "map.png", which is there? Otherwise put it into stories/2024/03/a/, or correct the name',
    '',
  ),
  {
    ...named(
      'map.gif',
      {},
      '7 image.file: there is no file "map.gif" beside this one → put it into stories/2024/03/a/, or correct the name',
      '',
    ),
    mended: { [beside('map.gif')]: gif },
  },
  {
    ...named('loop.gif', { [beside('loop.gif')]: moving }, '', ''),
    told: [/^stories\/2024\/03\/a\/loop\.gif:1 file: .* → /],
    mended: { [beside('loop.gif')]: gif },
  },
  {
    ...named(
      'map.heic',
      { [beside('map.heic')]: heic },
      '7 image.file: "map.heic" is HEIC, which cannot be printed → export the picture as JPEG or PNG, and give that file\'s name',
    ),
    mended: { [beside('map.heic')]: null, ...withMap, [storyFile]: story({ image: image({}) }) },
  },
  {
    ...named(
      'map.jpg',
      { [beside('map.jpg')]: heic },
      'stories/2024/03/a/map.jpg:1 file: is HEIC, whatever its name says → export the picture as JPEG or PNG',
      '',
    ),
    kind: 'HEIC that is called JPEG',
    mended: { [beside('map.jpg')]: await sharp(map).jpeg().toBuffer() },
  },
];

const address = (written: string, right: string): EditorMistake =>
  inBody(
    `a link to ${written}`,
    `See [them](${written}).`,
    `8 body: the link ${written} does not say that it leads elsewhere → write ${right}`,
  );

const brokenFigure = (kind: string, written: string, told: string): EditorMistake =>
  inBody(kind, `Words.\n\n${written}`, `10 body: ${told}`, `Words.\n\n${figure}`, withMap);

/** Rows 18, 19, 21 and d to f: links, former addresses and directives. */
const ofBodies: readonly EditorMistake[] = [
  brokenFigure(
    'curly quotation marks',
    '::figure{file=“map.png” alt=“A map of the quay” credit=“Gazette”}',
    'the attributes stand between curly quotation marks → write straight quotation marks, as in file="map.png"',
  ),
  brokenFigure(
    'a figure over two lines',
    figure.replace(' credit', '\ncredit'),
    'the directive figure runs over more than one line → write it on one line',
  ),
  brokenFigure(
    'a figure of one colon',
    figure.slice(1),
    'figure begins with another number of colons → write ::figure{file="…" alt="…" credit="…"}',
  ),
  brokenFigure(
    'a figure of three colons',
    `:${figure}`,
    'figure begins with another number of colons → write ::figure{file="…" alt="…" credit="…"}',
  ),
  brokenFigure(
    'a misspelled figure',
    figure.replace('figure', 'figre'),
    'unknown directive "figre" → write ::figure{file="…" alt="…" credit="…"}',
  ),
  address('www.example.org', 'https://www.example.org'),
  address('www.example.org/a/b?c#d', 'https://www.example.org/a/b?c#d'),
  address('example.org/about', 'https://example.org/about'),
  address('desk@example.org', 'mailto:desk@example.org'),
  inField(
    'aliases',
    '[2024/02/bridge-reopens]',
    '6 aliases[0]: "2024/02/bridge-reopens" is the address of another story, stories/2024/02/bridge-reopens/index.md → remove it, or move that story',
    '[]',
  ),
  inField(
    'aliases',
    '[/2024/02/old/]',
    '6 aliases[0]: "/2024/02/old/" is not the id of a story → did you mean "2024/02/old"? Otherwise write its folder below stories/, as in "2019/05/dignified-exit"',
  ),
  inBody(
    'a pull quote that is not closed',
    'The first paragraph.\n\n:::pullquote\nThe first paragraph.\n\nThe last paragraph.',
    '10 body: pullquote is not closed, so the rest of the text would stand in it → write ::: on a line of its own where it ends',
    'The first paragraph.\n\n:::pullquote\nThe first paragraph.\n:::\n\nThe last paragraph.',
  ),
];

const pullQuote = (words: string) => `The bridge turns.\n\n:::pullquote\n${words}\n:::`;
const small = await flat({ width: 1199, height: 800 });

/** Rows a to m: what nothing was said about. */
const ofSilence: readonly EditorMistake[] = [
  inBody(
    'the placeholder',
    'Begin here.',
    '8 body: says "Begin here.", as a new draft does → write the text, or set draft: true',
    'Words.',
  ),
  inBody('no text', '', '1 body: warning: has no text → write it below the front matter', 'Words.'),
  inField(
    'headline',
    'We Are #1 Again',
    '2 headline: "#1 Again" is lost, since a space and # begin a comment → put all of it in quotation marks: headline: "We Are #1 Again"',
  ),
  inBody(
    'a frame',
    'Words.\n\n<iframe src="https://www.youtube.com/embed/j-zczJXSxnw"></iframe>',
    /^10 body: <iframe> does not pass into the page → write ::embed\{url="https:\/\/www\.youtube\.com\/embed\/j-zczJXSxnw" title="…"\}/,
    'Words.\n\n::embed{url="https://www.youtube.com/embed/j-zczJXSxnw" title="A film"}',
  ),
  inBody(
    'a script',
    'Words.\n\n<script src="https://x.example/w.js"></script>',
    /^10 body: <script> does not pass into the page → take it out/,
    'Words.',
  ),
  inBody(
    'the address of a film alone on a line',
    'Words.\n\nhttps://www.youtube.com/watch?v=j-zczJXSxnw\n\nWords.',
    '10 body: warning: an address at YouTube stands alone on its line, where readers see only a link → write ::embed{url="https://www.youtube.com/watch?v=j-zczJXSxnw" title="…"}, or [words](https://www.youtube.com/watch?v=j-zczJXSxnw) for a link',
    'Words.\n\n::embed{url="https://www.youtube.com/watch?v=j-zczJXSxnw" title="A film"}\n\nWords.',
  ),
  inBody(
    'the address of a post between lines',
    'See this:\n<https://mastodon.social/@a/123456789012345678>\nand that.',
    /^9 body: warning: an address at mastodon.social stands alone .* → write ::embed\{url="https:\/\/mastodon.social\/@a/,
    'See this:\n\n::embed{url="https://mastodon.social/@a/123456789012345678" title="A post"}\n\nand that.',
  ),
  inBody(
    'an address without https in a sentence',
    'See www.example.org.',
    '8 body: warning: "www.example.org" is printed as a link to http://www.example.org, which is not encrypted → write [words](https://www.example.org)',
    'See [words](https://www.example.org).',
  ),
  inBody(
    'an underline',
    'Some <u>words</u>.',
    '8 body: warning: <u> has no effect here → take it out, or write **bold** or *italics*',
    'Some **words**.',
  ),
  inBody(
    'a pull quote that is not in the text',
    pullQuote('It sings.'),
    '10 body: warning: a pull quote says what is not in the text → repeat words of the text, to the letter',
    pullQuote('The bridge turns.'),
  ),
  inBody(
    'a pull quote with a slip',
    `Nobody slept, they say.\n\nWe have no choice, said the bridge’s keeper. Time flies.\n\n:::pullquote\nWe have no choices.\n:::`,
    '12 body: warning: a pull quote says what is not in the text, which has "We have no choice, said the bridge’s keeper." → repeat words of the text, to the letter',
    `We have no choice, said the bridge’s keeper.\n\n:::pullquote\nWe have no choice.\n:::`,
  ),
  ...['', ' ', '<>', 'https://', 'mailto:'].map((written) =>
    inBody(
      `a link to "${written}"`,
      `See [the fares](${written}).`,
      '8 body: the link "the fares" has no address → write it, as in [words](https://example.org/), or leave only the words',
      'See [the fares](/2024/03/ferry-fares-rise/).',
    ),
  ),
  inBody(
    'a link in HTML without an address',
    'See <a href="">the fares</a>.',
    '8 body: a link has no address → write it, as in [words](https://example.org/), or leave only the words',
    'See the fares.',
  ),
  inStory(
    'alt that begins with "Image of"',
    story({ image: image({ alt: 'Image of the quay' }) }),
    ['8 image.alt: warning: begins as no description should → say at once what the picture shows'],
    story({ image: image({ alt: 'The quay' }) }),
    withMap,
  ),
  inStory(
    'alt that repeats the caption',
    story({ image: image({ alt: 'The quay', caption: 'The quay.' }) }),
    ['8 image.alt: warning: repeats the caption → say what the picture shows, for readers who cannot see it'],
    story({ image: image({ caption: 'The quay.' }) }),
    withMap,
  ),
  {
    ...inStory('a small lead picture', story({ image: image({}) }), [
      '7 image.file: warning: "map.png" is 1199 pixels wide, so search engines and previews of links show it small → export it again, at least 1200 pixels wide, better 1600',
    ]),
    files: { [storyFile]: story({ image: image({}) }), [beside('map.png')]: small },
    mended: withMap,
  },
  inField(
    'publishedAt',
    '2024-03-10T12:00:00+01:00',
    '5 publishedAt: warning: has the offset +01:00, but the clocks of Europe/London are at +00:00 then → write 2024-03-10T12:00:00+00:00',
  ),
  ...['https://gazette.example', 'http://gazette.example', 'https://www.gazette.example'].map((host) =>
    inBody(
      `a link to ${host}`,
      `See [the fares](${host}/2024/03/ferry-fares-rise/#top).`,
      `8 body: warning: the link ${host}/2024/03/ferry-fares-rise/#top leads to this site itself → write /2024/03/ferry-fares-rise/#top`,
    ),
  ),
  inBody(
    'a link in full to a page that is not there',
    'See [the fares](https://gazette.example/2024/03/ferry-fare-rise/).',
    '8 body: warning: the link /2024/03/ferry-fare-rise/ leads nowhere → did you mean /2024/03/ferry-fares-rise/?',
    'See [the fares](/2024/03/ferry-fares-rise/).',
  ),
  ...['here', 'Click here', 'read more', 'aquí', 'ici', 'こちら'].map((words) =>
    inBody(
      `a link that says "${words}"`,
      `The fares are [${words}](/2024/03/ferry-fares-rise/).`,
      `8 body: warning: the link "${words}" does not say where it leads → link the words that name what is there`,
      '[The fares](/2024/03/ferry-fares-rise/) are new.',
    ),
  ),
  inBody(
    'a subhead that skips a rank',
    '## One\n\n#### Two\n\nWords.',
    '10 body: warning: a subhead of rank 4 follows no subhead of rank 3 → start it with ###',
    '## One\n\n### Two\n\nWords.',
  ),
  inField(
    'headline',
    'Long '.repeat(60).trim(),
    '2 headline: warning: has 299 characters, and search engines and cards cut it → shorten it to 110, and move the rest into the standfirst',
    'Short',
  ),
  {
    kind: 'a folder with a picture and no text',
    files: { 'stories/2024/03/b/map.png': map },
    told: [
      'stories/2024/03/b:1 file: warning: has no index.md, so nothing in it is printed → write index.md, or delete the folder',
    ],
    mended: { 'stories/2024/03/b/index.md': story({ image: image({}) }) },
  },
  ...['images', 'stories/2024/03', 'stories'].map((folder) => ({
    kind: `a picture in ${folder}/`,
    files: { [`${folder}/map.png`]: map, [storyFile]: story({ image: image({}) }), ...withMap },
    told: [
      `${folder}:1 file: warning: is no folder of a text, so no page can show the pictures and media in it → put each beside the text that shows it`,
    ],
    mended: { [`${folder}/map.png`]: null },
  })),
  {
    kind: 'a section in a folder of another name',
    files: { 'section/sport.yaml': 'name: Sport\ndescription: Games.\n' },
    told: ['section/sport.yaml:1 file: is not read under this name → rename it to sections/sport.yaml'],
    mended: { 'section/sport.yaml': null, 'sections/sport.yaml': 'name: Sport\ndescription: Games.\n' },
  },
];

const saved = (encoding: BufferEncoding, mark: readonly number[] = []) =>
  Buffer.concat([Buffer.from(mark), Buffer.from(story({ headline: 'Café Olé' }), encoding)]);
const asUtf16BigEndian = Buffer.concat([Buffer.from([0xff, 0xfe]), saved('utf16le')]).swap16();
const right = story({ headline: 'Café Olé' });

/** Row g: files that other programs saved. */
const ofEncodings: readonly EditorMistake[] = [
  inStory(
    'a file in Latin-1',
    saved('latin1'),
    [/^2 file: byte 17 is E9, which is not UTF-8; .* reads "Café" → save it as UTF-8: in VS Code click the encoding/],
    right,
  ),
  inStory(
    'a file in UTF-16',
    saved('utf16le', [0xff, 0xfe]),
    [/^1 file: is saved as UTF-16 LE, not as UTF-8 → save it as UTF-8: /],
    right,
  ),
  inStory(
    'a file in UTF-16 without its mark',
    saved('utf16le'),
    [/^1 file: is saved as UTF-16 LE, not as UTF-8 → /],
    right,
  ),
  inStory(
    'a file in UTF-16 of the other order',
    asUtf16BigEndian,
    [/^1 file: is saved as UTF-16 BE, not as UTF-8 → /],
    right,
  ),
  inStory(
    'line ends of old Macs',
    story().replaceAll('\n', '\r'),
    ['1 front matter: is missing, as the line ends are those of old Macs → save the file with LF line ends'],
    story(),
  ),
  {
    kind: 'a topic in Latin-1',
    files: { 'topics/cafes.yaml': Buffer.from('name: Cafés\n', 'latin1') },
    told: [/^topics\/cafes\.yaml:1 file: byte 9 is E9, which is not UTF-8; .* reads "Cafés" → save it as UTF-8/],
    mended: { 'topics/cafes.yaml': 'name: Cafés\n' },
  },
  {
    kind: 'a table in Latin-1',
    files: {
      [storyFile]: story({}, '::table{file="cafes.csv" caption="Cafés"}'),
      [beside('cafes.csv')]: Buffer.from('Café,Beds\nOlé,2\n', 'latin1'),
    },
    told: [/^stories\/2024\/03\/a\/cafes\.csv:1 file: byte 3 is E9, which is not UTF-8; .* → save it as UTF-8/],
    mended: { [beside('cafes.csv')]: 'Café,Beds\nOlé,2\n' },
  },
];

export const mistakesOfEditors: readonly EditorMistake[] = [
  ...ofYaml,
  ...ofNames,
  ...ofDates,
  ...ofPictures,
  ...ofBodies,
  ...ofSilence,
  ...ofEncodings,
];

/** What looks like a mistake and is none. */
export const soundFiles: Readonly<Record<string, Files>> = {
  'a headline that is a quotation': { [storyFile]: story({ headline: '"“We Will Rebuild”"' }) },
  'headlines with quotations': {
    [storyFile]: story({ headline: '“Yes” and “No”', standfirst: '’Tis the rockers’', kicker: '‘Yes’ or ‘No’' }),
  },
  'signs that are no marks': {
    [storyFile]: story({
      headline: '"AT&T; 5 < 6 and M*A*S*H, 2 * 3 * 4, f**k, @_b_, snake_case_word"',
      standfirst: '"He said [sic] (twice) <3 & *. _ Q&A; a <b"',
      kicker: '"***"',
    }),
  },
  'a byte order mark': { [storyFile]: `\uFEFF${story()}` },
  'line ends of Windows': { [storyFile]: story({}, figure).replaceAll('\n', '\r\n'), ...withMap },
  'comments that readers never see': {
    [storyFile]: story({}, 'Words. <!-- ask the lawyer -->\n\n<!-- and again -->\n\nWords.'),
  },
  'a still GIF': { [storyFile]: story({ image: image({ file: 'map.gif' }) }), [beside('map.gif')]: gif },
  'a WebP': {
    [storyFile]: story({ image: image({ file: 'map.webp' }) }),
    [beside('map.webp')]: await sharp(map).webp().toBuffer(),
  },
  'an address of a film in a sentence, and one of no film': {
    [storyFile]: story({}, 'See https://youtu.be/j-zczJXSxnw now.\n\nhttps://www.youtube.com/@gazette'),
  },
  'an address in the text': {
    [storyFile]: story({}, 'See https://example.org, or [the site](https://example.org/) of another.'),
  },
};
