/** Text of another direction or script than the outlet's. */
import { describe, expect, test } from 'vitest';
import { toBody } from '../../../src/newsroom/story/body/body.ts';
import { directBlocks, directionOf } from '../../../src/text/typography/direction.ts';
import { nothingBeside } from '../../tools/newsroom.ts';
import { languageOf } from '../../../src/text/language/words.ts';

function prose(markdown: string, locale: string): string {
  const [block] = toBody(markdown, languageOf(locale), nothingBeside);
  return block?.type === 'prose' ? block.html : '';
}

test('a language has a direction', () => {
  for (const locale of ['ar-EG', 'he-IL', 'fa-IR', 'ur-PK', 'az-Arab', 'yi', 'dv', 'ckb']) {
    expect(directionOf(locale), locale).toBe('rtl');
  }
  for (const locale of ['en-US', 'ar-Latn', 'ja-JP', 'ru']) expect(directionOf(locale), locale).toBe('ltr');
});

describe('a block of the other direction says so', () => {
  const cases: readonly [locale: string, markdown: string, html: string][] = [
    ['en-US', 'English שלום.', '<p>English שלום.</p>'],
    ['en-US', '"שלום" hello', '<p dir="rtl">“שלום” hello</p>'],
    ['en-US', '2024: مرحبا', '<p dir="rtl">2024: مرحبا</p>'],
    ['en-US', '- שלום\n- Hello', '<ul dir="rtl">\n<li>שלום</li>\n<li dir="ltr">Hello</li>\n</ul>'],
    ['en-US', '> [שלום](/a/)', '<blockquote dir="rtl">\n<p><a href="/a/">שלום</a></p>\n</blockquote>'],
    ['ar-EG', 'مرحبا Cairo', '<p>مرحبا Cairo</p>'],
    ['ar-EG', 'Cairo مرحبا', '<p dir="ltr">Cairo مرحبا</p>'],
    ['ar-EG', '2024', '<p>2024</p>'],
    ['he-IL', '## News', '<h2 id="part-news" dir="ltr">News</h2>'],
    ['fa-IR', '<p dir="ltr">سلام</p>', '<p dir="ltr">سلام</p>'],
  ];
  for (const [locale, markdown, html] of cases) {
    test(`${locale}: ${markdown}`, () => expect(prose(markdown, locale)).toBe(html));
  }

  test('each cell by itself, in a table by its first', () => {
    expect(directBlocks('<table><tr><td>שלום</td><td>A</td></tr></table><p>A</p>', 'ltr')).toBe(
      '<table dir="rtl"><tr><td>שלום</td><td dir="ltr">A</td></tr></table><p>A</p>',
    );
  });
});

describe('emphasis works beside East Asian punctuation', () => {
  const cases: readonly [markdown: string, html: string][] = [
    ['港は**「閉鎖」**です。', '<p>港は<strong>「閉鎖」</strong>です。</p>'],
    ['これは*（注）*と~~『否』~~だ。', '<p>これは<em>（注）</em>と<del>『否』</del>だ。</p>'],
    ['**스크립트(script)**는', '<p><strong>스크립트(script)</strong>는</p>'],
    ['**"東京"**は', '<p><strong>「東京」</strong>は</p>'],
    ['中***「文」***字', '<p>中<em><strong>「文」</strong></em>字</p>'],
    ['`は**「a」**で` \\*「b」*は', '<p><code>は**「a」**で</code> *「b」*は</p>'],
  ];
  for (const [markdown, html] of cases) test(markdown, () => expect(prose(markdown, 'ja-JP')).toBe(html));

  test('and is what it was elsewhere', () => {
    expect(prose('a**(b)**c **"d"** e', 'en-US')).toBe('<p>a**(b)**c <strong>“d”</strong> e</p>');
  });
});
