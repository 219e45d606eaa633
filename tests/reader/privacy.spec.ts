/** What a reader leaves behind who visits: nothing. */
import { expect, readToTheEnd, test } from '../tools/reader.ts';
import { pageKinds } from '../tools/page-kinds.ts';
import { results } from '../tools/search-page.ts';

test('a whole visit asks no other host, sets no cookie and stores nothing', async ({ page, context, origin }) => {
  test.setTimeout(180_000);
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  for (const { path } of pageKinds) {
    await page.goto(path);
    await readToTheEnd(page);
  }
  await page.goto('/search/?q=maduro');
  await expect(results(page)).toHaveCount(2);
  await results(page).first().getByRole('link').click();
  expect([...asked]).toEqual([origin]);
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(stored).toEqual({ local: [], session: [], databases: [], caches: [], workers: 0 });
});
