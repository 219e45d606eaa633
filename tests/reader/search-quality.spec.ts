/** Whether the search puts first what an editor would; `npx playwright test reader/search-quality` tells the misses. */
import { expect, test } from '../tools/reader.ts';
import { labeledQueries } from '../tools/search-labels.ts';
import { precisionAt3 } from '../tools/search-precision.ts';

test('nine in ten of the first three results are what an editor wants there', async ({ page }, { annotations }) => {
  test.setTimeout(180_000);
  const { precision, misses } = await precisionAt3(page, labeledQueries);
  annotations.push({ type: 'precision at 3', description: `${precision.toFixed(3)}; misses: ${misses.join(' | ')}` });
  expect(precision, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
});
