/** What YAML makes of an editor's words: nothing of a field vanishes, and each mistake is reported where it is, with a remedy that works. */
import { expect, test } from 'vitest';
import { readOne, toldOf } from '../../tools/one-file.ts';
import { storyText } from '../../tools/story-text.ts';

const cut = (line: number, field: string, lost: string, whole: string) =>
  `error ${line} ${field}: "${lost}" is lost, since a space and # begin a comment → put all of it in quotation marks: ${whole}`;

const cuts: readonly [source: string, told: string, path?: string][] = [
  [storyText({ headline: 'Team Claims #1 Spot' }), cut(2, 'headline', '#1 Spot', 'headline: "Team Claims #1 Spot"')],
  [
    storyText({ standfirst: 'The case, docket #22-1234, was closed.' }),
    cut(3, 'standfirst', '#22-1234, was closed.', 'standfirst: "The case, docket #22-1234, was closed."'),
  ],
  [
    storyText({ headline: 'The #MeToo Reckoning' }),
    cut(2, 'headline', '#MeToo Reckoning', 'headline: "The #MeToo Reckoning"'),
  ],
  [
    storyText({ corrections: '\n  - at: 2024-03-11T12:00:00Z\n    text: The bill is #4, not #5.' }),
    cut(8, 'corrections[0].text', '#4, not #5.', 'text: "The bill is #4, not #5."'),
  ],
  [storyText({ headline: '#MeToo Reckoning' }), cut(2, 'headline', '#MeToo Reckoning', 'headline: "#MeToo Reckoning"')],
  [storyText({ headline: '"No" #1' }), cut(2, 'headline', '#1', 'headline: "No #1"')],
  [storyText({ headline: 'Words # check' }), cut(2, 'headline', '# check', 'headline: "Words # check"')],
  [storyText({ headline: 'Ann "Red" Lee #1' }), cut(2, 'headline', '#1', `headline: 'Ann "Red" Lee #1'`)],
  [
    storyText({ standfirst: 'The case, docket\n  #22-1234, was closed.' }),
    cut(3, 'standfirst', '#22-1234, was closed.', 'standfirst: "The case, docket #22-1234, was closed."'),
  ],
  [
    storyText({ image: '\n  file: a.png\n  alt: Boat #3 at sea\n  credit: X' }),
    cut(8, 'image.alt', '#3 at sea', 'alt: "Boat #3 at sea"'),
  ],
  [
    'text: Bus #9 is late\nuntil: 2024-03-11T12:00:00Z\n',
    cut(1, 'text', '#9 is late', 'text: "Bus #9 is late"'),
    'urgent.yaml',
  ],
  ['name: Area #51\ndescription: Secrets.\n', cut(1, 'name', '#51', 'name: "Area #51"'), 'sections/area.yaml'],
  [
    '---\nheadline: Our #1 Rule\nstandfirst: Be fair.\n---\n',
    cut(2, 'headline', '#1 Rule', 'headline: "Our #1 Rule"'),
    'pages/rule.md',
  ],
];
for (const [index, [source, told, path]] of cuts.entries()) {
  test(`words behind a # are not lost, ${index + 1}: ${told}`, async () => {
    expect(await toldOf(source, path)).toEqual([told]);
  });
}

test('the remedy for lost words works', async () => {
  for (const text of ['Team Claims #1 Spot', '#MeToo Reckoning', 'A#1']) {
    const { entry } = await readOne(storyText({ headline: `"${text}"` }));
    expect(entry?.data).toHaveProperty('headline', text);
  }
});

test('a comment on its own line, and behind a value that is no text, is no mistake', async () => {
  const fields = {
    '# A note of its own': 'about: nothing',
    section: 'harbour # was council',
    publishedAt: '2024-03-10T12:00:00Z # noon',
    topics: '[a] # one',
    draft: 'true # not yet',
    genre: 'news # for now',
    byline: '\n  # in order\n  - ada # first',
    wire: '\n  agency: a # b\n  year: 2024 # this year\n  url: https://a.example/#top # there',
    image: '# the lead\n  file: a.png # draft\n  alt: "A boat #3" # a note\n  credit: C#',
  };
  expect(await toldOf(storyText(fields))).toEqual([]);
  const outlet =
    'name: A\ntagline: B\nurl: https://a.example # live\nlocale: en-US # language\ntimeZone: UTC # clock\npublisher: { name: P }\nlogo: a.svg # here\n';
  expect(await toldOf(outlet, 'outlet.yaml')).toEqual([]);
});

