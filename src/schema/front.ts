import { z } from 'astro/zod';
import { instant } from './instant.ts';
import { storyId } from './slug.ts';

/** A story that editors have set on a front: its id alone, or with the moment from which it is one among the rest. */
const pinSchema = z.union([
  storyId,
  z.strictObject({
    story: storyId.describe('The story, as <yyyy>/<mm>/<slug>'),
    until: instant.optional().describe('From this moment on the pin counts no more'),
  }),
]);

/** `fronts/home.yaml` and `fronts/<section>.yaml`: the running order; what follows it is filled by date. */
export const frontSchema = z.strictObject({
  stories: z
    .array(pinSchema)
    .superRefine((pins, context) => {
      const seen = new Set<string>();
      pins.forEach((pin, place) => {
        const id = typeof pin === 'string' ? pin : pin.story;
        if (seen.has(id))
          context.addIssue({
            code: 'custom',
            path: [place],
            message: 'is pinned twice here → keep one of the two pins',
          });
        seen.add(id);
      });
    })
    .describe('Stories in running order, the lead first, as <yyyy>/<mm>/<slug>'),
});
