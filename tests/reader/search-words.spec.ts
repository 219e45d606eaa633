/** Readers find stories however they and the authors write: an outlet of one story for each row of a table. */
import type { Page } from '@playwright/test';
import { write } from '../tools/files.ts';
import { expect, test as base } from '../tools/reader.ts';
import { results, searchFor } from '../tools/search-page.ts';
import { searchRows, type SearchRow } from '../tools/search-rows.ts';
import { serve } from '../tools/serve.ts';
import { siteOnce } from '../tools/shared-site.ts';

const test = base.extend<{ language: string }>({
  language: ['en-US', { option: true }],
  baseURL: [
    async ({ language }, use) => {
      const write = (contentDir: string) => writeOutlet(contentDir, language);
      const { outDir } = await siteOnce(`search rows ${language}`, { write, pressTime: '2024-06-01T00:00:00Z' });
      const host = await serve(outDir);
      await use(host.origin);
      await host.close();
    },
    { scope: 'test', timeout: 240_000 },
  ],
});

for (const [language, rows] of Map.groupBy(searchRows, ({ locale }) => locale)) {
  test.describe(language, () => {
    test.use({ language });

    test('stories are found by what readers type', { tag: '@any-screen' }, async ({ page }) => {
      test.setTimeout(60_000 + 2000 * rows.length);
      await page.goto('/search/');
      for (const { kind, typed, text, headline, finds } of rows) {
        const name = `${headline}, ${kind}: “${typed}” ${finds ? 'finds' : 'does not find'} “${text}”`;
        const found = await headlinesFor(typed, page);
        expect.soft(found.includes(headline), name).toBe(finds);
      }
    });
  });
}

/** Returns the headlines of all stories that a query finds. */
async function headlinesFor(typed: string, page: Page): Promise<string[]> {
  await searchFor(page, typed);
  const more = page.locator('[data-more]');
  while (await more.isVisible()) {
    const count = await results(page).count();
    await more.click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(count);
  }
  return results(page).getByRole('heading').allTextContents();
}

function writeOutlet(contentDir: string, locale: string): Promise<void> {
  const outlet = {
    name: 'The Rows',
    tagline: 'A story for each query',
    url: 'https://rows.example',
    locale,
    timeZone: 'Etc/UTC',
    publisher: { name: 'Rows' },
    logo: 'logo.svg',
  };
  write(contentDir, {
    // YAML takes JSON as it is.
    'outlet.yaml': JSON.stringify(outlet),
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    'sections/rows.yaml': 'name: Rows\ndescription: All rows.\n',
    ...Object.fromEntries(searchRows.filter((row) => row.locale === locale).map(storyFile)),
  });
  return Promise.resolve();
}

const storyFile = ({ headline, text }: SearchRow): [path: string, source: string] => [
  `stories/2024/03/${headline.toLowerCase().replace(' ', '-')}/index.md`,
  `---\nheadline: ${headline}\nstandfirst: ${headline}.\nsection: rows\npublishedAt: 2024-03-10T12:00:00Z\n---\n\n${text}\n`,
];
