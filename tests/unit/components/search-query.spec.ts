import { expect, test } from 'vitest';
import {
  isEmptyQuery,
  orderOf,
  readQuery,
  termsOf,
  writeQuery,
  type Query,
} from '../../../src/components/search/engine/query.ts';

const read = (address: string): Query => readQuery(new URLSearchParams(address));

test('an address says what is asked', () => {
  expect(read('?q=open+skies&section=foreign-affairs&year=2020&sort=best')).toEqual({
    words: 'open skies',
    filters: { section: 'foreign-affairs', year: '2020' },
    order: 'best',
  });
});

test('what an address does not say is left open, and what it says amiss is passed over', () => {
  expect(read('')).toEqual({ words: '', filters: {}, order: 'newest' });
  expect(read('?q=++&topic=&sort=oldest&utm_source=x')).toEqual({ words: '', filters: {}, order: 'newest' });
});

for (const address of [
  '',
  'q=maduro',
  'q=%22open+skies%22&sort=best',
  'section=a&contributor=b&topic=c&genre=opinion&year=2020',
]) {
  test(`the address "${address}" survives`, () => {
    expect(writeQuery(read(address))).toBe(address);
  });
}

test('the same question has one address, however it was put', () => {
  expect(writeQuery(read('?year=2020&q=%20a%20%20b%20&section=x&sort=newest'))).toBe('q=a+b&section=x&year=2020');
});

test('without words or filters nothing is asked, and without words nothing is better than another', () => {
  expect(isEmptyQuery(read('?sort=best'))).toBe(true);
  expect(isEmptyQuery(read('?genre=news'))).toBe(false);
  expect(orderOf(read('?genre=news&sort=best'))).toBe('newest');
  expect(orderOf(read('?q=x&sort=best'))).toBe('best');
  expect(orderOf(read('?q="x+y"&sort=best'))).toBe('newest');
});

test('every word counts, and signs do not', () => {
  expect(termsOf(read('?q=AT%26T+%26+U.S.+–+"x'))).toEqual(['AT&T', 'U.S.', '"x']);
  expect(termsOf(read('?q="open+skies"'))).toEqual([]);
  expect(termsOf(read(''))).toEqual([]);
});
