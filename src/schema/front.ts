import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { linkTarget } from './fields/link-target.ts';
import { slug, storyId } from './fields/slug.ts';
import { line, text } from './fields/words.ts';
import { genres } from './story.ts';

/** A pinned story: its id alone, or with the time at which the pin ends. */
const pinSchema = z.union([
  storyId,
  z.strictObject({
    story: storyId.describe('The story, as <yyyy>/<mm>/<slug>'),
    until: instant.optional().describe('When the pin ends'),
  }),
]);

type WrittenPin = z.output<typeof pinSchema>;

/** A story that editors pinned to a front. */
export interface Pin {
  /** The story's id. */
  readonly story: string;
  /** When the pin ends, as ISO 8601. */
  readonly until?: string | undefined;
}

/** The kinds of containers, with the number of stories that each may have and has by default. */
export const containerKinds = {
  splash: { min: 1, max: 7, preset: 3 },
  package: { min: 2, max: 5, preset: 5 },
  row: { min: 2, max: 4, preset: 4 },
  river: { min: 1, max: 40, preset: 12 },
  opinion: { min: 1, max: 4, preset: 4 },
  strip: { min: 2, max: 5, preset: 4 },
  gallery: { min: 2, max: 5, preset: 5 },
  briefs: { min: 2, max: 12, preset: 6 },
  recent: { min: 3, max: 12, preset: 6 },
  live: { min: 1, max: 1, preset: 1 },
  newsletter: { min: 0, max: 0, preset: 0 },
  promo: { min: 0, max: 0, preset: 0 },
} as const satisfies Record<string, { min: number; max: number; preset: number }>;

/** A kind of container on a front. */
export type ContainerKind = keyof typeof containerKinds;

const kindNames = Object.keys(containerKinds) as [ContainerKind, ...ContainerKind[]];

const sourceSchema = z.strictObject({
  section: slug.optional().describe('The newest of a section'),
  topic: slug.optional().describe('The newest on a topic'),
  series: slug.optional().describe('The newest of a series'),
  genre: z.enum(genres).exclude(['sponsored']).optional().describe('The newest of a genre'),
});

const pins = (about: string) =>
  z
    .array(pinSchema)
    .superRefine((list, context) => {
      const seen = new Set<string>();
      list.forEach((pin, place) => {
        const id = typeof pin === 'string' ? pin : pin.story;
        if (seen.has(id)) {
          context.addIssue({
            code: 'custom',
            path: [place],
            message: 'is pinned twice here → keep one of the two pins',
          });
        }
        seen.add(id);
      });
    })
    .describe(about);

const containerSchema = z.strictObject({
  kind: z.enum(kindNames).describe('How it looks'),
  title: line.optional().describe('Heading over it; without one, the name of its source'),
  stories: pins('Its first stories in running order, as <yyyy>/<mm>/<slug>').default([]),
  from: sourceSchema.optional().describe('Where its other stories come from; without it, from the front as a whole'),
  count: z.number().int().optional().describe('Number of its stories, if not the usual one of its kind'),
  size: z.enum(['small', 'medium', 'large']).default('medium').describe('How big the news is, for `splash`'),
  latest: z.boolean().default(false).describe('`true` sets the newest eight headlines beside it, for `splash`'),
  repeat: z.boolean().default(false).describe('`true` also shows stories that stand above it on the front'),
  newsletter: slug
    .optional()
    .describe('The id of a newsletter in outlet.yaml, for `newsletter`; the first if left out'),
  text: text.optional().describe('What it says, for `promo`'),
  link: z
    .strictObject({
      label: line.describe('The words of the link'),
      to: linkTarget.describe('Path or address that it leads to'),
    })
    .optional()
    .describe('Where it leads, for `promo`'),
});

/** A container of a front, as an editor wrote it. */
export type WrittenContainer = z.output<typeof containerSchema>;

/** `fronts/home.yaml` and `fronts/<section>.yaml`: what a front shows, and in which shape. */
export const frontSchema = z.strictObject({
  stories: pins('Stories in running order, the lead first, as <yyyy>/<mm>/<slug>').default([]),
  containers: z
    .array(containerSchema)
    .min(1, 'is empty → write a container, or delete the line to have the usual ones')
    .optional()
    .describe('The parts of the front from top to bottom; leave it out to have the usual ones'),
});

/** Returns pins in running order, each as an object. */
export function pinsOf({ stories }: Pick<PinList, 'stories'>): Pin[] {
  return stories.map((pin) => (typeof pin === 'string' ? { story: pin } : pin));
}

/** A list of pins in the file of a front, with the path of its field. */
export interface PinList {
  readonly path: readonly PropertyKey[];
  readonly stories: readonly WrittenPin[];
  /** The kind of its container; absent for the running order of the front. */
  readonly container?: ContainerKind;
}

/** Returns all lists of pins of a front: its running order, and those of its containers. */
export function pinListsOf({ stories, containers = [] }: z.output<typeof frontSchema>): PinList[] {
  return [
    { path: ['stories'], stories },
    ...containers.map(({ kind, stories: ofContainer }, place) => ({
      path: ['containers', place, 'stories'],
      stories: ofContainer,
      container: kind,
    })),
  ];
}
