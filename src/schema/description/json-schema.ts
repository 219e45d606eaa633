import { z } from 'astro/zod';
import { contentSchemas, type WrittenKind } from '../content.ts';

/** The parts of a JSON Schema that the handbook and the editor read. */
export interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
}

/** Returns the JSON Schema of a kind, in draft 7, which most editors support. */
export function jsonSchema(kind: WrittenKind): JsonSchema {
  // JSON Schema cannot express some rules, such as that a time zone exists; `npm run check` covers those.
  const schema = z.toJSONSchema(contentSchemas[kind], { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  return schema as JsonSchema;
}
