import { dirname, join, relative, sep } from 'node:path';
import { explain, fieldName } from '../reading/yaml/explain.ts';
import type { Problem } from '../reading/problem.ts';
import type { TableReading } from '../reading/read-table.ts';
import type { Reading } from '../reading/reading.ts';
import { tableSchema } from '../schema/fields/table.ts';
import { suggest } from '../text/suggest.ts';

/**
 * Checks that the table of each `::table` lies beside the text, and that each table is shown. The mistakes within a table
 * that no text shows do not matter.
 */
export function checkTables(
  readings: readonly Reading[],
  tables: readonly TableReading[],
  contentDir: string,
): Problem[] {
  const ids = new Set(tables.map(({ id }) => id));
  const shown = new Set<string>();
  const unreadable = new Set<string>();
  const ofTexts = readings.flatMap((reading) => {
    const folder = relative(contentDir, dirname(reading.file)).split(sep).join('/');
    if (!reading.body) unreadable.add(folder);
    return (reading.body?.tables ?? []).flatMap(({ attributes, line }): Problem[] => {
      const problem = (field: string, message: string): Problem => {
        return { severity: 'error', file: reading.file, line, field: `body table.${field}`, message };
      };
      const { success, data, error } = tableSchema.safeParse(attributes);
      const id = `${folder}/${(attributes['file'] ?? '').trim().normalize()}`;
      shown.add(id);
      if (success) return ids.has(id) ? [] : [problem('file', absentTable(folder, data.file, ids))];
      // The check of directives has reported unknown attributes.
      const issues = error.issues.filter(({ code }) => code !== 'unrecognized_keys');
      return explain(tableSchema, issues, attributes).map(({ path, message }) => problem(fieldName(path), message));
    });
  });
  const ofTables = tables.flatMap(({ id, problems }) => {
    if (shown.has(id)) return problems;
    return unreadable.has(dirname(id)) ? [] : [unused(join(contentDir, id), id)];
  });
  return [...ofTexts, ...ofTables];
}

function absentTable(folder: string, name: string, ids: ReadonlySet<string>): string {
  const meant = suggest(
    `${folder}/${name}`,
    [...ids].filter((id) => dirname(id) === folder),
  );
  const hint =
    meant === undefined ? '' : `did you mean "${meant.slice(folder.length + 1)}", which is there? Otherwise `;
  return `there is no file "${name}" beside this one → ${hint}put it into ${folder}/, or correct the name`;
}

function unused(file: string, id: string): Problem {
  const name = id.slice(id.lastIndexOf('/') + 1);
  const message = `no text beside it shows this table → write ::table{file="${name}" caption="…"} where it belongs, or delete it`;
  return { severity: 'warning', file, line: 1, field: 'file', message };
}
