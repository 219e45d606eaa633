import { z } from 'astro/zod';
import { storyId } from './slug.ts';

/** What the build reads from the body of a file and keeps with its fields. Authors do not write it there. */
export const bodyFields = {
  related: z.array(storyId).optional().describe('Stories of which the body shows a card'),
  media: z
    .array(z.string())
    .optional()
    .describe('Names of the recordings, films, captions and documents that the body shows'),
};
