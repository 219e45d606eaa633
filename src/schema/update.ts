import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { slugs } from './fields/slug.ts';
import { line } from './fields/words.ts';

/**
 * Front matter of `stories/<yyyy>/<mm>/<slug>/updates/<yyyy>-<mm>-<dd>T<hhmm>.md`: one update of a live story. The file
 * name is the time of the update in the outlet's time zone, and its anchor on the page.
 */
export const updateSchema = z
  .strictObject({
    headline: line.optional().describe('A few words over the update; required for a key moment'),
    at: instant.optional().describe('Time of the update, if it is not that of the file name'),
    byline: slugs.default([]).describe('Authors in order: files in contributors/'),
    key: z.boolean().default(false).describe('`true` lists it among the key moments, above the updates or beside them'),
    draft: z.boolean().default(false).describe('`true` holds the update back'),
  })
  .refine(({ key, headline }) => !key || headline !== undefined, { path: ['headline'] });
