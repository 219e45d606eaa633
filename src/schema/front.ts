import { z } from 'astro/zod';
import { storyId } from './slug.ts';

/** `fronts/home.yaml` and `fronts/<section>.yaml`: the running order; what follows it is filled by date. */
export const frontSchema = z.strictObject({
  stories: z
    .array(storyId)
    .refine((list) => new Set(list).size === list.length, 'names the same story twice → keep it once')
    .describe('Stories in running order, the lead first, as <yyyy>/<mm>/<slug>'),
});
