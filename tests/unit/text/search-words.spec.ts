/** The words of texts and queries as the search index has them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../src/components/search/engine/clauses.ts';
import { analyze, isCharacter } from '../../../src/text/search/analyze.ts';
import { fold } from '../../../src/text/search/fold.ts';
import { readLexicon, writeLexicon, type Places, type LexiconWords } from '../../../src/text/search/lexicon-file.ts';

// Words of many languages.
// cspell:disable

describe('a word is folded to what readers type', () => {
  const cases: readonly [word: string, folded: string][] = [
    ['NATO', 'nato'],
    ['ＡＢＣ１２', 'abc12'],
    ['ﬁnance', 'finance'],
    ['Tromsø', 'tromso'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['ẞ', 'ss'],
    ['Bjørn', 'bjorn'],
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['Nguyễn', 'nguyen'],
    ['Đà', 'da'],
    ['Þór', 'thor'],
    ['Ærø', 'aero'],
    ['Œuvre', 'oeuvre'],
    ['Erdoğan', 'erdogan'],
    ['Șiria', 'siria'],
    ['ΤΣΙΠΡΑΣ', fold('τσίπρας')],
    ['Горбачёв', 'горбачев'],
    ['Сергей', fold('Серге\u0438\u0306')],
    ['مُحَمَّد', 'محمد'],
    ['مـحـمـد', 'محمد'],
    ['أحمد', 'احمد'],
    ['إيران', fold('ایران')],
    ['القاهرة', fold('القاهره')],
    ['مصطفى', fold('مصطفي')],
    ['می\u200Cخواهم', fold('میخواهم')],
    ['שָׁלוֹם', 'שלום'],
    ['Bundes\u00ADgericht', 'bundesgericht'],
    ['super\u200Bmarket', 'supermarket'],
    ['\uFEFFferry\u200E', 'ferry'],
    ['नरेंद्र', 'नरेंद्र'.normalize('NFC')],
    ['٢٠٢٤', '2024'],
    ['CO₂', 'co2'],
  ];
  for (const [word, folded] of cases) test(`${word} → ${folded}`, () => expect(fold(word)).toBe(folded));

  test('once is as good as twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});

describe('a text is divided into words and other spellings', () => {
  const cases: readonly [text: string, words: string, spellings?: string, locale?: string][] = [
    ['', ''],
    ['— … & –', 'and'],
    ['The ferry left.', 'the ferry left'],
    ['“Ferry” (late)?', 'ferry late'],
    ['Ms. O’Brien', 'ms o brien', 'obrien'],
    ["O'Brien", 'o brien', 'obrien'],
    ['OʼBrien', 'o brien', 'obrien'],
    ['Hawaiʻi', 'hawai i', 'hawaii'],
    ['l’École', 'l ecole', 'lecole'],
    ['Congress’s', 'congress'],
    ['workers’', 'workers'],
    ['don’t', 'don t', 'dont'],
    ['rock ’n’ roll', 'rock n roll'],
    ['time-lapse', 'time lapse', 'timelapse'],
    ['F-35', 'f 35', 'f35'],
    ['e-mail', 'e mail', 'email'],
    ['al‑Assad', 'al assad', 'alassad'],
    ['Paris–Berlin', 'paris berlin'],
    ['state-of-the-art', 'state of the art', 'stateoftheart'],
    ['a-b-c-d-e', 'a b c d e'],
    ['treasurer---Rosalind Quill---resigned', 'treasurer rosalind quill resigned'],
    ['mayor—Ambrose Tull—left', 'mayor ambrose tull left'],
    ['paused…Marlowe', 'paused marlowe'],
    ['Wait...Hobart', 'wait hobart'],
    ['Marks & Spencer', 'marks and spencer'],
    ['AT&T', 'at t', 'att'],
    ['C++, C# and A+', 'cplusplus csharp and aplus'],
    ['Disney+', 'disney', 'disneyplus'],
    ['1+1', '1 1'],
    ['$4.3 billion', '4p3 billion'],
    ['12% of it', '12 percent of it'],
    ['12 %', '12 pour cent', '', 'fr'],
    ['12 %', '12 prozent', '', 'de'],
    ['14 per cent', '14 per cent', 'percent'],
    ['4,300', '4300'],
    ['4.300', '4300', '', 'de'],
    ['4\u202F300', '4300', '', 'fr'],
    ['4,3', '4p3', '', 'de'],
    ['1,234,567.8', '1234567p8'],
    ['9/11', '9 11'],
    ['10:30', '10 30'],
    ['12.5.2020', '12 5 2020'],
    ['COVID-19', 'covid 19', 'covid19'],
    ['1990s', '1990s', '1990'],
    ['’90s', '90s', '90'],
    ['24/7', '24 7'],
    ['$1,000-a-plate', '1000 a plate'],
    ['U.S.', 'us'],
    ['U.S.-led', 'us led'],
    ['A.I.', 'ai'],
    ['8 a.m.', '8 am'],
    ['Ph.D.', 'ph d', 'phd'],
    ['U.N.’s', 'un s'],
    ['Node.js', 'node js', 'nodejs'],
    ['Müller', 'muller', 'mueller'],
    ['Malmö, Ærø, Håkan', 'malmo aero hakan', 'malmoe aeroe haakan'],
    ['#MeToo', 'metoo', 'me too'],
    ['#BlackLivesMatter', 'blacklivesmatter', 'black lives matter'],
    ['#metoo', 'metoo'],
    ['www.weather.example/report', 'www weather example report'],
    ['desk@letters.example', 'desk letters example'],
    ['@night_mayor', 'night mayor'],
    ['外交部', 'u5916 u4ea4 u90e8'],
    ['5G网络', '5g u7f51 u7edc'],
    ['ニュース', 'u30cb u30e5 u30fc u30b9'],
    ['ﾆｭｰｽ', 'u30cb u30e5 u30fc u30b9'],
    ['ﾊﾞｽ', 'u30d0 u30b9'],
    ['か\u3099', 'u304c'],
    ['서울', 'uc11c uc6b8'],
    ['น้ำ', 'ue19ue49 ue4due32'],
    ['תל־אביב', 'תל אביב'],
    ['צה״ל', 'צה ל', 'צהל'],
    ['super\u200Bmarket', 'supermarket'],
    ['glacier\u00A0lake', 'glacier lake'],
    ['I❤️NY', 'i ny'],
    ['❤️ \u0301 ـ', ''],
  ];
  for (const [text, words, spellings = '', locale = 'en-US'] of cases) {
    test(`${text} in ${locale}`, () => {
      const found = analyze(text, locale);
      const wordsOf = (tokens: typeof found.words) => tokens.map(({ word }) => word).join(' ');
      expect({ words: wordsOf(found.words), spellings: wordsOf(found.spellings) }).toEqual({ words, spellings });
    });
  }

  test('a query is divided like the text, whatever is typed', () => {
    const pieces = fc.constantFrom(
      'O’Brien',
      'U.S.',
      '4,300',
      '12%',
      'F-35',
      '外交部',
      'ﾊﾞ',
      '#MeToo',
      '&',
      'x',
      '’',
      '.',
    );
    const text = fc.array(pieces).map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const wordsOf = (written: string) => analyze(written, 'en-US').words.map(({ word }) => word);
        expect(wordsOf(`${one} ${other}`)).toEqual([...wordsOf(one), ...wordsOf(other)]);
      }),
    );
  });
});

describe('a word has the range where the author wrote it', () => {
  const cases: readonly [text: string, word: string, written: string][] = [
    ['The Straße is shut.', 'strasse', 'Straße'],
    ['In Łódź, he said', 'lodz', 'Łódź'],
    ['“O’Brien” left', 'brien', 'Brien'],
    ['“O’Brien” left', 'obrien', 'O’Brien'],
    ['a time-lapse film', 'timelapse', 'time-lapse'],
    ['the U.S. Senate', 'us', 'U.S'],
    ['at $4.3 billion', '4p3', '4.3'],
    ['some 4,300 people', '4300', '4,300'],
    ['up 12% now', 'percent', '%'],
    ['up 14 per cent now', 'percent', 'per cent'],
    ['Marks & Spencer', 'and', '&'],
    ['in C++ code', 'cplusplus', 'C++'],
    ['on Disney+ now', 'disney', 'Disney'],
    ['under #MeToo it', 'metoo', 'MeToo'],
    ['under #MeToo it', 'too', 'MeToo'],
    ['中国外交部', 'u5916', '外'],
    ['昨夜のﾊﾞｽが', 'u30d0', 'ﾊﾞ'],
    ['Bundes\u00ADgericht tagt', 'bundesgericht', 'Bundes\u00ADgericht'],
    ['Zoe\u0308 sings', 'zoe', 'Zoe\u0308'],
    ['In Müller’s way', 'mueller', 'Müller’s'],
  ];
  for (const [text, word, written] of cases) {
    test(`${word} in ${text}`, () => {
      const { words, spellings } = analyze(text, 'en-US');
      const ranges = [...words, ...spellings].filter((token) => token.word === word);
      expect(ranges.map(({ start, end }) => text.slice(start, end))).toContain(written);
    });
  }

  test('words follow each other, and none is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { words, spellings } = analyze(text, 'en-US');
        words.forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(words[index - 1]?.end ?? 0));
        for (const { word, start, end } of [...words, ...spellings]) {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test('a character of a script without spaces is known by its word', () => {
    const isEach = (text: string) => analyze(text, 'en-US').words.every(({ word }) => isCharacter(word));
    expect(isEach('外交部ニュース서울เชียงใหม่')).toBe(true);
    expect(['u2', 'us', 'ubud', 'uface'].map((word) => isCharacter(word))).toEqual([false, false, false, true]);
  });
});

describe('a file of the lexicon is read as it was written', () => {
  const terms = new Map([
    ['elect', new Map(Object.entries({ 0: 12, 3: 1, 40: 1000 }).map(([part, stories]) => [Number(part), stories]))],
    ['straß', new Map([[1, 2]])],
    ['resume', new Map([[1, 2]])],
    ['resum', new Map([[1, 40]])],
    ['4p3', new Map([[0, 1]])],
  ]);
  const words: LexiconWords['words'] = [
    { word: '4p3', written: '4p3', stories: 1, terms: ['4p3'] },
    { word: 'elect', written: 'elect', stories: 2, terms: ['elect'] },
    { word: 'elections', written: 'elections', stories: 1013, terms: ['elect'] },
    { word: 'resume', written: 'résumé', stories: 42, terms: ['resum', 'resume'] },
    { word: 'strasse', written: 'straße', stories: 2, terms: ['straß'] },
  ];

  test('words with one term or several, accents, and numbers of parts', () => {
    const headlines = new Map<string, Map<number, Places>>([
      ['elect', new Map([[0, [0, 12, 999]]])],
      ['resum', new Map([[1, 'many']])],
    ]);
    const standfirsts = new Map<string, Map<number, Places>>([
      [
        'elect',
        new Map<number, Places>([
          [0, [3]],
          [40, 'many'],
        ]),
      ],
      ['straß', new Map([[1, [5, 36]]])],
    ]);
    const lexicon = { words, terms, headlines, standfirsts };
    expect(readLexicon(writeLexicon(lexicon))).toEqual(lexicon);
  });

  test('an empty one', () => {
    const empty = { words: [], terms: new Map(), headlines: new Map(), standfirsts: new Map() };
    expect(readLexicon(writeLexicon(empty))).toEqual(empty);
  });

  test('any words at all', () => {
    const word = fc.stringMatching(/^[a-zß-öø-ÿа-я\d]{1,9}$/);
    const count = fc.integer({ min: 1, max: 99_999 });
    const lexicon = fc.record({
      words: fc.array(
        fc.record({ word, written: word, stories: count, terms: fc.array(word, { minLength: 1, maxLength: 3 }) }),
      ),
      terms: fc
        .array(
          fc.tuple(
            word,
            fc.array(fc.tuple(fc.nat(300), count), { minLength: 1 }).map((list) => new Map(list)),
          ),
        )
        .map((list) => new Map(list)),
    });
    fc.assert(
      fc.property(lexicon, (written) => {
        const lexiconWords = { ...written, headlines: new Map(), standfirsts: new Map() };
        expect(readLexicon(writeLexicon(lexiconWords))).toEqual(lexiconWords);
      }),
    );
  });
});

describe('a query is divided into clauses', () => {
  /** Writes clauses in one line: each way to write one after a bar, quotations in quotation marks. */
  const written = (query: string, locale = 'en-US') =>
    clausesOf(query, locale).map(({ quoted, variants }) => {
      const ways = variants.map((words) => words.join(' ')).join(' | ');
      return quoted ? `"${ways}"` : ways;
    });

  const cases: readonly [query: string, ...clauses: string[]][] = [
    [''],
    ['?! & …', 'and'],
    ['""'],
    ['" "'],
    ['❤️'],
    ['open skies', 'open', 'skies'],
    ['"open skies" treaty', '"open skies"', 'treaty'],
    ['“open skies” treaty', '"open skies"', 'treaty'],
    ['«open skies»', '"open skies"'],
    ['„open skies“', '"open skies"'],
    ['"open skies', 'open', 'skies'],
    ['open skies"', 'open', 'skies'],
    ['???word +other -third', 'word', 'other', 'third'],
    ['time-lapse film', 'time lapse | timelapse', 'film'],
    ['"time-lapse film"', '"time lapse film"'],
    ['O’Brien', 'o brien | obrien'],
    ['Müller', 'muller | mueller'],
    ['U.S.', 'us'],
    ['$4.3 billion', '4p3', 'billion'],
    ['1990s', '1990s | 1990'],
    ['#MeToo', 'metoo | me too'],
    ['Disney+', 'disney | disneyplus'],
    ['中国外交部', 'u4e2d u56fd', 'u5916 u4ea4 u90e8'],
    ['"中国外交部"', '"u4e2d u56fd u5916 u4ea4 u90e8"'],
    ['서울시장', 'uc11c uc6b8 uc2dc uc7a5'],
    ['서울'.normalize('NFD'), 'uc11c uc6b8'],
    ['צה"ל', 'צה ל | צהל'],
    ['צה"ל ארה"ב', 'צה ל | צהל', 'ארה ב | ארהב'],
    ['14%', '14 percent | 14 per cent'],
  ];
  for (const [query, ...clauses] of cases) {
    test(query || 'no words', () => expect(written(query)).toEqual(clauses));
  }

  test('a clause is shown as it was typed', () => {
    expect(clausesOf('O’Brien "open skies"', 'en-US').map(({ text }) => text)).toEqual(['O’Brien', 'open skies']);
  });

  test('a pasted page is not searched word by word', () => {
    const query = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    expect(written(query)).toEqual(query.split(' ').slice(0, 12));
  });
});
