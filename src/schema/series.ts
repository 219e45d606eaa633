import { z } from 'astro/zod';
import { line, text } from './fields/words.ts';

/** `series/<slug>.yaml`: stories that are parts of one, printed together at `/series/<slug>/`. */
export const seriesSchema = z.strictObject({
  name: line.describe('As printed'),
  description: text.describe('What it is about, in a sentence or two'),
});
