/** Where a reader finds what on the search page. */
import type { Locator, Page } from '@playwright/test';

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

/** On a phone the filters are folded up. Whoever turns to them sees how many stories each choice has. */
export async function openFilters(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: 'Filters and order' });
  if ((await toggle.isVisible()) && (await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await page.getByLabel('Section', { exact: true }).focus();
}
