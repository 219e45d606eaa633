import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { storyId } from './fields/slug.ts';

/**
 * What stands at an address in the place of a story. Authors do not write it: it follows from the stories and from the
 * clock, and holds nothing of a story that readers may not see.
 */
export const noticeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('withdrawn'),
    at: instant.describe('When the story was withdrawn'),
    reason: z.string().describe('Why, in words for readers'),
  }),
  z.strictObject({
    kind: z.literal('moved'),
    to: storyId.describe('Where the story stands now'),
  }),
  z.strictObject({
    kind: z.literal('expired'),
    agency: z.strictObject({ name: z.string(), url: z.string() }),
    url: z.string().optional().describe('Where the agency published the story'),
  }),
]);

export type NoticeData = z.output<typeof noticeSchema>;
