import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { storyId } from './fields/slug.ts';

/**
 * A notice at an address in place of a story that was withdrawn or moved, or whose license has ended. It is computed
 * from the stories and the press time, and contains no text of the story.
 */
export const noticeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('withdrawn'),
    at: instant.describe('When the story was withdrawn'),
    reason: z.string().describe('The reason, for readers'),
  }),
  z.strictObject({
    kind: z.literal('moved'),
    to: storyId.describe('Current id of the story'),
  }),
  z.strictObject({
    kind: z.literal('expired'),
    agency: z.strictObject({ name: z.string(), url: z.string() }),
    url: z.string().optional().describe('Where the agency published the story'),
  }),
]);

export type NoticeData = z.output<typeof noticeSchema>;
