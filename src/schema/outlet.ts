import { z } from 'astro/zod';
import { siteUrlProblem } from '../text/site-url.ts';
import { isTimeZone } from '../text/time/wall-clock.ts';
import { adminSchema } from './fields/admin.ts';
import { filesBeside } from './fields/file-beside.ts';
import { slug } from './fields/slug.ts';
import { account, emailAddress, languageTag } from './fields/contact.ts';
import { ownWords } from './fields/own-words.ts';
import { line, token } from './fields/words.ts';
import { analyticsSchema } from './outlet/analytics.ts';
import { footerSchema } from './outlet/footer.ts';
import { navigationSchema } from './outlet/navigation.ts';
import { newslettersSchema } from './outlet/newsletters.ts';
import { supportSchema } from './outlet/support.ts';

const timeZone = token.refine(
  isTimeZone,
  'is not a time zone → use a name of the IANA database, as in America/New_York',
);

const siteUrl = token.superRefine((address, context) => {
  const message = siteUrlProblem(address);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** `outlet.yaml`: the settings of the outlet. */
export const outletSchema = z.strictObject({
  name: line.describe('Name in the masthead'),
  shortName: line
    .max(12, 'is longer than 12 characters → shorten it: home screens cut longer names')
    .optional()
    .describe('Name below the icon on home screens, up to 12 characters; the name if left out'),
  tagline: line.describe('Line under the name; also the description of the home page'),
  url: siteUrl.describe('Address of the site, as in https://example.org or https://example.org/paper/'),
  locale: languageTag.describe('Language and region of the copy, as a BCP 47 tag'),
  timeZone: timeZone.describe('Time zone of printed dates'),
  publisher: z
    .strictObject({
      name: line.describe('Legal name'),
      address: line.optional().describe('Postal address'),
      email: emailAddress.optional().describe('Email address for readers'),
    })
    .describe('The company or person responsible for the content'),
  logo: token
    .regex(/^[\w.-]+\.(?:svg|png)$/i, 'is not a logo → give a .svg or .png file that lies in content/')
    .register(filesBeside, { endings: ['.svg', '.png'] })
    .describe('File name of the logo, in the same folder as this file'),
  social: z.array(account).default([]).describe('Accounts on other services'),
  newsletters: newslettersSchema.default([]).describe('Newsletters; the first is offered below stories'),
  policies: z
    .strictObject({
      about: slug.optional().describe('Page about the outlet'),
      ethics: slug.optional().describe('Ethics policy'),
      corrections: slug.optional().describe('Corrections policy'),
      privacy: slug.optional().describe('Privacy policy'),
      contact: slug.optional().describe('Contact page'),
    })
    .prefault({})
    .describe('Names of the files in pages/ that hold the policies'),
  host: z
    .enum(
      ['netlify', 'cloudflare', 'cloudflare-workers', 'nginx', 'caddy', 's3', 'github-pages', 'none'],
      'is not known → write netlify, cloudflare, cloudflare-workers, nginx, caddy, s3 or github-pages, or none for another host',
    )
    .default('netlify')
    .describe('Where the site is served; the build makes the files that this host reads'),
  navigation: navigationSchema
    .optional()
    .describe('The navigation bar: slugs of sections, or items with the fields below; all sections if left out'),
  footer: footerSchema.prefault({}).describe('The foot of every page'),
  support: supportSchema.optional().describe('Link for donations or memberships, in the masthead and below stories'),
  analytics: analyticsSchema
    .optional()
    .describe('A service that counts visits without cookies; leave it out to have none'),
  words: ownWords.default({}).describe('Words of the interface that the outlet replaces, by name'),
  admin: adminSchema.optional().describe('The editor in the browser at /admin/; leave it out to have none'),
});

export type OutletData = z.output<typeof outletSchema>;
