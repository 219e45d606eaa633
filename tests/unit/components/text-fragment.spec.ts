import { expect, test } from 'vitest';
import { textFragment } from '../../../src/components/story/tools/text-fragment.ts';

const long = 'The mayor said on Monday that the bridge would open again before the end of the year.';

test('a long paragraph is named by its first and its last words', () => {
  expect(textFragment(0, [long], 'en')).toBe('#:~:text=The%20mayor%20said%20on%20Monday,the%20end%20of%20the%20year');
});

test('a short paragraph is named whole, with the signs of the syntax encoded', () => {
  expect(textFragment(0, ['Why not a walk-up, & soon?'], 'en')).toBe(
    '#:~:text=Why%20not%20a%20walk%2Dup%2C%20%26%20soon',
  );
});

test('first words that an earlier paragraph has too are followed by more', () => {
  const later = long.replace('that the bridge', 'that every ferry');
  expect(textFragment(1, [long, later], 'en')).toBe(
    '#:~:text=The%20mayor%20said%20on%20Monday%20that%20every,the%20end%20of%20the%20year',
  );
});

test('words of a script without spaces are told apart', () => {
  const text = '市长星期一表示，这座桥将在今年年底之前重新开放，届时渡轮将停止运营。';
  const [first = '', last = ''] = decodeURIComponent(textFragment(0, [text], 'zh').slice('#:~:text='.length)).split(
    ',',
  );
  expect(text.startsWith(first) && first.length < 15).toBe(true);
  expect(text.includes(last) && last.length < 15).toBe(true);
});
