import { z } from 'astro/zod';
import { filesBeside } from '../../schema/fields/file-beside.ts';
import { roomy } from '../../schema/fields/words.ts';
import type { JsonSchema } from '../../schema/description/json-schema.ts';

/** A JSON Schema with what only the zod schema says: how much room a text needs, and which files a name may mean. */
export interface AnnotatedSchema extends JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, AnnotatedSchema>>;
  readonly items?: AnnotatedSchema;
  readonly anyOf?: readonly AnnotatedSchema[];
  /** What the names of fields must be, where authors choose them. */
  readonly propertyNames?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isRoomy?: boolean;
  /** Endings of the files beside the text that it may name. */
  readonly endings?: readonly string[];
}

/** Returns the annotated JSON Schema of what an author may write. */
export function annotated(schema: z.ZodType): AnnotatedSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const endings = filesBeside.get(zodSchema)?.endings;
      if (endings) Object.assign(jsonSchema, { endings });
      if (roomy.get(zodSchema)) Object.assign(jsonSchema, { isRoomy: true });
    },
  }) as AnnotatedSchema;
}
