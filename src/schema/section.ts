import { z } from 'astro/zod';
import { line, text } from './fields/words.ts';

/** `sections/<slug>.yaml`: a part of the paper, printed at `/<slug>/`. */
export const sectionSchema = z.strictObject({
  name: line.describe('Name over its stories'),
  description: text.describe('A sentence for its front, feeds and search engines'),
});
