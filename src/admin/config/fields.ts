import type { Field } from '@sveltia/cms';
import type { Example } from '../../schema/examples.ts';
import type { Reference, Target } from '../../schema/description/references.ts';
import { instantForm } from '../../text/time/instant.ts';
import type { AnnotatedSchema } from './annotated-schema.ts';
import { typeKey } from '../names.ts';
import { hintOf, labelOf, shownExample } from './words.ts';

/** What the fields of a kind depend on besides their schema. */
export interface FieldContext {
  readonly timeZone: string;
  readonly references: readonly Reference[];
  /** Examples by field path; see `schema/examples.ts`. */
  readonly examples: Readonly<Record<string, Example>>;
}

/** A field on its way: its schema, its place, and whether it must be filled in. */
interface Part {
  readonly name: string;
  readonly schema: AnnotatedSchema;
  /** Names of the fields above it and its own; `*` for an item of a list. */
  readonly path: readonly string[];
  readonly isRequired: boolean;
}

/**
 * Returns a field of the editor for each field of a schema, in the same order. A group whose names authors choose has
 * none; the file keeps it as it is.
 */
export function fieldsIn(schema: AnnotatedSchema, context: FieldContext, above: readonly string[] = []): Field[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties)
    .filter(([, part]) => part.propertyNames === undefined)
    .map(([name, part]) =>
      fieldOf({ name, schema: part, path: [...above, name], isRequired: required.includes(name) }, context),
    );
}

function fieldOf(part: Part, context: FieldContext): Field {
  const { name, schema, path, isRequired } = part;
  const example = context.examples[path.join('.').replaceAll('.*', '[]')];
  const form = formOf(part, context, example);
  const isTyped = ['string', 'text', 'number'].includes(form.widget) || (form.widget === 'list' && !('fields' in form));
  return { name, label: labelOf(name), hint: hintOf(schema, isTyped, example), required: isRequired, ...form } as Field;
}

/** The part of a field that depends on the kind of its value. */
type Form = { readonly widget: string } & Readonly<Record<string, unknown>>;

function formOf(part: Part, context: FieldContext, example?: Example): Form {
  const { schema, path, isRequired } = part;
  if (schema.type === 'array') return listOf(part, context);
  if (schema.properties) {
    const fields = fieldsIn(schema, context, path);
    return { widget: 'object', collapsed: 'auto', fields, ...summaryOf(fields) };
  }
  const target = targetAt(path, context);
  return target === undefined ? valueOf(schema, isRequired, context, example) : relation(target);
}

/** Returns what stands for a group while it is closed: its picture, and its first words. */
function summaryOf(fields: readonly Field[]): object {
  const [first] = fields;
  const picture = fields.find(({ widget }) => widget === 'image');
  const words = fields.find(({ name }) => name === 'alt' || name === 'text') ?? first;
  return { summary: `{{fields.${words?.name ?? ''}}}`, ...(picture && { thumbnail: picture.name }) };
}

/** Returns the rest of a field that holds a single value. */
function valueOf(schema: AnnotatedSchema, isRequired: boolean, context: FieldContext, example?: Example): Form {
  const { type, enum: values, pattern, endings, default: preset } = schema;
  if (values) return { widget: 'select', options: values, ...(preset !== undefined && { default: preset }) };
  if (type === 'boolean') return { widget: 'boolean', required: false, default: preset === true };
  if (type === 'integer' || type === 'number') return numberOf(schema);
  if (endings) {
    const isPicture = endings.includes('.png');
    return { widget: isPicture ? 'image' : 'file', accept: endings.join(','), choose_url: false };
  }
  if (pattern === instantForm.source) return { widget: 'datetime', input_timezone: context.timeZone };
  const { maxLength } = schema;
  const shown = shownExample(example);
  return {
    widget: schema.isRoomy ? 'text' : 'string',
    use_emoji_autocomplete: false,
    ...(preset !== undefined && { default: preset }),
    ...(maxLength !== undefined && { maxlength: maxLength }),
    ...(pattern !== undefined && {
      pattern: [isRequired ? pattern : `^$|${pattern}`, shown === undefined ? 'Not valid.' : `Write it as ${shown}`],
    }),
  };
}

function numberOf({ type, minimum, maximum, default: preset }: AnnotatedSchema): Form {
  const isWithin = (limit: number | undefined): boolean => limit !== undefined && Math.abs(limit) < 1e9;
  return {
    widget: 'number',
    value_type: type === 'integer' ? 'int' : 'float',
    ...(type === 'number' && { step: 0.5 }),
    ...(isWithin(minimum) && { min: minimum }),
    ...(isWithin(maximum) && { max: maximum }),
    ...(preset !== undefined && { default: preset }),
  };
}

/** Returns the rest of a field that holds a list: of names, of words, of groups, or of items in several forms. */
function listOf({ schema, path }: Part, context: FieldContext): Form {
  const { items = {} } = schema;
  const itemPath = [...path, '*'];
  const groups = (items.anyOf ?? [items]).filter(({ properties }) => properties);
  const [first] = groups;
  if (!first) {
    const target = targetAt(itemPath, context);
    return target === undefined ? { widget: 'list' } : { ...relation(target), multiple: true };
  }
  const fields = groups.map((group) => fieldsIn(group, context, itemPath));
  const list = { widget: 'list', collapsed: 'auto' };
  if (groups.length === 1) return { ...list, fields: fields[0], ...summaryOf(fields[0] ?? []) };
  const types = fields.map((own) => {
    const type = own[0]?.name ?? '';
    return { name: type, label: labelOf(type), fields: own, ...summaryOf(own) };
  });
  return { ...list, typeKey, types };
}

function targetAt(path: readonly string[], { references }: FieldContext): Target | undefined {
  const isSame = (pattern: readonly string[]): boolean =>
    pattern.length === path.length && pattern.every((part, place) => part === '*' || part === path[place]);
  return references.find(([pattern]) => isSame(pattern))?.[1];
}

/** The field whose text stands for an entry in lists. */
const titleOf = (target: Target): string => (target === 'stories' || target === 'pages' ? 'headline' : 'name');

/** Returns the rest of a field that names another file: the editor shows its name, and keeps its slug. */
function relation(target: Target): Form {
  const value = target === 'stories' ? '{{fields.address.year}}/{{fields.address.month}}/{{slug}}' : '{{slug}}';
  return { widget: 'relation', collection: target, value_field: value, display_fields: [titleOf(target)] };
}
