import type { Analytics } from '../../../newsroom/outlet/analytics.ts';

declare global {
  interface Window {
    /** What Matomo's script is to do when it is there. */
    _paq?: (readonly [order: string, ...values: readonly (string | boolean)[]])[];
  }
}

/** Loads Matomo's script and has it count this visit, without cookies, unless the reader asks not to be tracked. */
export function countVisit(): void {
  const settings = document.querySelector<HTMLMetaElement>('meta[name=matomo]')?.content;
  if (settings === undefined) return;
  const { script, collector, site } = JSON.parse(settings) as NonNullable<Analytics['matomo']>;
  window._paq = [
    ['disableCookies'],
    ['setDoNotTrack', true],
    ['setTrackerUrl', collector],
    ['setSiteId', site],
    ['trackPageView'],
    ['enableLinkTracking'],
  ];
  const element = document.createElement('script');
  element.src = script;
  element.async = true;
  document.head.append(element);
}
