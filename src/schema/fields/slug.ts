import { z } from 'astro/zod';

/** A name for addresses: lower-case ASCII words joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A reference to another file in `content/`: its name without the extension. */
export const slug = z
  .string()
  .regex(slugPattern, 'is not a slug → write lower-case letters, digits and single hyphens, as in "foreign-affairs"');

/** A list of slugs without duplicates. */
export const slugs = z
  .array(slug)
  .refine((list) => new Set(list).size === list.length, 'names the same entry twice → keep it once');

/** The id of a story: its folder below `content/stories/`, `<yyyy>/<mm>/<slug>`. */
export const storyId = z
  .string()
  .regex(
    /^\d{4}\/(?:0[1-9]|1[0-2])\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'is not the id of a story → write its folder below stories/, as in "2019/05/dignified-exit"',
  );
