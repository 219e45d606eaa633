import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { slugs } from './fields/slug.ts';
import { line } from './fields/words.ts';

/**
 * Front matter of `stories/<yyyy>/<mm>/<slug>/updates/<yyyy>-<mm>-<dd>T<hhmm>.md`: one update of a live story. The
 * file's name is its moment, by the clocks of the outlet's time zone, and its anchor on the page.
 */
export const updateSchema = z
  .strictObject({
    headline: line.optional().describe('A few words over the update; a key moment must have them'),
    at: instant.optional().describe('The moment, where it is not the one that the file is named by'),
    byline: slugs.default([]).describe('Who reports it, in order: files in contributors/'),
    key: z.boolean().default(false).describe('true lists it among the key moments at the top of the page'),
    draft: z.boolean().default(false).describe('true keeps it out of every edition'),
  })
  .refine(({ key, headline }) => !key || headline !== undefined, { path: ['headline'] });
