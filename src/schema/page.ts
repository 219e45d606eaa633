import { z } from 'astro/zod';
import { line, text } from './fields/words.ts';

/** Front matter of `pages/<slug>.md`: a standing page such as the ethics policy, printed at `/<slug>/`. */
export const pageSchema = z.strictObject({
  headline: line.describe('The title'),
  standfirst: text.describe('One or two sentences under the title; also the description for search engines'),
  draft: z.boolean().default(false).describe('`true` holds the page back'),
});
