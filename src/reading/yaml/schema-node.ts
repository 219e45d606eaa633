import type { z } from 'astro/zod';

/** The parts of a schema that are read here; zod's own types hide them behind each kind of schema. */
export interface SchemaNode {
  readonly description?: string | undefined;
  readonly shape?: Record<string, SchemaNode>;
  readonly element?: SchemaNode;
  /** The alternatives of a union. */
  readonly options?: readonly SchemaNode[];
  readonly unwrap?: () => SchemaNode;
  readonly safeParse?: (
    value: unknown,
    params?: { readonly error?: z.core.$ZodErrorMap },
  ) => { readonly success: boolean; readonly error?: { readonly issues: readonly z.core.$ZodIssue[] } | undefined };
  readonly meta?: () => Readonly<Record<string, unknown>> | undefined;
  readonly _zod?: {
    readonly def: {
      readonly type: string;
      readonly format?: string;
      readonly in?: SchemaNode;
      readonly innerType?: SchemaNode;
      readonly options?: readonly SchemaNode[];
      readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
    };
  };
}

/** Returns the schema of a field, without what makes the field optional; `undefined` if there is no such field. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema;
  for (const key of path)
    node = typeof key === 'number' ? unwrapped(node)?.element : unwrapped(node)?.shape?.[String(key)];
  return node && (node.description === undefined || path.length === 0 ? unwrapped(node) : node);
}

/**
 * Returns the schema of a list or of a group of fields without what makes it optional. For a union, this is a group with
 * the fields of all its alternatives.
 */
export function unwrapped(node: SchemaNode | undefined): SchemaNode | undefined {
  let inner = node;
  while (inner && !inner.shape && !inner.element && inner.unwrap) inner = inner.unwrap();
  // Of a union, only groups of fields have anything inside.
  const shapes = (inner?.options ?? []).flatMap((option) => unwrapped(option)?.shape ?? []);
  return shapes.length > 0 ? { shape: Object.fromEntries(shapes.flatMap((shape) => Object.entries(shape))) } : inner;
}
