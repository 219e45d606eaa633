import { contentSchemas, type WrittenKind } from '../schema/content.ts';
import { instantError } from '../schema/fields/instant.ts';
import { typeset } from '../schema/typeset.ts';
import { unprintableIn } from '../text/characters.ts';
import type { OutletSettings } from './outlet-settings.ts';
import type { FileMistake } from './problem.ts';
import type { SourceParts } from './source-parts.ts';
import { explain, fieldName, type DataMistake } from './yaml/explain.ts';
import { curlyQuotes, fieldTraps, markup } from './yaml/field-traps.ts';
import { fieldBelow } from './yaml/front-matter-mistakes.ts';
import type { ReadYaml } from './yaml/read-yaml.ts';
import { lineOf } from './yaml/yaml.ts';

/** What the schema of a kind says of the fields of a file. */
export interface CheckedFields {
  /** The fields with their defaults, set in type; `undefined` if there are mistakes. */
  readonly data?: object;
  readonly mistakes: readonly FileMistake[];
  /** The mistake of fields that stand below the front matter. */
  readonly below?: FileMistake;
}

/** Checks the fields of a file against the schema of its kind. */
export function checkFields(
  kind: WrittenKind,
  { yaml, above, markdown }: SourceParts,
  { data: written, isCut }: Pick<ReadYaml, 'data' | 'isCut'>,
  { locale, timeZone }: OutletSettings,
): CheckedFields {
  const schema = contentSchemas[kind];
  const error = instantError(timeZone, locale);
  const checked = schema.safeParse(written, { error });
  // Most files have neither a mistake, nor a comment, nor an ellipsis.
  const traps = checked.success && !/\s#|…/.test(yaml) ? [] : fieldTraps(yaml, schema, written);
  const inText = [...traps, ...characterMistakes(written)];
  const told =
    (severity: FileMistake['severity']) =>
    ({ path, message }: DataMistake): FileMistake => ({
      severity,
      line: above + lineOf(yaml, path),
      field: fieldName(path) || 'file',
      message,
    });
  const below = markdown && fieldBelow(markdown.body, markdown.bodyLine, Object.keys(schema.shape));
  const bySchema = checked.success ? [] : explain(schema, checked.error.issues, written, error);
  const inFields = [
    ...inText,
    // Of a field that is reported already, that stands below or was left out, the schema has nothing to add.
    ...bySchema.filter(
      ({ path, message }) =>
        !inText.some((mistake) => fieldName(mistake.path) === fieldName(path)) &&
        !((below || isCut) && message.startsWith('is missing')),
    ),
  ];
  return {
    ...(checked.success && inFields.length === 0 && { data: typeset(schema, checked.data, locale) }),
    mistakes: [
      ...inFields.map(told('error')),
      ...[...curlyQuotes(yaml, schema), ...markup(written, schema)].map(told('warning')),
    ],
    ...(below && { below: { severity: 'error', field: 'front matter', ...below } }),
  };
}

/** Finds the unprintable characters of a field; YAML can write them without showing them, as in `"\ud83d"`. */
function characterMistakes(data: unknown, path: readonly PropertyKey[] = []): DataMistake[] {
  if (typeof data === 'string') {
    const [found] = unprintableIn(data);
    return found ? [{ path, message: `has ${found.name} → delete it, or type the words again` }] : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  const fields: [PropertyKey, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return fields.flatMap(([key, value]) => [
    ...(typeof key === 'string' ? characterMistakes(key, [...path, key]) : []),
    ...characterMistakes(value, [...path, key]),
  ]);
}
