import { z } from 'astro/zod';
import { token, webAddress } from '../fields/words.ts';

/** The services that can count visits: each without cookies. */
const analyticsProviders = ['plausible', 'goatcounter', 'umami', 'matomo'] as const;

/** A service that counts visits. */
export const analyticsSchema = z.strictObject({
  provider: z.enum(analyticsProviders).describe('Who counts'),
  script: webAddress.describe("Address of the provider's script"),
  site: token.describe("The provider's name or number of your site"),
  collector: webAddress
    .optional()
    .describe('Address that visits are reported to, if the provider asks for another than usual'),
});

export type AnalyticsData = z.output<typeof analyticsSchema>;
