import { z } from 'astro/zod';
import { fileBeside } from './file-beside.ts';
import { line, text } from './words.ts';

/** The file name of a table. */
export const tableFile = fileBeside('the table', ['.csv'], 'save the table as "CSV UTF-8"');

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
