import { z } from 'astro/zod';
import { line, text } from './fields/words.ts';

/** `topics/<slug>.yaml`: what stories are about, printed at `/topics/<slug>/`. */
export const topicSchema = z.strictObject({
  name: line.describe('As printed'),
  description: text.optional().describe('One sentence for its page and search engines'),
});
