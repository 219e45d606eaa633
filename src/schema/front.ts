import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { storyId } from './fields/slug.ts';

/** A pinned story: its id alone, or with the time at which the pin ends. */
const pinSchema = z.union([
  storyId,
  z.strictObject({
    story: storyId.describe('The story, as <yyyy>/<mm>/<slug>'),
    until: instant.optional().describe('When the pin ends'),
  }),
]);

/** A story that editors pinned to a front. */
export interface Pin {
  /** The story's id. */
  readonly story: string;
  /** When the pin ends, as ISO 8601. */
  readonly until?: string | undefined;
}

/** `fronts/home.yaml` and `fronts/<section>.yaml`: the stories at the top of a front. The newest others follow. */
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

/** Returns the pins of a front in running order, each as an object. */
export function pinsOf({ stories }: z.output<typeof frontSchema>): Pin[] {
  return stories.map((pin) => (typeof pin === 'string' ? { story: pin } : pin));
}
