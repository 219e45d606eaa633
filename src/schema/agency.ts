import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { line, webAddress } from './fields/words.ts';

/** `agencies/<slug>.yaml`: a wire service whose copy the outlet runs. */
export const agencySchema = z.strictObject({
  name: line.describe('As credited'),
  url: webAddress.describe("The agency's site"),
  creditLine: line.default('© {year} {name}').describe('How it wants to be credited; {year} and {name} are filled in'),
  license: z
    .strictObject({
      fullTextFeeds: z.boolean().default(true).describe('May its copy run whole in feeds?'),
      search: z.boolean().default(true).describe('May its copy be found by the site’s search?'),
      until: instant.optional().describe('When the contract ends: from this moment on none of its copy is shown'),
    })
    .prefault({})
    .describe('What the contract with the agency allows'),
});
