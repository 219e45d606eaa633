/** A reader of the built site, who notices whatever goes on behind a page. */
import { test as base, expect, type Page } from '@playwright/test';
import { serve, type Host } from './serve.ts';
import { sharedSite, type SiteName } from './shared-site.ts';

export { expect };

/** Notes what a reader must never meet: requests to elsewhere, errors in the console, breaches of the policy. */
async function watch(page: Page, origin: string): Promise<string[]> {
  const seen: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:', 'about:'].includes(url.protocol)) {
      seen.push(`request to elsewhere: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) seen.push(`${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => seen.push(`error on the page: ${error.message}`));
  page.on('console', (message) => {
    // Chromium reports the status of the page itself here; a page that is missing has a test of its own.
    const isStatus = /status of (?:404|410)/.test(message.text()) && message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isStatus) seen.push(`in the console: ${message.text()}`);
  });
  await page.exposeFunction('noteBreach', (breach: string) => seen.push(`breach of the policy: ${breach}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { noteBreach: (breach: string) => void }).noteBreach(`${violatedDirective} ${blockedURI}`);
    });
  });
  return seen;
}

interface Reading {
  /** The site that is read, if it is another than the demonstration site: `test.use({ site: 'old paper' })`. */
  readonly site: SiteName | undefined;
  /** The host on which the site stands: "http://localhost:40123". */
  readonly origin: string;
  /** What went wrong behind the page so far; it must be empty when a test ends. */
  readonly behindThePage: readonly string[];
}

/** Every test of a reader fails when something goes wrong behind the page, whatever else it looks at. */
export const test = base.extend<Reading, { hosts: Hosts }>({
  site: [undefined, { option: true }],
  hosts: [
    async ({ browserName: _ }, use) => {
      const hosts = new Hosts();
      await use(hosts);
      await hosts.close();
    },
    { scope: 'worker' },
  ],
  baseURL: [
    async ({ baseURL, site, hosts }, use) => use(site === undefined ? baseURL : await hosts.originOf(site)),
    // The first test that asks for a site has it built.
    { scope: 'test', timeout: 240_000 },
  ],
  origin: async ({ baseURL }, use) => use(new URL(baseURL ?? 'http://localhost').origin),
  behindThePage: [
    async ({ page, origin }, use) => {
      const seen = await watch(page, origin);
      await use(seen);
      expect(seen).toEqual([]);
    },
    { auto: true },
  ],
});

/** The hosts of the sites that the tests of a worker have asked for. */
class Hosts {
  readonly #hosts = new Map<SiteName, Promise<Host>>();

  async originOf(site: SiteName): Promise<string> {
    const host = this.#hosts.get(site) ?? this.#open(site);
    this.#hosts.set(site, host);
    return (await host).origin;
  }

  async close(): Promise<void> {
    for (const host of this.#hosts.values()) await (await host).close();
  }

  async #open(site: SiteName): Promise<Host> {
    const { outDir, siteUrl } = await sharedSite(site);
    const { pathname = '/' } = URL.parse(siteUrl ?? '') ?? {};
    return serve(outDir, pathname.endsWith('/') ? pathname : `${pathname}/`);
  }
}

declare global {
  interface Window {
    /** Layout shifts so far, where `countShifts` counts them. */
    shifts: number;
  }
}

/** Has pages count their layout shifts from now on. Returns a function that tells how far the one that is open has shifted. */
export async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => window.shifts);
}

/** Scrolls to the foot of a page, so that everything lazy arrives, and waits until the pictures are there. */
export async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const step = window.innerHeight * 0.9;
    for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
      window.scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
  // What is not shown, as the logo of the bar of sections, need not arrive.
  const missing = () =>
    page.evaluate(() => {
      const shown = [...document.images].filter((image) => image.checkVisibility());
      return shown.filter((image) => !image.complete || image.naturalWidth === 0).map(({ src }) => src);
    });
  await expect.poll(missing).toEqual([]);
}
