import { examples, type Example } from '../../schema/examples.ts';
import { inFlow } from '../story/yaml-text.ts';
import type { WrittenKind } from '../../schema/content.ts';
import { jsonSchema, type JsonSchema } from '../../schema/description/json-schema.ts';
import { markdownTable } from './markdown-table.ts';

/** A field that an author may write. */
interface Field {
  /** `image.alt`; `corrections[].text` for a field of each item of a list. */
  readonly path: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
  /** Whether it has fields of its own, which follow it in the table. */
  readonly isGroup: boolean;
}

/** Returns the fields of a kind in the order of the schema. The fields of a group follow the group. */
function fieldsOf(kind: WrittenKind): Field[] {
  const fields = fieldsIn(jsonSchema(kind), '');
  // Alternatives of a union may share a field.
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

/** Returns the fields of a kind that have no example in `schema/examples.ts`. */
export const withoutExample = (kind: WrittenKind): string[] =>
  fieldsOf(kind)
    .filter(({ path, isGroup }) => !isGroup && !(path in examples[kind]))
    .map(({ path }) => path);

/** Returns the fields of a kind as a Markdown table with aligned columns. */
export function fieldTable(kind: WrittenKind): string {
  const rows = fieldsOf(kind).map((field) => [
    `\`${field.path}\``,
    descriptionOf(field),
    shown(examples[kind][field.path]),
  ]);
  return markdownTable([['Field', 'Meaning', 'Example'], ...rows]);
}

/** Returns the description of a field in sentences: what it is, its allowed values, its default, whether it is required. */
function descriptionOf({ schema, isRequired }: Field): string {
  const { description = '', enum: values } = schema;
  const preset = defaultOf(schema);
  const allowed = values?.map((value) => `\`${String(value)}\``).join(', ');
  return [
    ...(isRequired ? ['**Required.**'] : []),
    ...(description === '' ? [] : [withFullStop(description)]),
    ...(allowed === undefined ? [] : [`One of ${allowed}.`]),
    ...(preset === undefined ? [] : [`Default: \`${inFlow(preset)}\`.`]),
  ].join(' ');
}

/** Returns the default of a field; `undefined` if it has none, or one that says nothing: `false`, no items, no fields. */
function defaultOf({ default: preset }: JsonSchema): Example | undefined {
  const isEmpty = typeof preset === 'object' && preset !== null && Object.keys(preset).length === 0;
  return isEmpty || preset === false ? undefined : (preset as Example | undefined);
}

const withFullStop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

const shown = (example: Example | undefined): string => (example === undefined ? '' : `\`${inFlow(example)}\``);