/** Fields that cannot be read, or say something else than their author meant: by the lines in the place of the headline. */
const traps: readonly [lines: string, told: string][] = [
  [
    'headline: "Say "No" Now"',
    `2 headline: words stand after the closing quotation mark → write headline: 'Say "No" Now'`,
  ],
  [
    "headline: 'Tis the season",
    `2 headline: the value begins with an apostrophe that opens a quotation → write headline: "'Tis the season"`,
  ],
  ['headline: "A', '2 headline: the quotation mark at the start is never closed → write headline: "A"'],
  ['headline: "A",', '2 headline: "," stands after the closing quotation mark → delete it, or move it inside'],
  ['headline：A B', '2 front matter: "：" stands where a colon and a space belong → write headline: A B'],
  ['headline = A', '2 front matter: "=" stands where a colon and a space belong → write headline: A'],
  ['headline: A\n\tkicker: B', '3 front matter: a tab stands at the start of the line → delete it'],
  [
    'headline: A\n kicker: B',
    '3 front matter: is indented more than the line above, but does not belong into it → give the fields of one group the same number of spaces at the start',
  ],
  [
    'headline: [Exclusive] Council',
    '2 headline: words stand after the bracket "]" → write headline: "[Exclusive] Council"',
  ],
  ['headline: A\ntopics: [a, b', '3 topics: a bracket "[" is never closed → add "]"'],
  ['headline: A\ntopics: [a,,b]', '3 topics: two commas stand side by side → delete one'],
  [
    'headline: A\ncorrections: [{ at: x, text: The bill is #4 }]',
    '3 corrections: " #" within brackets begins a comment → put the text with the # in quotation marks',
  ],
  [
    'headline: | Words',
    '2 headline: the value begins with "|", which means something else in YAML → write headline: "| Words"',
  ],
  [
    'headline: > 5 percent',
    '2 headline: the value begins with ">", which means something else in YAML → write headline: "> 5 percent"',
  ],
  [
    'headline: % of voters',
    '2 headline: the value begins with "%", which means something else in YAML → write headline: "% of voters"',
  ],
  [
    'headline: @mayor Tweets',
    '2 headline: the value begins with "@", which means something else in YAML → write headline: "@mayor Tweets"',
  ],
  [
    'headline: `code` red',
    '2 headline: the value begins with "`", which means something else in YAML → write headline: "code red"',
  ],
  [
    'headline: - Words',
    '2 headline: the value begins with "-", which means something else in YAML → write headline: "- Words"',
  ],
  [
    'headline: ? what',
    '2 headline: the value begins with "?", which means something else in YAML → write headline: "? what"',
  ],
  [
    'headline: *Bold* words',
    '2 headline: the value begins with "*", which means something else in YAML → write headline: "Bold words"',
  ],
  [
    'headline: &Beyond the pale',
    '2 headline: the value begins with "&", which means something else in YAML → write headline: "&Beyond the pale"',
  ],
  [
    'headline: !important news',
    '2 headline: the value begins with "!", which means something else in YAML → write headline: "!important news"',
  ],
  [
    'headline: "C:\\path"',
    '2 headline: a backslash stands within double quotation marks → use single quotation marks, or write two backslashes',
  ],
  [
    'headline: |\nWords here',
    '3 front matter: "Words here" is no field → write the field\'s name, a colon and a space in front, or indent the line to continue the one above',
  ],
  [
    'headline: A docket\n  #22, was\n  closed',
    '3 front matter: "#22, was" begins a comment, which ends the text above → put the whole text in quotation marks',
  ],
  [
    'headline: A\nimage:\n  file: a.png\n  alt: "A\n  credit: B"',
    '5 front matter: the quotation mark at the start is never closed → write alt: "A"',
  ],
  [
    'headline: A\nimage:\n  alt: "A\n    credit: B"',
    '4 front matter: the quotation that begins here takes the field "credit" in → close it on its own line',
  ],
  ['headline: 1984', '2 headline: "1984" is read as a number → put it in quotation marks: headline: "1984"'],
  ['headline: 007', '2 headline: "007" is read as a number → put it in quotation marks: headline: "007"'],
  ['headline: 1e3', '2 headline: "1e3" is read as a number → put it in quotation marks: headline: "1e3"'],
  ['headline: True', '2 headline: "True" is read as true or false → put it in quotation marks: headline: "True"'],
  ['headline: Null', '2 headline: "Null" is read as nothing → put it in quotation marks: headline: "Null"'],
  ['headline: ~', '2 headline: "~" is read as nothing → put it in quotation marks: headline: "~"'],
  ['headline: A\ntopics: [2024]', '3 topics[0]: "2024" is read as a number → put it in quotation marks: - "2024"'],
  ['headline: A\ndraft: yes', '3 draft: is text, but must be true or false → write true (`true` holds the story back)'],
  [
    'headline: A\ntopics:\n  -a\n  -b',
    '3 topics: is text, but must be a list → put a space after each dash (Subjects of the story: files in topics/)',
  ],
  [
    'headline: A\ntopics:\n- a\n  - b',
    '4 topics[0]: "a - b" is several items in one → give each its own line, with the dashes under one another',
  ],
  [
    'headline: A\ntopics:\n- a,\n- b',
    '4 topics[0]: "a," is not a slug → did you mean "a"? Otherwise write lower-case letters, digits and single hyphens, as in "foreign-affairs"',
  ],
  [
    'headline: A\nkicker: [The Bridge]',
    "3 kicker: is a list, but must be text → write one text, without brackets or dashes (Short label over the headline; the section's name if left out)",
  ],
  [
    'headline: A\nkicker:',
    "3 kicker: is empty → fill it in, or delete the line (Short label over the headline; the section's name if left out)",
  ],
  [
    'headline: A\nseries: " tides"',
    '3 series: " tides" is not a slug → did you mean "tides"? Otherwise write lower-case letters, digits and single hyphens, as in "foreign-affairs"',
  ],
  [
    'headline: A\ntopics: a, b',
    '3 topics: is text, but must be a list → write it as a list: [a, b] (Subjects of the story: files in topics/)',
  ],
  [
    'headline: A\nbyline: Ada Lindqvist',
    '3 byline: is text, but must be a list → write it as a list: [ada-lindqvist] (Authors in order: files in contributors/)',
  ],
  [
    'headline: A\nbyline: Ada Lindqvist and José Ek',
    '3 byline: is text, but must be a list → write it as a list: [ada-lindqvist, jose-ek] (Authors in order: files in contributors/)',
  ],
  ['headline: A\nseries: “tides”', '3 series: "“tides”" stands in curly quotation marks → use straight ones, or none'],
  ['headline: A\nslug: a', '3 slug: unknown field → remove it: the name of the file or its folder is the address'],
  ['headline: A\ntemplate: post', '3 template: unknown field → remove it: the kind of file decides how the page looks'],
  ['headline: A\ntags: [x]', '3 tags: unknown field → did you mean "topics"?'],
  ['headline: A\nlastmod: 2024-03-11T09:00:00Z', '3 lastmod: unknown field → did you mean "updatedAt"?'],
  [
    'headline: A\nfeatured_image: { file: a.png, alt: A, credit: B }',
    '3 featured_image: unknown field → did you mean "image"?',
  ],
];
for (const [lines, told] of traps) {
  test(`${lines.replaceAll('\n', '⏎')} is explained`, async () => {
    const source = storyText().replace('headline: A Story', () => lines);
    expect(await toldOf(source)).toEqual([`error ${told}`]);
  });
}

