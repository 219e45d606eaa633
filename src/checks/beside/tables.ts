import { basename, dirname, join, relative, sep } from 'node:path';
import { decimalMark } from '../../newsroom/story/body/table.ts';
import { readChart } from '../../newsroom/story/body/chart/chart-data.ts';
import type { Problem } from '../../reading/problem.ts';
import type { TableReading } from '../../reading/read-table.ts';
import type { Reading } from '../../reading/reading.ts';
import { explain, fieldName } from '../../reading/yaml/explain.ts';
import { chartSchema } from '../../schema/fields/chart.ts';
import { tableSchema } from '../../schema/fields/table.ts';
import type { WrittenDirective } from '../../text/body/body-parts.ts';
import { absentFile } from './absent-file.ts';

/**
 * Checks that the table of each `::table` and `::chart` lies beside the text, that each chart can be drawn, and that each
 * table is shown. The mistakes within a table that no text shows do not matter.
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
  const shown = new Set<string>();
  const unreadable = new Set<string>();
  const ofTexts = readings.flatMap((reading) => {
    const folder = relative(contentDir, dirname(reading.file)).split(sep).join('/');
    if (!reading.body) unreadable.add(folder);
    const tableOf = ({ attributes }: WrittenDirective): TableReading | undefined => {
      const id = `${folder}/${(attributes['file'] ?? '').trim().normalize()}`;
      shown.add(id);
      return byId.get(id);
    };
    const check = (name: 'table' | 'chart', directive: WrittenDirective): Problem[] => {
      const schema = name === 'table' ? tableSchema : chartSchema;
      const problem = (field: string, message: string): Problem => {
        return { severity: 'error', file: reading.file, line: directive.line, field: `body ${name}.${field}`, message };
      };
      const table = tableOf(directive);
      const { success, data, error } = schema.safeParse(directive.attributes);
      if (success) return table ? [] : [problem('file', absentFile(folder, data.file, [...byId.keys()]))];
      // The check of directives has reported unknown attributes.
      const issues = error.issues.filter(({ code }) => code !== 'unrecognized_keys');
      return explain(schema, issues, directive.attributes).map(({ path, message }) =>
        problem(fieldName(path), message),
      );
    };
    return [
      ...(reading.body?.tables ?? []).flatMap((directive) => check('table', directive)),
      ...(reading.body?.charts ?? []).flatMap((directive) => [
        ...check('chart', directive),
        ...chartProblems(reading, directive, tableOf(directive), contentDir, locale),
      ]),
    ];
  });
  const ofTables = tables.flatMap(({ id, problems }) => {
    if (shown.has(id)) return problems;
    return unreadable.has(dirname(id)) ? [] : [unused(join(contentDir, id), id)];
  });
  return [...ofTexts, ...ofTables];
}

/** Finds why a chart cannot be drawn: on the line of the directive, or on lines of the table. */
function chartProblems(
  { file }: Reading,
  { attributes, line }: WrittenDirective,
  table: TableReading | undefined,
  contentDir: string,
  locale: string,
): Problem[] {
  const { data } = chartSchema.safeParse(attributes);
  if (!data || !table?.entry) return [];
  const mistakes = readChart(data, table.entry.data, decimalMark(locale));
  if (!Array.isArray(mistakes)) return [];
  return mistakes.map(({ place, message }): Problem => {
    if (typeof place === 'string') return { severity: 'error', file, line, field: `body chart.${place}`, message };
    const lineOfRow = table.lines?.[place] ?? 1;
    return { severity: 'error', file: join(contentDir, table.id), line: lineOfRow, field: 'file', message };
  });
}

function unused(file: string, id: string): Problem {
  const message = `no text beside it shows this table → write ::table{file="${basename(id)}" caption="…"} where it belongs, or delete it`;
  return { severity: 'warning', file, line: 1, field: 'file', message };
}
