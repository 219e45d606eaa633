import { z } from 'astro/zod';
import { line, text } from './words.ts';

/** Returns what is wrong with the file name of a table and how to fix it; `undefined` for a name that can be used. */
function nameMistake(name: string): string | undefined {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  if (name === '') return 'is empty → fill it in';
  if (last !== name) return 'names a folder → put the table beside this file, and write only the file name';
  if (/\.csv$/i.test(name)) return undefined;
  return 'is not a CSV file → save the table as "CSV UTF-8", and give that file\'s name, as in budget.csv';
}

/** The file name of a table beside the file that shows it, in Unicode form NFC. */
export const tableFile = z
  .string()
  .trim()
  .normalize()
  .refine((name) => nameMistake(name) === undefined, {
    error: ({ input }) => (typeof input === 'string' ? nameMistake(input) : undefined),
  })
  .describe('File name of the table, in the same folder as this file');

/** The attributes of a `::table` directive. */
export const tableSchema = z.strictObject({
  file: tableFile,
  caption: text.describe('What the table shows'),
  source: line.optional().describe('Where the figures come from'),
});

export type TableData = z.output<typeof tableSchema>;

/** The largest table that a page may show. A larger one would be slow on a phone, and nobody reads it. */
export const tableLimits = { rows: 1000, columns: 30 };

/**
 * A table in `content/`. Its id is its path in Unicode form NFC, as that of a picture. Each row has as many cells as
 * there are columns.
 */
export const tableFileSchema = z.strictObject({
  columns: z.array(z.string()).describe('Names of the columns'),
  rows: z.array(z.array(z.string())),
});
