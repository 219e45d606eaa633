import type { Field } from '@sveltia/cms';
import { typeKey } from '../names.ts';

/** The fields of a file or of a group in it, by name. */
export type Values = Readonly<Record<string, unknown>>;

/** The parts of a field's configuration that say how its value is written. */
interface FieldForm {
  readonly name: string;
  readonly widget?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly fields?: readonly FieldForm[];
  readonly types?: readonly FieldForm[];
}

/** A story without this field has run, whatever a new one begins with. */
const draftField = 'draft';

export const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Turns the fields of a file into those of the editor: absent fields have the values that they mean, and items that may
 * be written in a short form are groups.
 */
export function toEditor(fields: readonly Field[], values: Values): Values {
  return readGroup(fields as readonly FieldForm[], values);
}

/** Turns the fields of the editor into those of a file: what is empty, or means the same when absent, is left out. */
export function toFile(fields: readonly Field[], values: Values): Values {
  return writeGroup(fields as readonly FieldForm[], values);
}

function readGroup(fields: readonly FieldForm[], values: Values): Values {
  const read = fields.flatMap((field) => {
    const value = values[field.name] === undefined ? absentValue(field) : readValue(field, values[field.name]);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return { ...values, ...Object.fromEntries(read) };
}

function readValue(field: FieldForm, value: unknown): unknown {
  if (field.widget === 'object' && field.fields && isGroup(value)) return readGroup(field.fields, value);
  if (field.widget !== 'list' || !Array.isArray(value)) return value;
  return value.map((item: unknown) => {
    const form = formOf(field, item);
    if (!form?.fields) return item;
    const type = field.types ? { [typeKey]: form.name } : {};
    if (!isGroup(item)) return { ...type, ...readGroup(form.fields, { [form.fields[0]?.name ?? '']: item }) };
    return { ...type, ...readGroup(form.fields, item) };
  });
}

/** Returns the form of an item: the only one, the one that it names, or the one whose first field it has. */
function formOf(field: FieldForm, item: unknown): FieldForm | undefined {
  if (!field.types) return field;
  if (!isGroup(item)) return field.types[0];
  return field.types.find(({ name }) => name === item[typeKey]) ?? field.types.find(({ name }) => name in item);
}

function writeGroup(fields: readonly FieldForm[], values: Values): Values {
  const known = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const field = known.get(name);
      const written = field ? writeValue(field, value) : value;
      const isNeedless = isEmpty(written) || (field !== undefined && written === absentValue(field));
      return isNeedless ? [] : [[name, written]];
    }),
  );
}

function writeValue(field: FieldForm, value: unknown): unknown {
  if (field.widget === 'object' && field.fields && isGroup(value)) return writeGroup(field.fields, value);
  if (typeof value === 'string') return value.trim();
  if (field.widget !== 'list' || !Array.isArray(value)) return value;
  return value.map((item: unknown) => writeItem(formOf(field, item), item)).filter((item) => !isEmpty(item));
}

/** An item of which only the first field is filled in, and no other need be, is written in its short form. */
function writeItem(form: FieldForm | undefined, item: unknown): unknown {
  if (!form?.fields || !isGroup(item)) return item;
  const { [typeKey]: _, ...own } = item;
  const written = writeGroup(form.fields, own);
  const [first, ...others] = form.fields;
  const hasShortForm = first?.widget === 'relation' && others.every(({ required }) => required === false);
  const names = Object.keys(written);
  return hasShortForm && names.length === 1 && names[0] === first.name ? written[first.name] : written;
}

/** Returns the value that a field has where a file does not name it. */
function absentValue({ name, widget, default: preset }: FieldForm): unknown {
  if (name === draftField) return false;
  return ['object', 'list', 'datetime'].includes(widget ?? '') ? undefined : preset;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
