import { describe, expect, test } from 'vitest';
import { suggest } from '../../../src/text/suggest.ts';
import { cutAtWord } from '../../../src/text/words.ts';

describe('a standfirst is cut at a word', () => {
  const cases: readonly [text: string, limit: number, cut: string][] = [
    ['It fits', 7, 'It fits'],
    ['One two three', 8, 'One two…'],
    ['One two three', 7, 'One…'],
    ['Ends, here', 6, 'Ends…'],
    ['A dash — then more', 9, 'A dash…'],
    ['Unbreakableword', 8, 'Unbreak…'],
    ['Zażółć gęślą jaźń', 13, 'Zażółć gęślą…'],
  ];
  for (const [text, limit, cut] of cases) {
    test(`"${text}" to ${limit} characters`, () => {
      expect(cutAtWord(text, limit)).toBe(cut);
    });
  }

  test('never longer than asked, never in the middle of a word', () => {
    const text = 'Washington and more than 50 other governments recognize Guaidó, the head of the National Assembly.';
    for (let limit = 12; limit < text.length; limit += 1) {
      const cut = cutAtWord(text, limit);
      expect(cut.length).toBeLessThanOrEqual(limit);
      const kept = cut.replace(/…$/, '');
      expect(text.startsWith(kept)).toBe(true);
      expect(text.slice(kept.length)).toMatch(/^(?:$|[\s.,;:–—-])/);
    }
  });

  test('an emoji is not cut in half', () => {
    const cut = cutAtWord('🙂'.repeat(20), 10);
    expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});

describe('a mistyped word finds what was meant', () => {
  const fields = ['headline', 'standfirst', 'publishedAt', 'byline', 'bylineText'];
  for (const [typed, meant] of [
    ['headine', 'headline'],
    ['Standfirst', 'standfirst'],
    ['publishedat', 'publishedAt'],
    ['bylines', 'byline'],
  ] as const) {
    test(`${typed} → ${meant}`, () => {
      expect(suggest(typed, fields)).toBe(meant);
    });
  }

  test('and none where none is near', () => {
    expect(suggest('weather', fields)).toBeUndefined();
    expect(suggest('anything', [])).toBeUndefined();
  });
});
