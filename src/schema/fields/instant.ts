import { z } from 'astro/zod';
import { adviceOnInstant, instantForm, isInstant } from '../../text/time/instant.ts';

/** Marks the issues that `instantError` explains. */
const mark = 'instant';

/**
 * A moment in time as ISO 8601 with an explicit offset. It stays a string, so that what the author wrote
 * survives; `Date.parse` gives the instant.
 */
export const instant = z
  .string()
  .refine(isInstant, { params: { is: mark } })
  // Tells editors, by way of the JSON Schema, what the refinement checks.
  .meta({ pattern: instantForm.source });

/** Returns what explains mistakes in instants by the clocks of an outlet; to be given to a schema that parses. */
export function instantError(timeZone: string): z.core.$ZodErrorMap {
  return ({ code, input, ...issue }) =>
    code === 'custom' && 'params' in issue && isMarked(issue.params) && typeof input === 'string'
      ? adviceOnInstant(input, timeZone)
      : undefined;
}

const isMarked = (params: unknown): boolean =>
  typeof params === 'object' && params !== null && 'is' in params && params.is === mark;
