/** Quotation marks, apostrophes and dashes: one set of rules for fields and for bodies, by the outlet's language. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/checks/read-content.ts';
import { toBody } from '../../../src/newsroom/story/body/body.ts';
import type { Picture } from '../../../src/newsroom/story/picture.ts';
import { toTable } from '../../../src/newsroom/story/body/table.ts';
import { cldrMarks } from '../../../src/text/typography/quotation-marks.ts';
import { typesetHtml } from '../../../src/text/typography/typeset-html.ts';
import { setType } from '../../../src/text/typography/typography.ts';
import { ContentTree } from '../../tools/content-tree.ts';
import { newFolder } from '../../tools/files.ts';
import { entry, nothingBeside } from '../../tools/newsroom.ts';
import { languageOf } from '../../../src/text/language/words.ts';

/** The HTML of a body that is prose from end to end. */
function prose(markdown: string, locale = 'en-US'): string {
  const [block, ...others] = toBody(markdown, languageOf(locale), nothingBeside);
  expect(others).toEqual([]);
  return block?.type === 'prose' ? block.html : '';
}

describe('English text is set alike in a headline and in a body', () => {
  const cases: readonly [written: string, set: string][] = [
    [`"It's done" --- or not... 1990--2000`, '“It’s done” — or not… 1990–2000'],
    // Figures and their units stay on one line.
    ['3 m wide, 40 %, 12 km/h at 9 a.m.', '3\u00A0m wide, 40\u00A0%, 12\u00A0km/h at 9\u00A0a.m.'],
    ['$3 million, 2 Milliarden, 5 billions', '$3\u00A0million, 2\u00A0Milliarden, 5\u00A0billions'],
    ['5 men, 4 mills, 3 a day, 2 good, 7 milliseconds', '5 men, 4 mills, 3 a day, 2 good, 7 milliseconds'],
    // Letters and digits left out.
    ["'Tis the season", '’Tis the season'],
    ["'Twas ever so", '’Twas ever so'],
    ["'Cause I said so", '’Cause I said so'],
    ["Give 'em hell at the dogs' home.", 'Give ’em hell at the dogs’ home.'],
    ["'em", '’em'],
    ["Rock 'n' roll", 'Rock ’n’ roll'],
    ["'Rock 'n' Roll' turns 50", '‘Rock ’n’ Roll’ turns 50'],
    ["fish 'n chips", 'fish ’n chips'],
    ["Gerard 't Hooft", 'Gerard ’t Hooft'],
    ["'s-Hertogenbosch floods", '’s-Hertogenbosch floods'],
    ["the '90s and '80s", 'the ’90s and ’80s'],
    ["the '60's sound", 'the ’60’s sound'],
    ["the summer of '68 and the boys' choir", 'the summer of ’68 and the boys’ choir'],
    ["'The class of '68' ends", '‘The class of ’68’ ends'],
    [`"'Tis true," he said`, '“’Tis true,” he said'],
    ["back in the 'hood", 'back in the ’hood'],
    ["the Joneses' car", 'the Joneses’ car'],
    // Quotations that begin like them.
    ["'40 Fathoms' Returns", '‘40 Fathoms’ Returns'],
    ["'12 Angry Men' and the boys' choir", '‘12 Angry Men’ and the boys’ choir'],
    ["'Cause of Death' Opens", '‘Cause of Death’ Opens'],
    ["the word 'em' is old", 'the word ‘em’ is old'],
    ["'Hot Dogs' Opens", '‘Hot Dogs’ Opens'],
    // Quotations in quotations.
    [`'"Hold," she said'`, '‘“Hold,” she said’'],
    [`the '"bad"' one`, 'the ‘“bad”’ one'],
    [`"Don't call it 'art,'" she said`, '“Don’t call it ‘art,’” she said'],
    // After dashes, slashes and brackets, and where only what is open decides.
    ['"Salt"/"Tide" double bill', '“Salt”/“Tide” double bill'],
    ['He said--"no"--and left', 'He said–“no”–and left'],
    ['("Yes") ["No"]', '(“Yes”) [“No”]'],
    ['"I was---" he began', '“I was—” he began'],
    ['Ann "Red"O’Hara', 'Ann “Red”O’Hara'],
    [`L'"Arte"`, 'L’“Arte”'],
    // Measures.
    [`6'2"`, '6′2″'],
    [`She is 6' tall, her box 12" wide`, 'She is 6′ tall, her box 12″ wide'],
    [`"a 12" pizza"`, '“a 12″ pizza”'],
    [`"He is 12" and "she is 10"`, '“He is 12” and “she is 10”'],
    [`at 40°26'46"`, 'at 40°26′46″'],
    ["10'000 francs", '10’000 francs'],
    // What the author has set, and what is no text.
    ["“Already” ‘set’ ′ ″, and it's", '“Already” ‘set’ ′ ″, and it’s'],
    ['‘Tis as I typed it', '‘Tis as I typed it'],
    ['See https://a.example/b--c, "now"', 'See https://a.example/b--c, “now”'],
    ['a ---- b', 'a ---- b'],
  ];
  for (const [written, set] of cases) {
    test(written, () => {
      expect(setType(written, 'en-US')).toBe(set);
      const text = prose(`> ${written}`)
        .replace(/<[^>]*>|\n/g, '')
        .replaceAll('&amp;', '&');
      expect(text).toBe(set);
      expect(setType(set, 'en-US'), 'a second time').toBe(set);
    });
  }

  test('a quote that stands alone stays', () => {
    for (const text of ['"', "'", 'a " b', "a ' b"]) expect(setType(text, 'en-US')).toBe(text);
  });
});

