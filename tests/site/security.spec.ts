/** The security policy of pages: it binds all of a page, and allows no page more than that page needs. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dist, isPrinted, page as printedPage, pages } from '../tools/printed.ts';
import { root } from '../tools/root.ts';

const colorScheme = readFileSync(join(root, 'src/components/site/color-scheme.js'), 'utf8');

const policyOf = ({ $ }: ReturnType<typeof printedPage>) =>
  $('[http-equiv="content-security-policy"]').attr('content') ?? '';

test('the policy stands before everything that it is to bind, which is all but the script of the chosen colors', () => {
  for (const { path, $ } of pages()) {
    const [first, script, policy] = $('head').children().get();
    expect($(first).attr('charset'), path).toBe('utf-8');
    expect($(script).text(), path).toBe(colorScheme);
    expect($(policy).attr('http-equiv'), path).toBe('content-security-policy');
    expect($('[http-equiv="content-security-policy"], meta[charset]'), path).toHaveLength(2);
  }
});

test('the search page alone may run WebAssembly', () => {
  expect(policyOf(printedPage('/search/'))).toContain("script-src 'self' 'wasm-unsafe-eval' ");
  const others = pages().filter(({ path }) => path !== '/search/');
  expect(others.length).toBeGreaterThan(20);
  expect(others.filter((other) => policyOf(other).includes('wasm')).map(({ path }) => path)).toEqual([]);
});

test('what is embedded may be framed on its page alone, and from its provider alone', () => {
  expect(policyOf(printedPage('/2021/06/how-to-mend-a-stone-bridge/'))).toContain(
    'frame-src https://www.youtube-nocookie.com https://www.openstreetmap.org;',
  );
  expect(policyOf(printedPage('/2021/03/alder-street-bridge-closes/'))).not.toContain('frame-src');
  expect(policyOf(printedPage('/'))).not.toContain('frame-src');
});

test('nothing of the editor in the browser is printed for a paper that does not ask for it', () => {
  expect(isPrinted('/admin/')).toBe(false);
  const scripts = globSync('_astro/**/*', { cwd: dist, withFileTypes: true }).filter((file) => file.isFile());
  expect(scripts.length).toBeGreaterThan(0);
  const ofEditor = scripts.filter(({ name, parentPath }) =>
    /sveltia/i.test(name + readFileSync(join(parentPath, name), 'latin1')),
  );
  expect(ofEditor.map(({ name }) => name)).toEqual([]);
});
