/** The mistakes that every field of a kind invites: references to other files, dates, and names of files beside the text. */
import { flat } from './pictures.ts';
import { storyText as story } from './story-text.ts';
import { storyFile, type EditorMistake, type Files } from './mistakes-of-editors.ts';

/** A file with a place for a value. */
interface Field {
  readonly file: string;
  /** Has `@` where the value belongs. */
  readonly source: string;
  readonly field: string;
  readonly others?: Files;
}

const live = 'stories/2024/03/live/index.md';
const withLive = { [live]: story({ genre: 'live', coverageEndedAt: '2024-11-01T12:00:00Z' }) };
const update = 'stories/2024/03/live/updates/2024-03-12T1000.md';
const canal = { 'series/canal.yaml': 'name: The Old Canal\ndescription: It leaks.\n' };
const bridge = '2024/02/bridge-reopens';
const outlet = (fields: string) =>
  `name: The Harbour Gazette\ntagline: News\nurl: https://gazette.example\nlocale: en-GB\ntimeZone: Europe/London\npublisher:\n  name: Gazette Publishing\nlogo: logo.svg\n${fields}`;

const references: readonly (Field & { readonly right: string; readonly asName: string; readonly typo: string })[] = [
  {
    file: storyFile,
    source: story({ section: '@' }),
    field: 'section',
    right: 'council',
    asName: 'Council',
    typo: 'concil',
  },
  {
    file: storyFile,
    source: story({ alsoIn: '[@]' }),
    field: 'alsoIn[0]',
    right: 'council',
    asName: 'Council',
    typo: 'concil',
  },
  {
    file: storyFile,
    source: story({ topics: '[@]' }),
    field: 'topics[0]',
    right: 'bridges',
    asName: 'Bridges',
    typo: 'brigdes',
  },
  {
    file: storyFile,
    source: story({ series: '@' }),
    field: 'series',
    right: 'canal',
    asName: 'The Old Canal',
    typo: 'cannal',
    others: canal,
  },
  {
    file: storyFile,
    source: story({ byline: '[@]' }),
    field: 'byline[0]',
    right: 'mona-tahawi',
    asName: 'Mona Tahawi',
    typo: 'mona-tahavi',
  },
  {
    file: storyFile,
    source: story({ byline: '\n  - contributor: @\n    role: Photographs' }),
    field: 'byline[0].contributor',
    right: 'ines-okafor',
    asName: 'Inés Okafor',
    typo: 'ines-okafo',
  },
  {
    file: storyFile,
    source: story({ wire: '\n  agency: @\n  year: 2024' }),
    field: 'wire.agency',
    right: 'coast-wire',
    asName: 'Coast Wire',
    typo: 'coast-wier',
  },
  {
    file: storyFile,
    source: story({ wire: '\n  agency: coast-wire\n  distributor: @\n  year: 2024' }),
    field: 'wire.distributor',
    right: 'coast-wire',
    asName: 'Coast-wire',
    typo: 'coastwire',
  },
  {
    file: update,
    source: '---\nbyline: [@]\n---\n\nWords.\n',
    field: 'byline[0]',
    right: 'mona-tahawi',
    asName: 'Mona Tahawi',
    typo: 'mona-tahavi',
    others: withLive,
  },
  {
    file: 'fronts/home.yaml',
    source: 'stories:\n  - @\n',
    field: 'stories[0]',
    right: bridge,
    asName: `/${bridge}/`,
    typo: '2024/02/bridge-reopen',
  },
  {
    file: 'fronts/harbour.yaml',
    source: 'stories:\n  - story: @\n    until: 2040-01-01T00:00:00Z\n',
    field: 'stories[0].story',
    right: bridge,
    asName: 'bridge-reopens',
    typo: '2024/02/bridge-reopen',
  },
  {
    file: 'fronts/harbour.yaml',
    source: 'containers:\n  - kind: splash\n    stories:\n      - @\n',
    field: 'containers[0].stories[0]',
    right: bridge,
    asName: `https://gazette.example/${bridge}/`,
    typo: '2024/02/bridge-reopend',
  },
  {
    file: 'fronts/harbour.yaml',
    source: 'containers:\n  - kind: row\n    from:\n      section: @\n',
    field: 'containers[0].from.section',
    right: 'council',
    asName: 'Council',
    typo: 'concil',
  },
  {
    file: 'fronts/harbour.yaml',
    source: 'containers:\n  - kind: row\n    from:\n      topic: @\n',
    field: 'containers[0].from.topic',
    right: 'bridges',
    asName: 'Bridges',
    typo: 'bridgs',
  },
  {
    file: 'urgent.yaml',
    source: 'text: High water\nuntil: 2040-01-01T00:00:00Z\nstory: @\n',
    field: 'story',
    right: bridge,
    asName: `/${bridge}/`,
    typo: '2024/02/bridge-reopend',
  },
  {
    file: 'outlet.yaml',
    source: outlet('navigation: [harbour, @]\n'),
    field: 'navigation[1]',
    right: 'council',
    asName: 'Council',
    typo: 'concil',
  },
  {
    file: 'outlet.yaml',
    source: outlet('policies:\n  about: @\n'),
    field: 'policies.about',
    right: 'about',
    asName: 'About',
    typo: 'abuot',
  },
];

