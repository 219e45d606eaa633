import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { storyId } from './fields/slug.ts';
import { line } from './fields/words.ts';

/** `urgent.yaml`: a line above every front until a given time. Without the file there is none. */
export const urgentSchema = z.strictObject({
  text: line.describe('The line'),
  story: storyId.optional().describe('The story it links to, as <yyyy>/<mm>/<slug>'),
  until: instant.describe('When the line disappears'),
});
