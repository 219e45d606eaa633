import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { storyId } from './fields/slug.ts';

/** A story that editors have set on a front: its id alone, or with the moment from which it is one among the rest. */
const pinSchema = z.union([
  storyId,
  z.strictObject({
    story: storyId.describe('The story, as <yyyy>/<mm>/<slug>'),
    until: instant.optional().describe('From this moment on the pin counts no more'),
  }),
]);

/** A story that editors have set on a front. */
export interface Pin {
  /** The story's id. */
  readonly story: string;
  /** ISO 8601: from this moment on the pin counts no more. */
  readonly until?: string | undefined;
}

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

/** Returns the pins of a front in running order, each in its long form. */
export function pinsOf({ stories }: z.output<typeof frontSchema>): Pin[] {
  return stories.map((pin) => (typeof pin === 'string' ? { story: pin } : pin));
}
