/** The tools of readers below the byline of a story. */
import { accessMistakes } from '../tools/axe.ts';
import { expect, test } from '../tools/reader.ts';

const path = '/2021/06/how-to-mend-a-stone-bridge/';

test('a reader copies a link that leads to a paragraph', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  const tools = page.getByRole('group', { name: 'Tools for reading' });
  const toggle = tools.getByRole('button', { name: 'Link to a paragraph' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  const copy = page.getByRole('button', { name: /^Copy link to: / });
  expect(await copy.count()).toBeGreaterThan(5);
  expect(await accessMistakes(page)).toEqual([]);
  const last = page.locator('#story .prose > p', { has: copy }).last();
  const text = (await last.textContent()) ?? '';
  await last.getByRole('button').click();
  await expect(tools.getByRole('status')).toHaveText(/^Link copied: /);
  await toggle.click();
  await expect(copy).toHaveCount(0);

  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toContain(`${path}#:~:text=`);
  await page.goto('/');
  await page.goto(address);
  await expect(page.getByText(text.slice(0, 40))).toBeInViewport();
});
