import { fieldTable } from './field-table.ts';
import { writtenKinds } from '../../schema/content.ts';
import { jsonSchema } from '../../schema/description/json-schema.ts';
import { tokenTable } from './token-table.ts';

/** The author's handbook, whose tables are generated. */
export const handbookPath = 'content/README.md';

const schemaPath = (kind: string): string => `.vscode/schemas/${kind}.schema.json`;

/**
 * Returns the contents of every file that is generated from the schemas, by path in the repository.
 *
 * @param handbook the current handbook; only its tables are replaced.
 */
export function generatedFiles(handbook: string): Map<string, string> {
  return new Map([
    [handbookPath, withTables(handbook)],
    ...writtenKinds.map((kind) => [schemaPath(kind), `${JSON.stringify(jsonSchema(kind), null, 2)}\n`] as const),
  ]);
}

/** Replaces the table of each kind, and that of the tokens of themes, each of which stands between two comments. */
function withTables(handbook: string): string {
  const tables = [
    ...writtenKinds.map((kind) => [`fields of ${kind}`, () => fieldTable(kind)] as const),
    ['tokens of themes', tokenTable] as const,
  ];
  return tables.reduce((text, [name, table]) => {
    const place = new RegExp(`(<!-- ${name}[^]*?-->\n)[^]*?(\n<!-- end -->)`);
    if (!place.test(text))
      throw new Error(`${handbookPath} has no place for ${name} → add <!-- ${name} --> and <!-- end -->`);
    return text.replace(place, (_, start: string, end: string) => `${start}\n${table()}\n${end}`);
  }, handbook);
}
