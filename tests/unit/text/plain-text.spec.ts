/** What rich text says in words alone, and how many words that is. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { toBody, wordsOf } from '../../../src/newsroom/story/body/body.ts';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { newsArticle } from '../../../src/syndication/metadata/structured-data.ts';
import { toPlainText } from '../../../src/text/html/plain-text.ts';
import { countWords } from '../../../src/text/words.ts';
import { content, edition, nothingBeside, story } from '../../tools/newsroom.ts';
import { languageOf } from '../../../src/text/language/words.ts';

const words = (markdown: string) => wordsOf(toBody(markdown, languageOf('en-US'), nothingBeside));

describe('the words of a body', () => {
  const cases: readonly [markdown: string, text: string][] = [
    ['Turnout was 45[^1] percent.\n\n[^1]: A note.', 'Turnout was 45 percent. A note.'],
    ['It was 12[^2], then 13[^2].\n\n[^2]: Twice.', 'It was 12, then 13. Twice.'],
    ['About 10<sup>6</sup> of them', 'About 10⁶ of them'],
    ['10<sup>-<em>3</em></sup> and 2<sup>2x</sup>', '10⁻³ and 2^2x'],
    ['CO<sub>2</sub> on the 1<sup>st</sup>', 'CO₂ on the 1st'],
    ['- One\n- Two\n\n| a | b |\n| - | - |\n| c | d |', 'One Two a b c d'],
    ['<dl><dt>Term</dt><dd>What</dd></dl>\n\n<p>a<br>b</p>', 'Term What a b'],
    ['co&shy;operate, caf&eacute; &#233;&#xe9; &hellip; a&nbsp;b &lt;c&gt;', 'cooperate, café éé … a b <c>'],
    ['Ages 10~20 rose, ages 30~40 fell.', 'Ages 10~20 rose, ages 30~40 fell.'],
  ];
  for (const [markdown, text] of cases) test(markdown, () => expect(words(markdown)).toBe(text));

  test('of HTML of any kind', () => {
    const html =
      '<details><summary>More</summary>Less</details><figure><figcaption>Cap</figcaption></figure>' +
      '<table><tr><td>1<td>2</table><h2>Head</h2>Text<hr>end<!-- <b> --> <a title="a > b">li<b>n</b>k</a> su<wbr>per';
    expect(toPlainText(html)).toBe('More Less Cap 1 2 Head Text end link super');
  });
});

test('two tildes strike, one is a character', () => {
  const html = (markdown: string) => {
    const [block] = toBody(markdown, languageOf('en-US'), nothingBeside);
    return block?.type === 'prose' ? block.html : '';
  };
  expect(html('Ages 10~20 rose, ages 30~40 fell.')).toBe('<p>Ages 10~20 rose, ages 30~40 fell.</p>');
  expect(html('~~gone~~ ~5 and ~6')).toBe('<p><del>gone</del> ~5 and ~6</p>');
  expect(html('[~a](/~user/ "~") `~b` \\~c')).toBe('<p><a href="/~user/" title="~">~a</a> <code>~b</code> ~c</p>');
  expect(html('~~~\n~x\n~~~')).toBe('<pre><code>~x\n</code></pre>');
});

describe('words are counted', () => {
  const cases: readonly [text: string, locale: string, count: number][] = [
    ['', 'en-US', 0],
    ['A well-known fact — it’s 3.5 in the U.S.', 'en-US', 9],
    ['東京都知事選の港は「閉鎖」です。', 'ja-JP', 8],
    ['กรุงเทพมหานครเป็นเมืองหลวง', 'th-TH', 4],
    ['Дом и сад.', 'ru-RU', 3],
    ['שלום לכולם', 'he-IL', 2],
  ];
  for (const [text, locale, count] of cases) {
    test(`${locale}: ${text}`, () => expect(countWords(text, locale)).toBe(count));
  }

  test('alike with and without the segmenter', () => {
    const common = fc.constantFrom(...Array.from('aZé09.,;:\'’‘· -–"“”\n'));
    const latin = fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCharCode(code));
    const other = fc.constantFrom(...Array.from('—‚„…•‹›′″€\u2009\t'));
    const text = fc.array(fc.oneof({ weight: 6, arbitrary: common }, latin, other), { maxLength: 12 });
    const locales = fc.constantFrom('en-US', 'de', 'fr', 'sv', 'fi', 'el', 'he');
    fc.assert(
      fc.property(text, locales, (characters, locale) => {
        const joined = characters.join('');
        const segments = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(joined)];
        expect(countWords(joined, locale)).toBe(segments.filter(({ isWordLike }) => isWordLike).length);
      }),
      { numRuns: 1000 },
    );
  });

  test('in structured data, by the language of the outlet', () => {
    const { outlet } = content();
    const made = edition({
      outlet: { ...outlet, data: { ...outlet.data, locale: 'ja-JP' } },
      stories: [story('2019/05/exit')],
    });
    const [first] = made.stories;
    expect(first && newsArticle(toStory(first, '東京都知事選の港。', made), made.outlet)).toMatchObject({
      wordCount: 5,
    });
  });
});
