import { z } from 'astro/zod';
import { tableFile } from './table.ts';
import { line, text, token } from './words.ts';

/** The attributes of a `::chart` directive. */
export const chartSchema = z.strictObject({
  type: z.enum(['bar', 'line', 'area']).describe('How the figures are drawn'),
  file: tableFile,
  x: token.describe('The column with the names, dates or numbers to which the figures belong'),
  y: token.describe('The column with the figures; several with commas between them'),
  title: text.describe('What the chart shows'),
  unit: line.optional().describe('What is counted, as in "Thousand dollars"'),
  source: line.optional().describe('Where the figures come from'),
});

export type ChartAttributes = z.output<typeof chartSchema>;

/** The largest chart that can be read on a phone. */
export const chartLimits = {
  rows: 500,
  /** Bars with names stand below each other. */
  namedRows: 40,
  columns: 5,
  /** Letters of the name of a bar. */
  name: 40,
};