const frontMatters: readonly [name: string, source: string, told: string][] = [
  [
    'a space before the dashes',
    ` ${storyText()}`,
    '1 front matter: is not found, as a space stands before the first three dashes → delete it',
  ],
  [
    'em dashes',
    storyText().replaceAll('---', '—'),
    '1 front matter: begins with "—" → write exactly three dashes, ---, on a line of their own; and so for line 6, which should end it',
  ],
  [
    'four dashes',
    storyText().replaceAll('---', '----'),
    '1 front matter: begins with "----" → write exactly three dashes, ---, on a line of their own; and so for line 6, which should end it',
  ],
  [
    'no opening dashes',
    storyText().slice(4),
    '1 front matter: has no line of three dashes above it → put --- above the first field',
  ],
  [
    'TOML',
    '+++\ntitle = "A"\n+++\n',
    '1 front matter: is TOML or JSON → write YAML: start the file with a line of three dashes, the fields, and three dashes again',
  ],
  [
    'an empty file',
    '',
    '1 front matter: is missing, as the file is empty → start the file with a line of three dashes, the fields, and three dashes again',
  ],
  [
    'dashes in the middle of the fields',
    storyText({ headline: 'A\n---' }),
    '4 front matter: the field "standfirst" stands below the three dashes that end the front matter → move it above them',
  ],
];
for (const [name, source, told] of frontMatters) {
  test(`front matter with ${name} is explained`, async () => {
    expect(await toldOf(source)).toEqual([`error ${told}`]);
  });
}

