import { expect, test } from 'vitest';
import { isEmptyQuery, readQuery, writeQuery, type Query } from '../../../src/components/search/engine/query.ts';

const read = (address: string): Query => readQuery(new URLSearchParams(address));

test('an address says what is asked', () => {
  expect(read('?q=open+skies&section=foreign-affairs&year=2020&sort=best')).toEqual({
    words: 'open skies',
    filters: { section: 'foreign-affairs', year: '2020' },
    order: 'best',
    asTyped: false,
  });
});

test('what an address does not say is left open, and what it says amiss is passed over', () => {
  expect(read('')).toEqual({ words: '', filters: {}, order: 'newest', asTyped: false });
  expect(read('?q=++&topic=&sort=oldest&from=2020&to=2020-13&utm_source=x')).toEqual({
    words: '',
    filters: {},
    order: 'newest',
    asTyped: false,
  });
});

for (const address of [
  '',
  'q=maduro',
  'q=%22open+skies%22&sort=newest&exact=1',
  'section=a&contributor=b&topic=c&genre=opinion&year=2020&from=2019-05&to=2020-04',
]) {
  test(`the address "${address}" survives`, () => {
    expect(writeQuery(read(address))).toBe(address);
  });
}

test('the same question has one address, however it was put', () => {
  expect(writeQuery(read('?year=2020&q=%20a%20%20b%20&section=x&sort=best'))).toBe('q=a+b&section=x&year=2020');
});

test('without words or filters nothing is asked, and without words nothing is better than another', () => {
  expect(isEmptyQuery(read('?sort=best'))).toBe(true);
  expect(isEmptyQuery(read('?genre=news'))).toBe(false);
  expect(read('?genre=news&sort=best').order).toBe('newest');
  expect(read('?q=x').order).toBe('best');
  expect(read('?q=x&sort=newest').order).toBe('newest');
});

test('an address of thousands of characters asks for its first ones', () => {
  expect(read(`?q=${'word '.repeat(400)}`).words).toHaveLength(199);
});
