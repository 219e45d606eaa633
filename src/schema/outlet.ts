import { z } from 'astro/zod';
import { siteUrlProblem } from '../text/site-url.ts';
import { isTimeZone } from '../text/time/wall-clock.ts';
import { slug, slugs } from './fields/slug.ts';
import { line, text, token, webAddress } from './fields/words.ts';

const timeZone = token.refine(
  isTimeZone,
  'is not a time zone → use a name of the IANA database, as in America/New_York',
);

const locale = token.refine((tag) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length === 1;
  } catch {
    return false;
  }
}, 'is not a language tag → write it as en-US');

const siteUrl = token.superRefine((address, context) => {
  const message = siteUrlProblem(address);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** The box that invites readers to subscribe: a plain form, posted to the provider's own address. */
const newsletterSchema = z.strictObject({
  name: line.describe('What the newsletter is called'),
  pitch: text.describe('Why a reader should want it'),
  action: webAddress.describe("Where the provider's form posts to"),
  field: token.default('email').describe("The provider's name for the email field"),
  privacy: line.describe('What happens with the address, in one line'),
});

/** `outlet.yaml`: the outlet itself. */
export const outletSchema = z.strictObject({
  name: line.describe('The name in the masthead'),
  tagline: line.describe('The line under it; also the description of the home page'),
  url: siteUrl.describe('Where the site will stand, as in https://example.org or https://example.org/paper/'),
  locale: locale.describe('Language and region of the copy, as a BCP 47 tag'),
  timeZone: timeZone.describe('The zone in which dates are printed'),
  publisher: z
    .strictObject({
      name: line.describe('Legal name'),
      address: line.optional().describe('Postal address'),
      email: z
        .email('is not an email address → write it as name@example.org')
        .optional()
        .describe('Where readers reach it'),
    })
    .describe('Who answers for the content'),
  logo: token
    .regex(/^[\w.-]+\.(?:svg|png)$/i, 'is not a logo → give a .svg or .png file that lies in content/')
    .describe('File name of the logo, which lies beside this file'),
  social: z
    .array(
      z.strictObject({ name: line.describe('What the service is called'), url: webAddress.describe('The account') }),
    )
    .default([])
    .describe('Accounts elsewhere'),
  newsletter: newsletterSchema.optional().describe('Leave out for no newsletter box'),
  policies: z
    .strictObject({
      about: slug.optional().describe('About the outlet'),
      ethics: slug.optional().describe('What it holds itself to'),
      corrections: slug.optional().describe('How it corrects mistakes'),
      privacy: slug.optional().describe('What it knows of its readers'),
      contact: slug.optional().describe('How to reach it'),
    })
    .prefault({})
    .describe('Which file in pages/ holds which policy'),
  host: z
    .enum(['netlify', 'cloudflare'])
    .default('netlify')
    .describe('Whose dialect the file _redirects is written in; other hosts do not read it'),
  navigation: slugs.default([]).describe('Sections in the order of the navigation bar'),
});

export type OutletData = z.output<typeof outletSchema>;
