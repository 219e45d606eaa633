/** Services that count visits: each has its script, is told of a visit, and gets nothing else past the security policy. */
import { expect, test } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { ContentTree } from '../tools/content-tree.ts';
import { gazette } from '../tools/gazette.ts';
import { serve } from '../tools/serve.ts';
import { siteOnce } from '../tools/shared-site.ts';

const script = 'https://script.example/a/count.js';
const collector = 'https://count.example/to';

/** What each provider's script does, in a word: it reports a visit as the true one does. */
const report = `fetch('${collector}/seen', { method: 'POST', mode: 'no-cors', body: JSON.stringify(window._paq ?? 0) });`;

/** Answers for the two hosts of a service. Returns what was asked of them. */
async function service(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.route(/^https:\/\/(?:script|count)\.example\//, async (route) => {
    const request = route.request();
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim());
    await route.fulfill({ contentType: 'text/javascript', body: request.method() === 'GET' ? report : '' });
  });
  return asked;
}

const providers = {
  plausible: { 'data-domain': 'gazette', 'data-api': collector, defer: '' },
  goatcounter: { 'data-goatcounter': collector, async: '' },
  umami: { 'data-website-id': 'gazette', 'data-host-url': collector, 'data-do-not-track': 'true', defer: '' },
  matomo: undefined,
} as const;

for (const [provider, attributes] of Object.entries(providers)) {
  test(`${provider} counts a visit, and the policy allows it and nothing else`, async ({ page, context }) => {
    const { outDir } = await siteOnce(`paper counted by ${provider}`, {
      async write(folder) {
        await gazette(folder);
        const analytics = { provider, script, site: 'gazette', collector };
        new ContentTree(folder).set('outlet.yaml', { analytics });
      },
      pressTime: '2025-01-01T00:00:00Z',
    });
    const host = await serve(outDir);
    const asked = await service(context);
    const breaches: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') breaches.push(message.text());
    });
    try {
      await page.goto(`${host.origin}/about/`);
      const seen = attributes
        ? '0'
        : '[["disableCookies"],["setDoNotTrack",true],["setTrackerUrl","https://count.example/to"],["setSiteId","gazette"],["trackPageView"],["enableLinkTracking"]]';
      await expect.poll(() => asked).toEqual([`GET ${script}`, `POST ${collector}/seen ${seen}`]);
      if (attributes) {
        const tag = page.locator(`script[src="${script}"]`);
        for (const [name, value] of Object.entries(attributes)) await expect(tag).toHaveAttribute(name, value);
      }
      expect(await page.locator('script:not([src], [type="application/ld+json"])').count()).toBe(1);
      expect(await context.cookies()).toEqual([]);
      expect(breaches).toEqual([]);
      // Nothing may be loaded from the host to which visits are reported, nor be reported to that of the script.
      await page.evaluate(async (address) => fetch(address, { mode: 'no-cors' }).catch(() => undefined), script);
      expect(breaches.join()).toMatch(/violates the following Content Security Policy directive: "connect-src/);
    } finally {
      await host.close();
    }
  });
}
