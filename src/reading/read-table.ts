import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { Entry } from '../schema/content.ts';
import { tableLimits } from '../schema/fields/table.ts';
import { unprintableIn } from '../text/characters.ts';
import { counted } from '../text/counted.ts';
import type { ContentFile } from './files.ts';
import { bytesOf } from './overlay.ts';
import type { Problem } from './problem.ts';
import { decode } from './source.ts';

/** A table that was read, or the problems that keep it from being printed. */
export interface TableReading {
  readonly id: string;
  readonly entry?: Entry<'tables'>;
  /** The line on which each row begins, counted from 1. */
  readonly lines?: readonly number[];
  readonly problems: readonly Problem[];
}

/** A row of a table, and the line on which it begins, counted from 1. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

interface Mistake {
  readonly line: number;
  readonly message: string;
}

/**
 * Reads a table and checks that each row has a cell for each column.
 *
 * @param digest of the bytes of the file.
 * @throws Error if the file cannot be read.
 */
export function readTable(contentDir: string, { id, path }: ContentFile, digest: string): TableReading {
  const bytes = bytesOf(join(contentDir, path));
  const source = isWorkbook(bytes) ? { ok: false as const, line: 1, message: workbookMistake } : decode(bytes);
  const parsed = source.ok ? rowsOf(source.text) : source;
  const mistakes = Array.isArray(parsed) ? tableMistakes(parsed) : [parsed];
  if (!Array.isArray(parsed) || mistakes.length > 0) {
    const file = join(contentDir, path);
    return {
      id,
      problems: mistakes.map(({ line, message }) => ({ severity: 'error', file, line, field: 'file', message })),
    };
  }
  const [columns = [], ...rows] = parsed.map(({ cells }) => [...cells]);
  const lines = parsed.slice(1).map(({ line }) => line);
  return { id, entry: { id, collection: 'tables', data: { columns, rows }, digest }, lines, problems: [] };
}

const workbookMistake =
  'is a workbook of Excel or LibreOffice, whatever its name says → save the sheet as "CSV UTF-8" in that program';

/** Returns whether a file begins as those of spreadsheets do: as a ZIP archive or a compound document. */
const isWorkbook = (bytes: Buffer): boolean => ['504b0304', 'd0cf11e0'].includes(bytes.toString('hex', 0, 4));

/** Returns the rows of a CSV file, the header first and without empty ones, or why it cannot be read. */
function rowsOf(text: string): Row[] | Mistake {
  const delimiter = delimiterOf(text);
  const rows: Row[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: delimiter !== '\t',
      on_record(cells, { lines }) {
        // The library counts the lines to the end of a row, and a cell may have several.
        rows.push({ cells, line: lines - cells.join('').split('\n').length + 1 });
        lastLine = lines;
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (error instanceof CsvError) return { line: lastLine + 1, message: quotationMistake };
    throw error;
  }
}

/** Returns what divides the cells. Spreadsheets write semicolons where the comma is the decimal mark. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}

const quotationMistake =
  'a quotation mark stands here that does not pair up → put the whole cell between two, and double each one within it, as in "the ""new"" bridge"';

function tableMistakes([header, ...rows]: readonly Row[]): Mistake[] {
  if (!header) return [{ line: 1, message: 'is empty → write the names of the columns into its first line' }];
  const inHeader = headerMistakes(header);
  if (inHeader.length > 0) return inHeader;
  if (rows.length === 0)
    return [{ line: header.line, message: 'has a header and no rows → write a line for each row below it' }];
  const excess = rows[tableLimits.rows];
  if (excess) {
    const message = `has ${counted(rows.length, 'row')}, and a table may have ${counted(tableLimits.rows, 'row')} → keep those that matter to the story, and link to the rest`;
    return [{ line: excess.line, message }];
  }
  return rows.flatMap((row) => [...lengthMistakes(row, header), ...characterMistakes(row)]);
}

function headerMistakes({ cells, line }: Row): Mistake[] {
  if (cells.length > tableLimits.columns) {
    const message = `has ${counted(cells.length, 'column')}, and a table may have ${tableLimits.columns} → keep those that matter to the story`;
    return [{ line, message }];
  }
  if (cells.every((name) => /^[-+\d.,%\s]*$/.test(name)))
    return [
      { line, message: 'begins with figures and has no header → write the names of the columns into its first line' },
    ];
  const mistakes = cells.flatMap((name, place) => {
    if (name === '') return [`column ${place + 1} has no name → write one into the header, or delete the column`];
    if (cells.indexOf(name) === place) return [];
    return [`two columns are called "${name}" → give each a name of its own`];
  });
  return [...mistakes.map((message) => ({ line, message })), ...characterMistakes({ cells, line })];
}

function lengthMistakes({ cells, line }: Row, header: Row): Mistake[] {
  const [is, should] = [cells.length, header.cells.length];
  if (is === should) return [];
  const cause =
    is < should
      ? 'add what is missing; an empty cell needs its comma too'
      : 'put a cell that has a comma in it between quotation marks, or delete what is too much';
  return [{ line, message: `this row has ${counted(is, 'cell')}, and the header has ${should} → ${cause}` }];
}

function characterMistakes({ cells, line }: Row): Mistake[] {
  const [found] = cells.flatMap(unprintableIn);
  return found ? [{ line, message: `this row has ${found.name} → delete it, or type the words again` }] : [];
}
