import { z } from 'astro/zod';
import { slug } from './fields/slug.ts';
import { line, text } from './fields/words.ts';

/** `sections/<slug>.yaml`: a part of the paper, printed at `/<slug>/`. */
export const sectionSchema = z.strictObject({
  name: line.describe('Name over its stories'),
  description: text.describe('A sentence for its front, feeds and search engines'),
  newsletter: slug
    .optional()
    .describe('The id of the newsletter that its stories and its front offer, if not the first'),
});
