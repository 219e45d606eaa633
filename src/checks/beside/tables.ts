import { join } from 'node:path';
import { readChart } from '../../newsroom/story/body/chart/chart-data.ts';
import { decimalMark } from '../../newsroom/story/body/table.ts';
import type { Problem } from '../../reading/problem.ts';
import type { TableReading } from '../../reading/read-table.ts';
import type { Reading } from '../../reading/reading.ts';
import { chartSchema } from '../../schema/fields/chart.ts';
import { tableSchema } from '../../schema/fields/table.ts';
import { checkBeside, type ValidDirective } from './check-beside.ts';

const schemas = { table: tableSchema, chart: chartSchema } as const;

/**
 * Checks each `::table` and `::chart`, the tables that they show, and that each chart can be drawn.
 *
 * @param locale a BCP 47 tag: how numbers are written in the tables.
 */
export function checkTables(
  readings: readonly Reading[],
  tables: readonly TableReading[],
  contentDir: string,
  locale: string,
): Problem[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return checkBeside(readings, contentDir, {
    files: tables,
    directivesIn: (body) => [
      ...body.tables.map((directive) => ({ ...directive, name: 'table' as const })),
      ...body.charts.map((directive) => ({ ...directive, name: 'chart' as const })),
    ],
    schemaOf: (name) => schemas[name],
    attributes: ['file'],
    checkDirective: (valid) => chartProblems(valid, byId, contentDir, locale),
    unusedMessage: (name) =>
      `no text beside it shows this table → write ::table{file="${name}" caption="…"} where it belongs, or delete it`,
  });
}

/** Finds why a chart cannot be drawn: on the line of the directive, or on lines of the table. */
function chartProblems(
  { directive: { name, attributes }, idOf, problem }: ValidDirective,
  tables: ReadonlyMap<string, TableReading>,
  contentDir: string,
  locale: string,
): Problem[] {
  const { data } = chartSchema.safeParse(attributes);
  const table = data && tables.get(idOf(data.file));
  if (name !== 'chart' || !data || !table?.entry) return [];
  const mistakes = readChart(data, table.entry.data, decimalMark(locale));
  if (!Array.isArray(mistakes)) return [];
  return mistakes.map(({ place, message }): Problem => {
    if (typeof place === 'string') return problem(place, message);
    const line = table.lines?.[place] ?? 1;
    return { severity: 'error', file: join(contentDir, table.id), line, field: 'file', message };
  });
}