describe('the marks are those of the language', () => {
  const cases: readonly [locale: string, written: string, set: string][] = [
    ['de-DE', `"Das Boot" und 'das "U-96"' sah's`, '„Das Boot“ und ‚das „U-96“‘ sah’s'],
    ['de-CH', '"Zug"', '„Zug“'],
    ['fr-FR', `L'"été" dit`, 'L’«\u202Fété\u202F» dit'],
    ['fr-CH', '"oui"', '«oui»'],
    ['ja-JP', `彼は"東京"と'京都'へ。`, '彼は「東京」と『京都』へ。'],
    ['zh-TW', '他說"好"。', '他說「好」。'],
    ['ko-KR', `'서울'은 "좋다"고`, '‘서울’은 “좋다”고'],
    ['pl-PL', '"Tak"', '„Tak”'],
    ['sv-SE', `"Nej, 'du'" där`, '”Nej, ’du’” där'],
    ['he-IL', `צה"ל אמר "שלום" לג'ורג'`, 'צה״ל אמר ”שלום” לג׳ורג׳'],
    ['fa-IR', 'گفت "بله" و', 'گفت «بله» و'],
    ['nl-NL', `'t Is "goed"`, '’t Is ‘goed’'],
  ];
  for (const [locale, written, set] of cases) {
    test(`${locale}: ${written}`, () => {
      expect(setType(written, locale)).toBe(set);
      expect(prose(written, locale).replace(/<[^>]*>/g, '')).toBe(set);
    });
  }

  test('as the Unicode CLDR has them', () => {
    const main = join(dirname(fileURLToPath(import.meta.resolve('cldr-misc-full/package.json'))), 'main');
    interface File {
      readonly main: Readonly<Record<string, { readonly delimiters: Readonly<Record<string, string>> }>>;
    }
    const marksOf = (locale: string) => {
      const file = JSON.parse(readFileSync(join(main, locale, 'delimiters.json'), 'utf8')) as File;
      const { delimiters = {} } = file.main[locale] ?? {};
      const names = ['quotationStart', 'quotationEnd', 'alternateQuotationStart', 'alternateQuotationEnd'];
      return names.map((name) => delimiters[name]).join('');
    };
    const locales = readdirSync(main);
    expect(locales.length).toBeGreaterThan(700);
    const ours = Object.fromEntries(locales.map((locale) => [locale, cldrMarks(locale)]));
    expect(ours).toEqual(Object.fromEntries(locales.map((locale) => [locale, marksOf(locale)])));
  });
});

