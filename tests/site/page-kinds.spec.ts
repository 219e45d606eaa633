/** The list of page kinds, by which all kinds are tested, is complete. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pageKinds } from '../tools/page-kinds.ts';
import { root } from '../tools/root.ts';

/** Matches the paths of a route: `[year]/[month]/[slug].astro`. */
function pathsOf(route: string): RegExp {
  const path = route.replace(/(?:(^|\/)index)?\.astro$/, '$1');
  const parts = path.replace(/\/$/, '').replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(parts === '' ? '^/$' : `^/${parts}/$`);
}

test('every route has a page among the kinds', () => {
  const routes = globSync('**/*.astro', { cwd: join(root, 'src/pages') });
  expect(routes.length).toBeGreaterThan(15);
  const paths = pageKinds.map(({ path, status }) => (status === 404 ? '/404/' : path));
  expect(routes.filter((route) => !paths.some((path) => pathsOf(route).test(path)))).toEqual([]);
});
