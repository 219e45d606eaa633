import type { Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What colors decide, and nothing else does. */
const ofColors = ['color-contrast', 'link-in-text-block'];

/** The rule of AA for contrast is held to the ratios of AAA, since the rule of AAA passes what breaks the other. */
const checks = {
  'color-contrast': { options: { contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } } } },
};

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
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    // No page has frames of others.
    const options = { runOnly: colorScheme === 'light' ? tags : ofColors, checks, iframes: false };
    const mistakes = await page.evaluate(async (chosen) => {
      const { violations } = await window.axe.run({ ...chosen, resultTypes: ['violations'] });
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => ({ id, help, html })));
    }, options);
    found.push(...mistakes.map(({ id, help, html }) => `${id}, in ${colorScheme} colors: ${help}: ${html}`));
  }
  return found;
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
