/** A browser passes over a whole rule if it does not know one selector of it, and says nothing. */
import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import postcss from 'postcss';
import { dist, printed } from '../tools/printed.ts';

/** Parts of the page that only another browser has. */
const ofOthers = /::-moz-|:-moz-/;

test('the browser knows every selector of the styles', async ({ page }) => {
  const selectors = new Set<string>();
  for (const file of globSync('_astro/*.css', { cwd: dist })) {
    postcss.parse(printed(file)).walkRules((rule) => {
      const isStep = rule.parent?.type === 'atrule' && 'name' in rule.parent && /keyframes$/.test(rule.parent.name);
      if (!isStep) for (const selector of rule.selectors) selectors.add(selector);
    });
  }
  expect(selectors.size).toBeGreaterThan(500);
  const unknown = await page.evaluate(
    (all) => all.filter((selector) => !CSS.supports(`selector(${selector})`)),
    [...selectors].filter((selector) => !ofOthers.test(selector)),
  );
  expect(unknown).toEqual([]);
});
