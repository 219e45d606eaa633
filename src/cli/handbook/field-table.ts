import { examples, type Example } from '../../schema/examples.ts';
import { inFlow } from '../story/yaml-text.ts';
import { jsonSchema, type JsonSchema, type WrittenKind } from './json-schemas.ts';

/** A field that an author may write. */
interface Field {
  /** `image.alt`; `corrections[].text` for a field of each item of a list. */
  readonly path: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
  /** It has fields of its own, which follow it. */
  readonly isGroup: boolean;
}

/** Every field of a kind, in the order of its schema; the fields of a group follow the group. */
function fieldsOf(kind: WrittenKind): Field[] {
  const fields = fieldsIn(jsonSchema(kind), '');
  // Where a list may hold one thing or another, both may have a field of one name.
  return fields.filter(({ path }, place) => fields.findIndex((other) => other.path === path) === place);
}

function fieldsIn({ properties = {}, required = [] }: JsonSchema, above: string): Field[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${above}${name}`;
    const inside = [
      ...variants(schema).flatMap((one) => fieldsIn(one, `${path}.`)),
      ...variants(schema.items).flatMap((one) => fieldsIn(one, `${path}[].`)),
    ];
    return [{ path, schema, isRequired: required.includes(name), isGroup: inside.length > 0 }, ...inside];
  });
}

function variants(schema: JsonSchema | undefined): readonly JsonSchema[] {
  return schema === undefined ? [] : [schema, ...(schema.anyOf ?? [])];
}

/** Fields of which nobody has given an example yet. */
export const withoutExample = (kind: WrittenKind): string[] =>
  fieldsOf(kind)
    .filter(({ path, isGroup }) => !isGroup && !(path in examples[kind]))
    .map(({ path }) => path);

/** The table of a kind's fields in Markdown, its columns aligned. */
export function fieldTable(kind: WrittenKind): string {
  const rows = fieldsOf(kind).map((field) => [
    `\`${field.path}\``,
    sentenceOf(field),
    shown(examples[kind][field.path]),
  ]);
  const table = [['Field', 'What it is', 'Example'], ...rows].map((row) => row.map(escaped));
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = table;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function sentenceOf({ schema, isRequired }: Field): string {
  const { description = '', enum: values, default: preset } = schema;
  const isTold = preset !== undefined && !(Array.isArray(preset) && preset.length === 0) && preset !== false;
  const parts = [
    description,
    ...(values ? [`One of ${values.map((value) => `\`${String(value)}\``).join(', ')}`] : []),
    ...(isTold ? [`\`${inFlow(preset as Example)}\` if left out`] : []),
    ...(isRequired ? ['**Required**'] : []),
  ];
  return parts.filter((part) => part !== '').join('. ');
}

const shown = (example: Example | undefined): string => (example === undefined ? '' : `\`${inFlow(example)}\``);

// A bar would end the cell, and a bracket begin an element.
const escaped = (cell: string): string =>
  cell.startsWith('`') ? cell.replaceAll('|', String.raw`\|`) : cell.replaceAll(/[|<]/g, String.raw`\$&`);
