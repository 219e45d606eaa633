import { z } from 'astro/zod';
import { line, text } from '../fields/words.ts';
import { linkSchema } from './link.ts';

/** The foot of every page. */
export const footerSchema = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        title: line.describe('Heading of the column'),
        links: z.array(linkSchema).min(1, 'is empty → add links').describe('Links, written as in `navigation`'),
      }),
    )
    .max(5, 'has more than five columns → join some')
    .optional()
    .describe('Columns of links; leave it out to have the usual ones'),
  lines: z.array(line).default([]).describe('Lines below the name of the publisher, such as a telephone number'),
  notices: z.array(text).default([]).describe('Small print below all, such as the copyright'),
});
