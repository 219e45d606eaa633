import { z } from 'astro/zod';
import { line, text } from './fields/words.ts';

/** `topics/<slug>.yaml`: a subject of stories, listed at `/topics/<slug>/`. */
export const topicSchema = z.strictObject({
  name: line.describe('Name of the topic'),
  description: text.optional().describe('A sentence for its page and search engines'),
});
