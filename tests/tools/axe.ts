import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What colors decide, and nothing else does. */
const ofColors = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/**
 * Returns what is wrong with the page that is open by the rules of WCAG 2.2 AA, and by that of AAA for contrast, in light
 * and in dark colors. In dark colors only the rules are applied that look at colors. The page is seen from its head, where
 * the bar of sections covers nothing, as it may for a moment elsewhere.
 *
 * @param schemes in which it is looked at; in light ones alone, where another test has looked at the same in the dark.
 */
export async function accessMistakes(
  page: Page,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<string[]> {
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const rules = { 'color-contrast-enhanced': { enabled: true } };
    const all = { runOnly: { type: 'tag' as const, values: tags }, rules };
    const chosen = colorScheme === 'light' ? all : { runOnly: { type: 'rule' as const, values: ofColors } };
    // No page has frames of others, for which axe would open a page of its own.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(chosen).analyze();
    for (const { id, help, nodes } of violations) {
      found.push(...nodes.map(({ html }) => `${id}, in ${colorScheme} colors: ${help}: ${html}`));
    }
  }
  return found;
}
