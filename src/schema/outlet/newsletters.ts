import { z } from 'astro/zod';
import { slug } from '../fields/slug.ts';
import { line, text, token, webAddress } from '../fields/words.ts';

/** A newsletter. Its box is a plain form that posts to the provider. */
const newsletterSchema = z.strictObject({
  id: slug.describe('A short name, by which fronts and sections choose it'),
  name: line.describe('Name of the newsletter'),
  pitch: text.describe('Why a reader should want it'),
  action: webAddress.describe("Address that the provider's form posts to"),
  field: token.default('email').describe("The provider's name for the email field"),
  privacy: line.describe('What happens with the address, in one line'),
});

export type Newsletter = z.output<typeof newsletterSchema>;

/** The newsletters of an outlet. */
export const newslettersSchema = z.array(newsletterSchema).superRefine((list, context) => {
  list.forEach(({ id }, place) => {
    if (list.findIndex((other) => other.id === id) === place) return;
    context.addIssue({
      code: 'custom',
      path: [place, 'id'],
      message: 'is the id of another newsletter → choose another',
    });
  });
});
