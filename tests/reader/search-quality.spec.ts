/** Whether the search puts first what an editor would; `npx playwright test reader/search-quality` tells the misses. */
import { results, status } from '../tools/search-page.ts';
import { expect, test } from '../tools/reader.ts';
import { labeledQueries } from '../tools/search-labels.ts';

/** Only these results are judged: few readers look further. */
const judged = 3;

test('nine in ten of the first three results are what an editor wants there', async ({ page }, { annotations }) => {
  test.setTimeout(180_000);
  await page.goto('/search/');
  const misses: string[] = [];
  let sum = 0;
  for (const { typed, good } of labeledQueries) {
    await page.goto(`/search/?q=${encodeURIComponent(typed)}`);
    await expect(status(page)).toHaveText(/“.*”/);
    const links = await results(page).getByRole('heading').getByRole('link').all();
    const slugs = await Promise.all(
      links.slice(0, judged).map(async (link) => (await link.getAttribute('href'))?.split('/').at(-2) ?? ''),
    );
    const wanted = Math.min(judged, good.length);
    const precision = slugs.slice(0, wanted).filter((slug) => good.includes(slug)).length / wanted;
    sum += precision;
    if (precision < 1) misses.push(`${typed}: ${slugs.join(', ')}`);
  }
  const precision = sum / labeledQueries.length;
  annotations.push({ type: 'precision at 3', description: `${precision.toFixed(3)}; misses: ${misses.join(' | ')}` });
  expect(precision, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
});
