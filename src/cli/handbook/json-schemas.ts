import { z } from 'astro/zod';
import { contentSchemas, type Kind } from '../../schema/content.ts';

/** Kinds of which an author writes the words. */
export type WrittenKind = Exclude<Kind, 'pictures'>;

export const writtenKinds: readonly WrittenKind[] = [
  'outlet',
  'stories',
  'updates',
  'sections',
  'contributors',
  'agencies',
  'topics',
  'series',
  'fronts',
  'urgent',
  'pages',
];

/** The parts of a JSON Schema that the handbook reads. */
export interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
}

/** What an author may write in a file of a kind, as JSON Schema, draft 7, which editors know best. */
export function jsonSchema(kind: WrittenKind): JsonSchema {
  // What only code can check, as that a time zone exists, is left to the check.
  const made = z.toJSONSchema(contentSchemas[kind], { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  return made as JsonSchema;
}
