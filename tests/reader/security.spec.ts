/** The security policy of pages: it binds all of a page, and allows no page more than that page needs. */
import { page as printedPage, pages } from '../tools/printed.ts';
import { expect, test } from '../tools/reader.ts';

test('the policy stands before everything that it is to bind', () => {
  for (const { path, $ } of pages()) {
    const [first, second] = $('head').children().get();
    expect($(first).attr('charset'), path).toBe('utf-8');
    expect($(second).attr('http-equiv'), path).toBe('content-security-policy');
    expect($('[http-equiv="content-security-policy"], meta[charset]'), path).toHaveLength(2);
  }
});

test('the search page alone may run WebAssembly', () => {
  const policyOf = ({ $ }: ReturnType<typeof printedPage>) =>
    $('[http-equiv="content-security-policy"]').attr('content') ?? '';
  expect(policyOf(printedPage('/search/'))).toContain("script-src 'self' 'wasm-unsafe-eval' ");
  const others = pages().filter(({ path }) => path !== '/search/');
  expect(others.length).toBeGreaterThan(20);
  expect(others.filter((other) => policyOf(other).includes('wasm')).map(({ path }) => path)).toEqual([]);
});
