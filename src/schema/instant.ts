import { z } from 'astro/zod';

/**
 * A moment in time as ISO 8601 with an explicit offset. It stays a string, so that what the author wrote
 * survives; `Date.parse` gives the instant.
 */
export const instant = z
  .string()
  .refine((text) => !/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/.test(text), {
    message:
      'has no offset from UTC, so its day would differ from reader to reader → add one, as in 2019-05-17T12:00:00-04:00',
    abort: true,
  })
  .refine((text) => z.iso.datetime({ offset: true }).safeParse(text).success, {
    message: 'is not a date and time in ISO 8601 → write it as 2019-05-17T12:00:00-04:00',
  })
  // Tells editors, by way of the JSON Schema, what the refinements check.
  .meta({ format: 'date-time' });
