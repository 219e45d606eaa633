import { z } from 'astro/zod';
import { adviceOnInstant, instantForm, isInstant } from '../../text/time/instant.ts';

/** Identifies the issues that `instantError` explains. */
const mark = 'instant';

/** A time as ISO 8601 with an explicit offset. It stays a string, which keeps the author's offset. */
export const instant = z
  .string()
  .refine(isInstant, { params: { is: mark } })
  // JSON Schema has no refinements, so editors check this pattern.
  .meta({ pattern: instantForm.source });

/** Returns a zod error map that explains mistakes in times, with the right form in the time zone of an outlet. */
export function instantError(timeZone: string, locale: string): z.core.$ZodErrorMap {
  return ({ code, input, ...issue }) =>
    code === 'custom' && 'params' in issue && isMarked(issue.params) && typeof input === 'string'
      ? adviceOnInstant(input, timeZone, locale)
      : undefined;
}

const isMarked = (params: unknown): boolean =>
  typeof params === 'object' && params !== null && 'is' in params && params.is === mark;
