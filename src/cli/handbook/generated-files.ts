import { fieldTable } from './field-table.ts';
import { jsonSchema, writtenKinds } from './json-schemas.ts';

/** The author's handbook, whose tables are made. */
export const handbookPath = 'content/README.md';

/** Where the JSON Schema of a kind lies. */
const schemaPath = (kind: string): string => `.vscode/schemas/${kind}.schema.json`;

/**
 * Every file that is made from the schemas, by its path in the repository.
 *
 * @param handbook the handbook as it is; only its tables are made anew.
 */
export function madeFiles(handbook: string): Map<string, string> {
  return new Map([
    [handbookPath, withTables(handbook)],
    ...writtenKinds.map((kind) => [schemaPath(kind), `${JSON.stringify(jsonSchema(kind), null, 2)}\n`] as const),
  ]);
}

/** Puts the table of each kind between the two comments that name it. */
function withTables(handbook: string): string {
  return writtenKinds.reduce((text, kind) => {
    const place = new RegExp(`(<!-- fields of ${kind}[^]*?-->\n)[^]*?(\n<!-- end -->)`);
    if (!place.test(text)) {
      throw new Error(`${handbookPath} has no place for ${kind} → add <!-- fields of ${kind} --> and <!-- end -->`);
    }
    return text.replace(place, (_, start: string, end: string) => `${start}\n${fieldTable(kind)}\n${end}`);
  }, handbook);
}
