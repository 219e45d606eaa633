import { z } from 'astro/zod';
import { setType } from '../text/typography/typography.ts';
import { printed } from './fields/words.ts';

/**
 * Sets quotation marks, apostrophes and dashes in the printed fields of data that a schema has checked, in the style of
 * the language. Other fields stay unchanged.
 *
 * @param language a BCP 47 tag.
 */
export function typeset<T>(schema: z.core.$ZodType, data: T, language: string): T {
  // Strings stay strings, so the type does not change.
  return setValue(schema, data, language) as T;
}

function setValue(schema: z.core.$ZodType, value: unknown, language: string): unknown {
  if (typeof value === 'string') {
    const type = branch(schema, value);
    return type && printed.get(type) ? setType(value, language) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const type = branch(schema, value);
  if (type instanceof z.ZodArray && Array.isArray(value))
    return value.map((item: unknown) => setValue(type.element, item, language));
  if (!(type instanceof z.ZodObject)) return value;
  const shape: Readonly<Record<string, z.core.$ZodType>> = type.shape;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      const fieldType = shape[key];
      return [key, fieldType ? setValue(fieldType, field, language) : field];
    }),
  );
}

/** Returns the schema of a value without wrappers such as defaults. Of a union, returns the first that fits. */
function branch(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, value).success);
    return fitting && branch(fitting, value);
  }
  const isWrapper =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return isWrapper ? branch(schema.unwrap(), value) : schema;
}
