import type { Mistake } from './mistakes.ts';
import { storyText as story } from './story-text.ts';

/** A story with a directive, and the mistake that its author is told on the line of the directive. */
function mistakeOf(kind: string, slug: string, directive: string, told: Pick<Mistake, 'field' | 'message' | 'others'>) {
  const source = story({}, `Words.\n\n${directive}`);
  return { kind, file: `stories/2024/03/${slug}/index.md`, source, at: directive, ...told };
}

/** A table that a story shows, with a mistake in the table. */
function mistakeIn(kind: string, slug: string, source: string, line: number, message: RegExp): Mistake {
  const folder = `stories/2024/03/${slug}`;
  const others = { [`${folder}/index.md`]: story({}, '::table{file="tolls.csv" caption="Tolls"}') };
  return { kind, file: `${folder}/tolls.csv`, source, others, at: line, field: 'file', message };
}

export const mistakesOfTables: readonly Mistake[] = [
  mistakeOf('a table that is not there', 'no-table', '::table{file="toll.csv" caption="Tolls"}', {
    field: 'body table.file',
    message: /no file "toll\.csv" beside this one → put it into stories\/2024\/03\/no-table\//,
  }),
  mistakeOf('a table of a spreadsheet', 'sheet', '::table{file="tolls.xlsx" caption="Tolls"}', {
    field: 'body table.file',
    message: /does not end in \.csv → save the table as "CSV UTF-8"/,
  }),
  mistakeOf('a table without a caption', 'mute-table', '::table{file="tolls.csv"}', {
    field: 'body table.caption',
    message: /is missing → add it \(What the table shows\)/,
    others: { 'stories/2024/03/mute-table/tolls.csv': 'Ship,Toll\nAda,3\n' },
  }),
  mistakeIn(
    'a row without its last cell',
    'short-row',
    'Ship,Toll\nAda,3\n\nEve\n',
    4,
    /this row has 1 cell, and the header has 2 → add what is missing/,
  ),
  mistakeIn(
    'a workbook that is called CSV',
    'workbook',
    'PK\x03\x04\x14',
    1,
    /is a workbook .* → save .* as "CSV UTF-8"/,
  ),
];

const chart = (attributes: string) => `::chart{type="line" file="tolls.csv" ${attributes} title="Tolls"}`;

/** A chart of a table with a mistake that only a chart of it has. */
function mistakeInChart(kind: string, slug: string, source: string, line: number, message: RegExp): Mistake {
  const folder = `stories/2024/03/${slug}`;
  const others = { [`${folder}/index.md`]: story({}, chart('x="Year" y="Toll"')) };
  return { kind, file: `${folder}/tolls.csv`, source, others, at: line, field: 'file', message };
}

export const mistakesOfCharts: readonly Mistake[] = [
  mistakeOf('a chart of a column that is not there', 'no-column', chart('x="Year" y="Tol"'), {
    field: 'body chart.y',
    message: /the table has no column "Tol" → did you mean "Toll"\? Otherwise name one of Year, Toll$/,
    others: { 'stories/2024/03/no-column/tolls.csv': 'Year,Toll\n2019,3\n2020,4\n' },
  }),
  mistakeOf('a chart of no known type', 'pie', '::chart{type="pie" file="tolls.csv" x="A" y="B" title="Tolls"}', {
    field: 'body chart.type',
    message: /"pie".* → .*bar.*line.*area/,
    others: { 'stories/2024/03/pie/tolls.csv': 'A,B\n2019,3\n' },
  }),
  mistakeOf('a chart that shows a column twice', 'twice', chart('x="Year" y="Toll, Toll"'), {
    field: 'body chart.y',
    message: /the column "Toll" is named twice → name each column once/,
    others: { 'stories/2024/03/twice/tolls.csv': 'Year,Toll\n2019,3\n2020,4\n' },
  }),
  mistakeOf('a chart of a column against itself', 'itself', chart('x="Year" y="Year"'), {
    field: 'body chart.y',
    message: /the column "Year" is named twice → name each column once/,
    others: { 'stories/2024/03/itself/tolls.csv': 'Year,Toll\n2019,3\n2020,4\n' },
  }),
  mistakeOf('a chart without a table', 'no-figures', chart('x="Year" y="Toll"'), {
    field: 'body chart.file',
    message: /no file "tolls\.csv" beside this one → put it into stories\/2024\/03\/no-figures\//,
  }),
  mistakeInChart(
    'a figure of a chart that is no number',
    'no-number',
    'Year,Toll\n2019,3\n2020,about 4\n',
    3,
    /"about 4" is not a number, and a chart shows it → write the number alone, or leave the cell empty/,
  ),
];

