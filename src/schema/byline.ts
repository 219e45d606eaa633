import { z } from 'astro/zod';
import { slug } from './slug.ts';
import { line } from './words.ts';

/** A name in a byline: a contributor's slug alone, or with what they did for the story. */
const signatureSchema = z.union([
  slug,
  z.strictObject({
    contributor: slug.describe('A file in contributors/'),
    role: line.describe('What they did for it, as in "Reporting from Lima"'),
  }),
]);

/** Who wrote a story, in the order in which they sign. */
export const bylineSchema = z.array(signatureSchema).superRefine((signatures, context) => {
  const seen = new Set<string>();
  signatures.forEach((signature, place) => {
    const name = typeof signature === 'string' ? signature : signature.contributor;
    if (seen.has(name)) context.addIssue({ code: 'custom', path: [place], message: 'signs twice → keep it once' });
    seen.add(name);
  });
});
