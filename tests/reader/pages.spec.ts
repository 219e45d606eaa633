/** Every kind of page: it loads, is called what it should be, keeps still, and calls nobody. */
import { countShifts, expect, readToTheEnd, test } from '../tools/reader.ts';
import { pageKinds } from '../tools/page-kinds.ts';
import { site } from '../tools/printed.ts';

for (const { kind, path, title, headline, status = 200, isNotice = false } of pageKinds) {
  test.describe(`${kind} ${path}`, () => {
    test('loads with its title, headline and address, and does not shift', async ({ page }) => {
      const shifts = await countShifts(page);
      const response = await page.goto(path);
      expect(response?.status()).toBe(status);
      await expect(page).toHaveTitle(title);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([headline]);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en-US');
      await expect(page.getByRole('main')).toHaveCount(1);
      await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S/);
      const canonical = page.locator('link[rel=canonical]');
      if (status === 200 && !isNotice) await expect(canonical).toHaveAttribute('href', new URL(path, site).href);
      else await expect(canonical).toHaveCount(0);
      await readToTheEnd(page);
      expect(await shifts()).toBeLessThan(0.01);
    });
  });
}

test('addresses and keys of contributors read from left to right on a page that reads from right to left', async ({
  page,
}) => {
  await page.goto('/contributors/ada-lindqvist/');
  const begins = await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    const left = (node: Node, at: number) => {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    };
    return ['@ada.lindqvist@social.example', '0000 0000 0000 0000 0000 0000 0000 0000 0000 0001'].map((text) => {
      const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        const node = nodes.currentNode;
        if (node.textContent === text) return left(node, 0) < left(node, 6);
      }
      return text;
    });
  });
  expect(begins).toEqual([true, true]);
});
