import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { storyId } from './fields/slug.ts';
import { line } from './fields/words.ts';

/** `urgent.yaml`: one line above every front, until a moment. Without the file there is none. */
export const urgentSchema = z.strictObject({
  text: line.describe('What readers must know now'),
  story: storyId.optional().describe('The story to which it leads, as <yyyy>/<mm>/<slug>'),
  until: instant.describe('From this moment on it is gone'),
});
