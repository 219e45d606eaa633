import { z } from 'astro/zod';
import { instant } from './fields/instant.ts';
import { line, webAddress } from './fields/words.ts';

/** `agencies/<slug>.yaml`: a wire service whose copy the outlet runs. */
export const agencySchema = z.strictObject({
  name: line.describe('The name as credited'),
  url: webAddress.describe("Address of the agency's site"),
  creditLine: line.default('© {year} {name}').describe('The credit; {year} and {name} are replaced'),
  license: z
    .strictObject({
      fullTextFeeds: z.boolean().default(true).describe('Whether feeds may carry the full text of its copy'),
      search: z.boolean().default(true).describe('Whether the search of the site may find its copy'),
      until: instant
        .optional()
        .describe('When the contract ends; from then on a notice takes the place of its stories'),
    })
    .prefault({})
    .describe('Terms of the contract with the agency'),
});
