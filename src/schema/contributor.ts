import { z } from 'astro/zod';
import { pictureSchema } from './fields/picture.ts';
import { line, text, webAddress } from './fields/words.ts';

/** `contributors/<slug>.yaml`: a person or organization with bylines, printed at `/contributors/<slug>/`. */
export const contributorSchema = z.strictObject({
  name: line.describe('The name as signed'),
  kind: z.enum(['person', 'organization']).default('person').describe('Whether a person or an organization signs'),
  jobTitle: line.optional().describe('Position at the outlet'),
  bio: text.optional().describe('A few sentences for the page of the contributor'),
  email: z.email('is not an email address → write it as name@example.org').optional().describe('Public email address'),
  url: webAddress.optional().describe('Address of their own site'),
  portrait: pictureSchema
    .omit({ caption: true })
    .optional()
    .describe('Portrait for their page, and for their opinion on fronts; at least 400 pixels wide and high'),
});

export type ContributorData = z.output<typeof contributorSchema>;