const film = '::video{file="a.mp4" captions="a.vtt" poster="a.png" caption="A" credit="B"}';
const mp4 = '\0\0\0\x18ftyp mp4';

/** Files of a film, of which the captions are given. */
function filmWith(slug: string, captions: string): Pick<Mistake, 'file' | 'source' | 'others'> {
  const folder = `stories/2024/03/${slug}`;
  const others = { [`${folder}/index.md`]: story({}, film), [`${folder}/a.mp4`]: mp4 };
  return { file: `${folder}/a.vtt`, source: captions, others };
}

export const mistakesOfMedia: readonly Mistake[] = [
  mistakeOf('a document that is not there', 'no-document', '::document{file="rules.pdf" title="Rules"}', {
    field: 'body document.file',
    message: /no file "rules\.pdf" beside this one → put it into stories\/2024\/03\/no-document\//,
  }),
  mistakeOf('a document for another program', 'word', '::document{file="rules.docx" title="Rules"}', {
    field: 'body document.file',
    message: /does not end in \.pdf → export the document in such a format/,
  }),
  {
    ...mistakeOf('a recording without a transcript', 'mute', ':::audio{file="a.mp3" caption="A" credit="B"}\n:::', {
      field: 'body',
      message: /audio has no transcript → write all that is said between its two lines/,
      others: { 'stories/2024/03/mute/a.mp3': 'ID3' },
    }),
    at: ':::audio{file="a.mp3" caption="A" credit="B"}',
  },
  mistakeOf('a film without captions', 'silent', '::video{file="a.mp4" poster="a.png" caption="A" credit="B"}', {
    field: 'body video.captions',
    message: /is missing → add it \(File name of the captions, in the same folder as this file\)/,
    others: { 'stories/2024/03/silent/a.mp4': mp4 },
  }),
  {
    kind: 'captions with a broken time',
    ...filmWith('captions', 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n00:05.000 --> 00:02.000\nTwo.\n'),
    beside: 'a.png',
    at: 6,
    field: 'file',
    message: /browsers cannot read these captions: End timestamp is not greater .* → write a time such as/,
  },
  {
    kind: 'captions of another format',
    ...filmWith('other-captions', '1\n00:00:01,000 --> 00:00:02,000\nOne.\n'),
    beside: 'a.png',
    at: 1,
    field: 'file',
    message: /is not WebVTT → write WEBVTT and an empty line at its head, and each time with a point/,
  },
  {
    kind: 'a film that is something else',
    file: 'stories/2024/03/no-film/a.mp4',
    source: '<!doctype html>',
    beside: 'a.png',
    others: {
      'stories/2024/03/no-film/index.md': story({}, film),
      'stories/2024/03/no-film/a.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n',
    },
    at: 1,
    field: 'file',
    message: /is no MP4 file, whatever its name says → export it again/,
  },
];

export const mistakesOfCards: readonly Mistake[] = [
  mistakeOf('a card of a story that is not there', 'no-card', '::related{story="2024/02/bridge-reopend"}', {
    field: 'body related.story',
    message: /story "2024\/02\/bridge-reopend" does not exist → did you mean "2024\/02\/bridge-reopens"\?/,
  }),
  mistakeOf('a card by an address', 'card-by-address', '::related{story="/2024/02/bridge-reopens/"}', {
    field: 'body related.story',
    message: /is not the id of a story → write "2024\/02\/bridge-reopens"$/,
  }),
  mistakeOf('a card of nothing', 'empty-card', '::related{}', {
    field: 'body related.story',
    message: /is missing → write the folder of the story below stories\//,
  }),
  mistakeOf('a card of the story itself', 'own-card', '::related{story="2024/03/own-card"}', {
    field: 'body related.story',
    message: /names the story in which it stands → name another one/,
  }),
  mistakeOf('a card of a story under embargo', 'early-card', '::related{story="2031/01/storm-warning"}', {
    field: 'body related.story',
    message: /"2031\/01\/storm-warning" leads to a story that is not public yet → remove it until that story has run/,
  }),
];