describe('in a body', () => {
  test('quotations go through inline elements, and end with their block', () => {
    expect(prose('*"Hold,"* she said, "[yes](/x/)" --- *it*\'s')).toBe(
      '<p><em>“Hold,”</em> she said, “<a href="/x/">yes</a>” — <em>it</em>’s</p>',
    );
    expect(prose('"One\nline."\n\n"Two\n\n- "a"\n- b')).toContain('<p>“Two</p>\n<ul>\n<li>“a”</li>');
    expect(prose('<p>"A <b>\'b\'</b>"</p>')).toBe('<p>“A <b>‘b’</b>”</p>');
    expect(prose('A & "B" < \'C\'')).toBe('<p>A &amp; “B” &lt; ‘C’</p>');
  });

  test('a footnote stands between a word and its quotation mark without a part in it', () => {
    expect(prose('He said "no."[^1] She\n\n[^1]: "Yes."')).toMatch(/“no\.”<sup>.*<p>“Yes\.” <a/s);
  });

  test('code, tags and addresses stay as they are', () => {
    expect(prose('`"a" -- b`').replaceAll('&quot;', '"')).toBe('<p><code>"a" -- b</code></p>');
    expect(prose('```\n"a" -- \'b\'...\n```').replaceAll('&quot;', '"')).toContain('"a" -- \'b\'...');
    expect(prose('[x](/y--z/ "a--b")')).toBe('<p><a href="/y--z/" title="a--b">x</a></p>');
    expect(prose('https://a.example/b--c')).toBe('<p><a href="https://a.example/b--c">https://a.example/b--c</a></p>');
    expect(typesetHtml('<p>-<b>-</b> .<i>..</i></p>', 'en')).toBe('<p>-<b>-</b> .<i>..</i></p>');
  });

  test('an escaped mark stays straight', () => {
    const text = prose('A \\"B\\" C\\\'s 1\\--2 \\...').replace(/&#(\d+);/g, (_, code: string) =>
      String.fromCharCode(Number(code)),
    );
    expect(text).toBe('<p>A "B" C\'s 1--2 ...</p>');
    expect(prose('`\\"`').replaceAll('&quot;', '"')).toBe('<p><code>\\"</code></p>');
  });

  test('the words of directives are set too, and nothing else of them', () => {
    const shown: Picture[] = [];
    const figure = `::figure{file="a--b.png" alt="A 'map'" caption="'Tis it" credit="O'Hara" license="CC 'BY'"}`;
    const blocks = toBody(
      [
        `:::pullquote{by="Ann 'Red' O'Hara"}\nIt's "so" --- 'Twas.\n:::`,
        figure,
        `::::gallery{label="The '90s"}\n${figure}\n\n${figure}\n::::`,
        `::embed{url="https://vimeo.com/1" title="'Tis a film"}`,
        `::table{file="a--b.csv" caption="'Tis dear" source="The 'Town'"}`,
      ].join('\n\n'),
      languageOf('en-US'),
      {
        ...nothingBeside,
        picture({ file, focus: _focus, ...words }) {
          expect(file).toBe('a--b.png');
          const fallback = { path: '', width: 1, height: 1, format: 'jpeg' } as const;
          const picture = { ...words, width: 1, height: 1, fallback, sources: [] };
          shown.push(picture);
          return picture;
        },
        table(data) {
          expect(data.file).toBe('a--b.csv');
          return toTable(data, entry('tables', data.file, { columns: ["'20"], rows: [["Ann's"]] }), 'en-US');
        },
      },
    );
    expect(blocks[0]).toEqual({ type: 'pullquote', html: '<p>It’s “so” — ’Twas.</p>', by: 'Ann ‘Red’ O’Hara' });
    expect(shown).toHaveLength(3);
    for (const { alt, caption, credit, license } of shown) {
      expect([alt, caption, credit, license]).toEqual(['A ‘map’', '’Tis it', 'O’Hara', 'CC ‘BY’']);
    }
    expect(blocks[2]).toMatchObject({ label: 'The ’90s' });
    expect(blocks[3]).toMatchObject({ embed: { title: '’Tis a film', url: 'https://vimeo.com/1' } });
    const table = { caption: '’Tis dear', source: 'The ‘Town’', columns: [{ name: '’20' }], rows: [['Ann’s']] };
    expect(blocks[4]).toMatchObject({ table });
  });
});

describe('fields', () => {
  let folder: string;
  beforeEach(() => (folder = newFolder()));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('are set in the language of outlet.yaml, whatever was read under another, and only where they are printed', async () => {
    const tree = new ContentTree(join(folder, 'content'));
    const keeping = { cacheDir: join(folder, 'cache'), version: '1' };
    tree.write('outlet.yaml', {
      name: 'The "Bote"',
      tagline: 'Tag',
      url: 'https://bote.example/a--b/',
      locale: 'en-US',
      timeZone: 'Europe/Berlin',
      publisher: { name: 'Bote' },
      logo: 'logo--1.svg',
    });
    tree.writeBytes('logo--1.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    tree.write('sections/welt.yaml', { name: 'Welt', description: 'Alles.' });
    tree.write(
      'stories/2024/05/boot/index.md',
      {
        headline: '"Das Boot"',
        standfirst: "So 'ist' es.",
        section: 'welt',
        publishedAt: '2024-05-10T12:00:00Z',
        byline: [{ guest: 'Ann "Red" O\'Hara', role: 'In "Bonn"' }],
        corrections: [{ at: '2024-05-11T12:00:00Z', text: 'Es war "sie".' }],
      },
      'Text.',
    );
    const read = async () => {
      const { content, problems } = await readContent(tree.folder, { pressTime: '2025-01-01T00:00:00Z' }, keeping);
      expect(problems).toEqual([]);
      return content;
    };
    expect((await read())?.stories[0]?.data.headline).toBe('“Das Boot”');
    tree.set('outlet.yaml', { locale: 'de-DE' });
    const content = await read();
    expect(content?.outlet.data).toMatchObject({
      name: 'The „Bote“',
      url: 'https://bote.example/a--b/',
      logo: 'logo--1.svg',
    });
    expect(content?.stories[0]?.data).toMatchObject({
      headline: '„Das Boot“',
      standfirst: 'So ‚ist‘ es.',
      byline: [{ guest: 'Ann „Red“ O’Hara', role: 'In „Bonn“' }],
      corrections: [{ text: 'Es war „sie“.' }],
    });
  });
});
