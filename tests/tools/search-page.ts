/** Where a reader finds what on the search page. */
import { expect, type Locator, type Page } from '@playwright/test';

export const status = (page: Page): Locator => page.getByRole('main').getByRole('status');

export const results = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('article') });

/** The field for words. */
export const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Words to look for' });

/** Where a page stands on its host, with what it asks. */
export function pathOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return `${pathname}${search}`;
}

/**
 * Searches on the search page that is open, and waits for what is found. Goes to the address of the query within the page,
 * as the back button does, since loading the page for each query takes five times as long.
 */
export async function searchFor(page: Page, typed: string): Promise<void> {
  await page.evaluate(
    (address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    `/search/?q=${encodeURIComponent(typed)}`,
  );
  // The words around the results are in the language of the paper.
  await expect(page.locator('[data-results]')).toHaveAttribute('aria-busy', 'false');
}

/** On a phone the filters are folded up. Whoever turns to them sees how many stories each choice has. */
export async function openFilters(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: 'Filters and order' });
  if ((await toggle.isVisible()) && (await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await page.getByLabel('Section', { exact: true }).focus();
}
