import { z } from 'astro/zod';
import {
  account,
  blueskyHandle,
  emailAddress,
  fediverseHandle,
  languageTag,
  pgpFingerprint,
  signalUsername,
} from './fields/contact.ts';
import { pictureSchema } from './fields/picture.ts';
import { line, text, webAddress } from './fields/words.ts';

/** `contributors/<slug>.yaml`: a person or organization with bylines, printed at `/contributors/<slug>/`. */
export const contributorSchema = z.strictObject({
  name: line.describe('The name as signed'),
  kind: z.enum(['person', 'organization']).default('person').describe('Whether a person or an organization signs'),
  jobTitle: line.optional().describe('Position at the outlet'),
  beat: line.optional().describe('What they report on, in a few words'),
  languages: z
    .array(languageTag)
    .default([])
    .describe('Languages in which readers can write to them, as BCP 47 tags; each is printed by its name'),
  bio: text.optional().describe('A few sentences for the page of the contributor'),
  email: emailAddress.optional().describe('Public email address'),
  signal: signalUsername.optional().describe('Username of Signal, for messages that only they can read'),
  pgp: pgpFingerprint.optional().describe('Fingerprint of their OpenPGP key, for encrypted email'),
  fediverse: fediverseHandle.optional().describe('Handle of the fediverse, such as Mastodon'),
  bluesky: blueskyHandle.optional().describe('Handle of Bluesky'),
  social: z.array(account).default([]).describe('Accounts on other services'),
  url: webAddress.optional().describe('Address of their own site'),
  portrait: pictureSchema
    .omit({ caption: true })
    .optional()
    .describe(
      'Portrait for their page, and for their opinion, on fronts and on its page; at least 400 pixels wide and high',
    ),
});

export type ContributorData = z.output<typeof contributorSchema>;
