import { z } from 'astro/zod';

/** A name that stands in an address: lower-case ASCII words joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The file name, without its ending, of another file in `content/`. */
export const slug = z
  .string()
  .regex(slugPattern, 'is not a slug → write lower-case letters, digits and single hyphens, as in "foreign-affairs"');

/** A list of slugs in which none is named twice. */
export const slugs = z
  .array(slug)
  .refine((list) => new Set(list).size === list.length, 'names the same entry twice → keep it once');

/** A story's identity: its folder below `content/stories/`, `<yyyy>/<mm>/<slug>`. */
export const storyId = z
  .string()
  .regex(
    /^\d{4}\/(?:0[1-9]|1[0-2])\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'is not the id of a story → write its folder below stories/, as in "2019/05/dignified-exit"',
  );
