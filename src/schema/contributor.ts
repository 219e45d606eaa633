import { z } from 'astro/zod';
import { line, text, webAddress } from './fields/words.ts';

/** `contributors/<slug>.yaml`: who stands behind a byline, printed at `/contributors/<slug>/`. */
export const contributorSchema = z.strictObject({
  name: line.describe('As signed'),
  kind: z.enum(['person', 'organization']).default('person').describe('An organization may sign too'),
  jobTitle: line.optional().describe('What they do for the outlet'),
  bio: text.optional().describe('A few sentences for their page'),
  email: z.email('is not an email address → write it as name@example.org').optional().describe('Public address'),
  url: webAddress.optional().describe('Their own site'),
});

export type ContributorData = z.output<typeof contributorSchema>;
