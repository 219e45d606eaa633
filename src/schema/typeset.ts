import { z } from 'astro/zod';
import { setType } from '../text/typography/typography.ts';
import { printed } from './fields/words.ts';

/**
 * Sets the printed text in data that a schema has checked: quotation marks in the style of the language, apostrophes,
 * dashes. Fields that machines read stay as they are.
 *
 * @param language a BCP 47 tag.
 */
export function typeset<T>(schema: z.core.$ZodType, data: T, language: string): T {
  // Typography changes strings into strings, so the type stays.
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

/** The schema by which a value is read: inside defaults and the like, and of a union the first that fits. */
function branch(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, value).success);
    return fitting && branch(fitting, value);
  }
  const isWrapper =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return isWrapper ? branch(schema.unwrap(), value) : schema;
}
