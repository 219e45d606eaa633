/** Every language has every word, with the same places and all of its forms. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counted, fill, fillParts, type Forms } from '../../../src/text/language/fill.ts';
import {
  englishWord,
  languageNames,
  languageOf,
  placesOf,
  wordNames,
  type Words,
} from '../../../src/text/language/words.ts';
import { quotationMarks } from '../../../src/text/typography/quotation-marks.ts';
import { root } from '../../tools/root.ts';

type Texts = Readonly<Record<string, Readonly<Record<string, string | Forms>>>>;

const folder = join(root, 'src/text/language');

const read = (language: string): Texts => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Texts;

const wordsOf = (texts: Texts): [name: string, word: string | Forms][] =>
  Object.entries(texts).flatMap(([subject, words]) =>
    Object.entries(words).map(([name, word]): [string, string | Forms] => [`${subject}.${name}`, word]),
  );

test('each file of words is a language, and the other way round', () => {
  const files = globSync('*.json', { cwd: folder }).map((file) => basename(file, '.json'));
  expect(files.sort()).toEqual([...languageNames].sort());
});

describe.each(languageNames)('%s', (language) => {
  const words = wordsOf(read(language));
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  test('has every word, in the order of English', () => {
    expect(words.map(([name]) => name)).toEqual(wordNames);
  });

  test('has forms for numbers where English has them: all of the language, and no others', () => {
    for (const [name, word] of words) {
      const isText = typeof englishWord(name) === 'string';
      expect(typeof word, name).toBe(isText ? 'string' : 'object');
      if (typeof word === 'object') expect(Object.keys(word).sort(), name).toEqual([...categories].sort());
    }
  });

  test('has the places of English', () => {
    for (const [name, word] of words) {
      const english = englishWord(name) ?? '';
      const wanted = placesOf(typeof english === 'string' ? english : english.other);
      if (typeof word === 'string') expect(placesOf(word), name).toEqual(wanted);
      // A form for one number may say it in a word.
      else
        for (const [category, text] of Object.entries(word)) {
          const isOneNumber = ['zero', 'one', 'two'].includes(category);
          const missing = wanted.filter((place) => !placesOf(text).includes(place));
          expect(
            missing.filter((place) => !(isOneNumber && place === 'count')),
            `${name} ${category}`,
          ).toEqual([]);
          expect(
            placesOf(text).filter((place) => !wanted.includes(place)),
            `${name} ${category}`,
          ).toEqual([]);
        }
    }
  });

  test('has its own quotation marks', () => {
    const { open, close } = quotationMarks(language);
    const { text, searching } = languageOf(language).words;
    expect(text.quoted).toBe(`${open}{text}${close}`);
    expect(searching.word).toBe(text.quoted);
  });

  test('has no empty text, no space at an end, no straight quote', () => {
    for (const [name, word] of words) {
      for (const text of typeof word === 'string' ? [word] : Object.values(word)) {
        expect(text, name).toMatch(/^\S(?:.*\S)?$/u);
        expect(text, name).not.toMatch(/["']|\.\.\.| {2}/);
      }
    }
  });
});

test('a language without words has those of English, and its own numbers', () => {
  const { words, locale } = languageOf('sv-SE');
  expect(counted(words.list.stories, 1200, locale)).toBe('1\u00a0200 stories');
});

// cspell:disable
test('words in another script than the usual one are those of English', () => {
  expect(languageOf('zh-TW').words.site.search).toBe('Search');
  expect(languageOf('zh-CN').words.site.search).toBe('搜索');
  expect(languageOf('pt-PT').words.site.home).toBe('Início');
});

test('numbers choose the form of the language', () => {
  const shown = (locale: string, count: number) => counted(languageOf(locale).words.list.stories, count, locale);
  expect([1, 3, 5, 22].map((count) => shown('pl', count))).toEqual([
    '1 artykuł',
    '3 artykuły',
    '5 artykułów',
    '22 artykuły',
  ]);
  expect([1, 2, 3, 11].map((count) => shown('ar-EG', count))).toEqual(['مادة واحدة', 'مادتان', '٣ مواد', '١١ مادة']);
  expect([1, 2, 3].map((count) => shown('he', count))).toEqual(['כתבה אחת', 'שתי כתבות', '3 כתבות']);
});

// cspell:enable

test('values stand in their places, which may be elements', () => {
  expect(fill('{b} of {a}', { a: 1, b: 'x' })).toBe('x of 1');
  expect(fillParts<string | null>('at {a}.', { a: null })).toEqual(['at ', null, '.']);
  expect(() => fill('{a}', {})).toThrow('no value for {a}');
});

test('an outlet replaces single words, and single forms', () => {
  const { words } = languageOf('en', { 'site.saved': 'Kept', 'list.stories': { one: 'one report' } });
  const english: Words = languageOf('en').words;
  expect(words.site).toEqual({ ...english.site, saved: 'Kept' });
  expect(words.list.stories).toEqual({ ...english.list.stories, one: 'one report' });
  expect(words.story).toEqual(english.story);
});