const lineOf = ({ source }: Field): number => source.slice(0, source.indexOf('@')).split('\n').length;

function written(
  { file, source, field, others }: Field,
  value: string,
  told: string,
): Pick<EditorMistake, 'kind' | 'files' | 'told'> {
  const place = file === storyFile ? '' : `${file}:`;
  const line = lineOf({ file, source, field });
  return {
    kind: `${file} ${field}: ${value}`,
    files: { ...others, [file]: source.replace('@', () => value) },
    told: [`${place}${line} ${field}: ${told}`],
  };
}

const nouns: Readonly<Record<string, string>> = {
  council: 'section',
  bridges: 'topic',
  canal: 'series',
  'coast-wire': 'agency',
  [bridge]: 'story',
  about: 'page',
};
const places: Readonly<Record<string, string>> = {
  section: 'sections/@.yaml',
  topic: 'topics/@.yaml',
  series: 'series/@.yaml',
  agency: 'agencies/@.yaml',
  story: 'stories/@/index.md',
  page: 'pages/@.md',
  contributor: 'contributors/@.yaml',
};

/** Every field that names another file: with a name or an address in the place of a slug or an id, and misspelled. */
export const mistakesInReferences: readonly EditorMistake[] = references.flatMap((field) => {
  const { right, asName, typo } = field;
  const noun = nouns[right] ?? 'contributor';
  const what = noun === 'story' ? 'the id of a story' : 'a slug';
  const place = (places[noun] ?? '').replace('@', () => typo);
  const byName =
    asName === 'The Old Canal' ? ' Otherwise write series/the-old-canal.yaml, and "the-old-canal" here' : '';
  return [
    written(field, asName, `"${asName}" is not ${what} → did you mean "${right}"?${byName}`),
    written(field, typo, `the ${noun} "${typo}" does not exist → did you mean "${right}"? Otherwise write ${place}`),
  ];
});

const dates: readonly Field[] = [
  { file: storyFile, source: story({ updatedAt: '@' }), field: 'updatedAt' },
  { file: storyFile, source: story({ publishedAt: '2024-03-12T12:00:00Z', embargoUntil: '@' }), field: 'embargoUntil' },
  { file: storyFile, source: story({ genre: 'live', coverageEndedAt: '@' }), field: 'coverageEndedAt' },
  {
    file: storyFile,
    source: story({ corrections: '\n  - text: It was the other.\n    at: @' }),
    field: 'corrections[0].at',
  },
  { file: storyFile, source: story({ killed: '\n  reason: It was not so.\n  at: @' }), field: 'killed.at' },
  { file: update, source: '---\nat: @\n---\n\nWords.\n', field: 'at', others: withLive },
  { file: 'fronts/harbour.yaml', source: `stories:\n  - story: ${bridge}\n    until: @\n`, field: 'stories[0].until' },
  {
    file: 'fronts/harbour.yaml',
    source: `containers:\n  - kind: splash\n    stories:\n      - story: ${bridge}\n        until: @\n`,
    field: 'containers[0].stories[0].until',
  },
  { file: 'urgent.yaml', source: 'text: High water\nuntil: @\n', field: 'until' },
  {
    file: 'agencies/land-wire.yaml',
    source: 'name: Land Wire\nurl: https://land.example\nlicense:\n  until: @\n',
    field: 'license.until',
  },
];

