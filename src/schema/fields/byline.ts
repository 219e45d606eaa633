import { z } from 'astro/zod';
import { slug } from './slug.ts';
import { line } from './words.ts';

const role = line.describe('What they contributed, as in "Reporting from Lima"');

/** A name in a byline: a contributor's slug, a contributor with a role, or a guest without a file. */
const signatureSchema = z.union([
  slug,
  z.strictObject({
    contributor: slug.describe('A file in contributors/'),
    role: role.optional(),
  }),
  z.strictObject({
    guest: line.describe('Name of an author without a file in contributors/'),
    kind: z
      .enum(['person', 'organization'])
      .default('person')
      .describe('Whether the guest is a person or an organization'),
    role: role.optional(),
  }),
]);

export type SignatureData = z.output<typeof signatureSchema>;

/** The authors of a story, in the order of the byline. */
export const bylineSchema = z.array(signatureSchema).superRefine((signatures, context) => {
  const seen = new Set<string>();
  signatures.forEach((signature, place) => {
    const name = nameIn(signature);
    if (seen.has(name)) context.addIssue({ code: 'custom', path: [place], message: 'signs twice → keep it once' });
    seen.add(name);
  });
});

function nameIn(signature: SignatureData): string {
  if (typeof signature === 'string') return signature;
  return 'guest' in signature ? `the guest ${signature.guest}` : signature.contributor;
}