test('a second document in a YAML file is refused', async () => {
  const told = (mark: string) => `error 3 file: what follows this "${mark}" is not read → delete the line`;
  for (const mark of ['---', '...']) {
    expect(await toldOf(`name: Tides\n\n${mark}\ndescription: Water.\n`, 'topics/tides.yaml')).toEqual([told(mark)]);
  }
  expect(await toldOf('---\nname: Tides\ndescription: Water.\n', 'topics/tides.yaml')).toEqual([]);
});

test('the marks of a git conflict are refused in fields, in bodies and in YAML files', async () => {
  const conflict = '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> main';
  const told = (line: number): unknown[] => [expect.stringMatching(`^error ${line} file: git has marked two versions`)];
  expect(await toldOf(storyText({}, conflict))).toEqual(told(8));
  expect(await toldOf(storyText({ headline: `A\n${conflict}` }))).toEqual(told(3));
  expect(await toldOf(`${conflict}\n`, 'topics/tides.yaml')).toEqual(told(1));
});

test('texts that only look like traps are read as they are', async () => {
  const headlines = [
    'Room 12:30',
    '2024-05-01',
    '“Curly” words',
    "It's 5 o'clock",
    '"A: b # c"',
    "'It''s'",
    'a & b * c ! d',
  ];
  for (const text of headlines) expect(await toldOf(storyText({ headline: text })), text).toEqual([]);
  expect(await toldOf(storyText({ standfirst: '|\n  One: two #3\n  - & * !' }))).toEqual([]);
  expect(await toldOf(storyText({ standfirst: '>-\n  One\n  #2 stays' }))).toEqual([]);
  expect(await toldOf(storyText({ standfirst: '"One\n  two"' }))).toEqual([]);
});

test('a number where a text belongs is told once: what is wrong with it in quotation marks too', async () => {
  expect(await toldOf(storyText({ publishedAt: '2024' }))).toEqual([
    expect.stringMatching(/^error \d+ publishedAt: "2024" (?!.*quotation marks)/),
  ]);
  expect(await toldOf(storyText({ image: '\n  file: a.png\n  alt: A boat\n  credit: X\n  focus: 50' }))).toEqual([
    expect.stringMatching(/^error 10 image\.focus: "50" is not a place in the picture → write a side or a corner/),
  ]);
  expect(await toldOf(storyText({ headline: '2024' }))).toEqual([
    'error 2 headline: "2024" is read as a number → put it in quotation marks: headline: "2024"',
  ]);
});

test('a form that is not filled in is no text', async () => {
  const image = '\n  file: a.png\n  alt: …\n  credit: "…"';
  expect(await toldOf(storyText({ image }))).toEqual([
    'error 8 image.alt: still says "…" → write what belongs there',
    'error 9 image.credit: still says "…" → write what belongs there',
  ]);
});