/** Every field that holds a date: as people write it, without its offset, and with the offset of another season. */
export const mistakesInDates: readonly EditorMistake[] = dates.flatMap((field) => [
  written(
    field,
    'Mar 12, 2024 9am',
    '"Mar 12, 2024 9am" is not a date and time as it must be written → write 2024-03-12T09:00:00+00:00',
  ),
  written(
    field,
    '2024-03-12 09:00',
    '"2024-03-12 09:00" has no offset from UTC, so its day would differ from reader to reader → write 2024-03-12T09:00:00+00:00',
  ),
  written(
    field,
    '2024-03-12T09:00:00+01:00',
    'warning: has the offset +01:00, but the clocks of Europe/London are at +00:00 then → write 2024-03-12T09:00:00+00:00',
  ),
]);

const folder = 'stories/2024/03/a';
const sheet = await flat({ width: 1200, height: 1200 });
const film = {
  [`${folder}/a.mp4`]: '\0\0\0\x18ftyp mp4',
  [`${folder}/a.vtt`]: 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n',
  [`${folder}/a.png`]: sheet,
};
const csv = { [`${folder}/tolls.csv`]: 'Year,Toll\n2019,3\n2020,4\n' };
const picture = (fields: string) => `\n  alt: A map of the quay\n  credit: Gazette\n  ${fields}`;

const fileNames: readonly (Field & { readonly right: string; readonly others: Files; readonly what: string })[] = [
  {
    file: storyFile,
    source: story({ image: picture('file: @') }),
    field: 'image.file',
    right: 'map.png',
    others: { [`${folder}/map.png`]: sheet },
    what: 'the picture',
  },
  {
    file: storyFile,
    source: story({ image: picture('file: a.png\n  thumbnail: @') }),
    field: 'image.thumbnail',
    right: 'map.png',
    others: { [`${folder}/a.png`]: sheet, [`${folder}/map.png`]: sheet },
    what: 'the picture',
  },
  {
    file: 'contributors/ann.yaml',
    source: `name: Ann\nportrait:${picture('file: @')}\n`,
    field: 'portrait.file',
    right: 'ann.png',
    others: { 'contributors/ann.png': sheet },
    what: 'the picture',
  },
  {
    file: storyFile,
    source: story({}, '::figure{file="@" alt="A map" credit="Gazette"}'),
    field: 'body figure.file',
    right: 'map.png',
    others: { [`${folder}/map.png`]: sheet },
    what: 'the picture',
  },
  {
    file: storyFile,
    source: story({}, '::table{file="@" caption="Tolls"}'),
    field: 'body table.file',
    right: 'tolls.csv',
    others: csv,
    what: 'the table',
  },
  {
    file: storyFile,
    source: story({}, '::chart{type="line" file="@" x="Year" y="Toll" title="Tolls"}'),
    field: 'body chart.file',
    right: 'tolls.csv',
    others: csv,
    what: 'the table',
  },
  {
    file: storyFile,
    source: story({}, '::document{file="@" title="Rules"}'),
    field: 'body document.file',
    right: 'rules.pdf',
    others: { [`${folder}/rules.pdf`]: '%PDF-1.4' },
    what: 'the document',
  },
  {
    file: storyFile,
    source: story({}, ':::audio{file="@" caption="A" credit="B"}\nWords.\n:::'),
    field: 'body audio.file',
    right: 'a.mp3',
    others: { [`${folder}/a.mp3`]: 'ID3' },
    what: 'the recording',
  },
  {
    file: storyFile,
    source: story({}, '::video{file="@" captions="a.vtt" poster="a.png" caption="A" credit="B"}'),
    field: 'body video.file',
    right: 'a.mp4',
    others: film,
    what: 'the film',
  },
  {
    file: storyFile,
    source: story({}, '::video{file="a.mp4" captions="@" poster="a.png" caption="A" credit="B"}'),
    field: 'body video.captions',
    right: 'a.vtt',
    others: film,
    what: 'the captions',
  },
  {
    file: storyFile,
    source: story({}, '::video{file="a.mp4" captions="a.vtt" poster="@" caption="A" credit="B"}'),
    field: 'body video.poster',
    right: 'a.png',
    others: film,
    what: 'the picture',
  },
];

/** Every field that names a file beside the text: in capitals, and with a folder. */
export const mistakesInFileNames: readonly EditorMistake[] = fileNames.flatMap((field) => {
  const { right, what, file } = field;
  const place = file === storyFile ? folder : 'contributors';
  const capital = right.toUpperCase();
  return [
    written(
      field,
      capital,
      `there is no file "${capital}" beside this one → did you mean "${right}", which is there? Otherwise put it into ${place}/, or correct the name`,
    ),
    written(
      field,
      `./${right}`,
      `"./${right}" names a folder → put ${what} beside this file, and write only "${right}"`,
    ),
  ];
});
