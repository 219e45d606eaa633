import { z } from 'astro/zod';
import { line, text } from './fields/words.ts';

/** `series/<slug>.yaml`: a series of stories, listed at `/series/<slug>/`. */
export const seriesSchema = z.strictObject({
  name: line.describe('Name of the series'),
  description: text.describe('What it is about, in a sentence or two'),
});
