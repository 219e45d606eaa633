/** Tables from CSV files: what is read of them, and what their authors are told. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTable } from '../../../src/reading/read-table.ts';
import { newFolder, write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { problemLines } from '../../tools/problem-lines.ts';
import { storyText } from '../../tools/story-text.ts';

const path = 'stories/2024/03/tolls/tolls.csv';
let folder = '';
beforeEach(() => (folder = newFolder()));
afterEach(() => rmSync(folder, { recursive: true }));

function read(source: string | Buffer) {
  write(folder, { [path]: source });
  return readTable(folder, { kind: 'tables', id: path, path }, 'digest');
}

describe('a table has its rows as their author meant them', () => {
  const plain = [['Ada', '3']];
  for (const [kind, source, rows] of [
    ['with commas', 'Ship,Toll\nAda,3\n', plain],
    ['with semicolons, and the commas of numbers', 'Ship;Toll\nAda;3,50\n', [['Ada', '3,50']]],
    ['with tabs', 'Ship\tToll\nAda\t3\n', plain],
    ['of a spreadsheet on Windows', '\uFEFFShip,Toll\r\nAda,3\r\n', plain],
    [
      'with cells of several lines, marks and commas',
      'Ship,Toll\n"The ""new""\nAda, of Hull","1,000"',
      [['The "new"\nAda, of Hull', '1,000']],
    ],
    ['with space around cells', 'Ship , Toll\n Ada , "3"\n', plain],
    ['with empty rows', 'Ship,Toll\n\nAda,3\n,\n\n', plain],
    ['with an empty cell', 'Ship,Toll\nAda,\n', [['Ada', '']]],
    ['with HTML, which is text', 'Ship,Toll\n<b>Ada</b>,&amp;\n', [['<b>Ada</b>', '&amp;']]],
  ] as const) {
    test(kind, () => {
      expect(read(source)).toMatchObject({
        problems: [],
        entry: { id: path, data: { columns: ['Ship', 'Toll'], rows } },
      });
    });
  }
});

describe('a table that would not be read as its author meant it is refused', () => {
  const rows = (count: number) => `Ship,Toll\n${'Ada,3\n'.repeat(count)}`;
  for (const [kind, source, line, message] of [
    [
      'one in an old encoding',
      Buffer.from('Ship,Toll\nCaf\xe9,3\n', 'latin1'),
      2,
      /is not UTF-8; .* → save it as UTF-8/,
    ],
    ['one that is empty', '\n\n', 1, /is empty → write the names of the columns/],
    ['one without a header', '2019,3\n2020,4\n', 1, /begins with figures and has no header → /],
    ['one without rows', 'Ship,Toll\n', 1, /has a header and no rows → /],
    ['a column without a name', 'Ship,,Toll\nAda,1,3\n', 1, /column 2 has no name → write one into the header/],
    ['two columns of one name', 'Ship,Toll,Toll\nAda,1,3\n', 1, /two columns are called "Toll" → give each a name/],
    [
      'a row with too few cells',
      'Ship,Toll\nAda,3\nEve\n',
      3,
      /has 1 cell, and the header has 2 → add what is missing/,
    ],
    [
      'a row after a cell of two lines',
      'Ship,Toll\n"A\nB",3\n"C\nD",1,000\n',
      4,
      /has 3 cells, and the header has 2 → put a cell/,
    ],
    [
      'a quotation mark that is not closed',
      'Ship,Toll\nAda,3\nEve,"4\nIda,5\n',
      3,
      /quotation mark .* does not pair up → /,
    ],
    ['quotation marks within a cell', 'Ship,Toll\nThe "new" Ada,3\n', 2, /does not pair up → .*double each one/],
    ['a control character', 'Ship,Toll\nA\u0008da,3\n', 2, /this row has .* → delete it/],
    [
      'more rows than a page can show',
      rows(5000),
      1002,
      /has 5,000 rows, and a table may have 1,000 rows → keep those/,
    ],
    [
      'more columns than a page can show',
      `${Array.from({ length: 31 }, (_, at) => `C${at}`).join(',')}\n`,
      1,
      /has 31 columns, and a table may have 30 → /,
    ],
  ] as const) {
    test(kind, () => {
      const { entry, problems } = read(source);
      expect(entry).toBeUndefined();
      expect(problems).toMatchObject([{ severity: 'error', line, field: 'file' }]);
      expect(problems[0]?.message).toMatch(message);
    });
  }
  test('as many rows as a page can show are all right', () => {
    expect(read(rows(1000)).problems).toEqual([]);
  });
});

test('a table that no text shows is pointed out, and its mistakes do not matter', async () => {
  const gazette = await freshGazette();
  write(gazette, {
    'stories/2024/03/tolls/index.md': storyText({}),
    [path]: 'Ship,,\n',
    'pages/raw.csv': 'Ship,Toll\nAda,3\n',
  });
  expect(await problemLines(gazette)).toEqual([
    expect.stringMatching(
      /^pages\/raw\.csv:1 file: warning: no text beside it shows this table → write ::table\{file="raw\.csv"/,
    ),
    expect.stringMatching(
      /^stories\/2024\/03\/tolls\/tolls\.csv:1 file: warning: no text beside it shows this table → /,
    ),
  ]);
  write(gazette, { 'stories/2024/03/tolls/index.md': Buffer.from('Caf\xe9', 'latin1') });
  expect((await problemLines(gazette)).join('\n')).not.toContain('tolls.csv');
});
