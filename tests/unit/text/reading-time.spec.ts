import { expect, test } from 'vitest';
import { readingMinutes } from '../../../src/text/reading-time.ts';

test('the time to read follows the language, and short texts have none', () => {
  expect(readingMinutes('word '.repeat(1380), 'en-US')).toBe(6);
  expect(readingMinutes('Wort '.repeat(1380), 'de-DE')).toBe(8);
  expect(readingMinutes('橋が開いた。'.repeat(400), 'ja-JP')).toBe(5);
  expect(readingMinutes('word '.repeat(500), 'en-US')).toBeUndefined();
});
