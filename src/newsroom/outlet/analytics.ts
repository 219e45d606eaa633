import type { AnalyticsData } from '../../schema/outlet/analytics.ts';

/** How visits are counted. */
export interface Analytics {
  /** The attributes of the script element; absent if a script of ours loads that of the provider. */
  readonly script?: Readonly<Record<string, string | boolean>>;
  /** What our script tells Matomo's, which takes no attributes. */
  readonly matomo?: { readonly script: string; readonly collector: string; readonly site: string };
  /** Hosts that the security policy allows: to load the script from, and to report visits to. */
  readonly scriptHost: string;
  readonly collectorHost: string;
}

/** Returns how visits are counted. Readers who ask not to be tracked are left out where the provider can do that. */
export function toAnalytics({ provider, script, site, collector }: AnalyticsData): Analytics {
  const to = collector ?? usualCollectors[provider](script, site);
  const hosts = { scriptHost: new URL(script).origin, collectorHost: new URL(to).origin };
  switch (provider) {
    case 'plausible':
      return { ...hosts, script: { src: script, defer: true, 'data-domain': site, 'data-api': to } };
    case 'goatcounter':
      return { ...hosts, script: { src: script, async: true, 'data-goatcounter': to } };
    case 'umami':
      return {
        ...hosts,
        script: {
          src: script,
          defer: true,
          'data-website-id': site,
          'data-host-url': to.replace(/\/$/, ''),
          'data-do-not-track': 'true',
        },
      };
    case 'matomo':
      return { ...hosts, matomo: { script, collector: to, site } };
  }
}

/** Where each provider's script reports visits if nothing else is said. */
const usualCollectors: Readonly<Record<AnalyticsData['provider'], (script: string, site: string) => string>> = {
  plausible: (script) => new URL('/api/event', script).href,
  goatcounter: (_, site) => `https://${site}.goatcounter.com/count`,
  umami: (script) => new URL('.', script).href,
  matomo: (script) => new URL('matomo.php', script).href,
};
